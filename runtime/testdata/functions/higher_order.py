# map, filter, reduce, partial, currying, pipelines
from functools import partial, reduce
from operator import add, mul

nums = list(range(1, 8))
print(list(map(lambda x: x * x, nums)), list(filter(lambda x: x % 2, nums)), reduce(add, nums), reduce(mul, nums, 1), reduce(lambda a, b: a if a > b else b, [3, 9, 2]))
print(reduce(add, [], "init"), reduce(add, [5]), list(map(pow, [2, 3], [5, 2])), list(map(max, [1, 5], [4, 2], [3, 3])), list(map(str, nums)) == [str(n) for n in nums])
double = partial(mul, 2)
hex2 = partial(int, base=16)
hello = partial(print, "hello", end="!\n")
hello("world")
print(double(21), hex2("ff"), double.func is mul, double.args, hex2.keywords, partial(double)(4), partial(partial(pow, 2), 3)())
def curry(f, n):
    def inner(*args):
        return f(*args) if len(args) >= n else lambda *more: inner(*args, *more)
    return inner
add3 = curry(lambda a, b, c: a + b + c, 3)
print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3))
def pipe(x, *fs):
    return reduce(lambda acc, f: f(acc), fs, x)
print(pipe("  Hello ", str.strip, str.lower, list, set, sorted, "".join))
compose = lambda *fs: lambda x: reduce(lambda acc, f: f(acc), reversed(fs), x)
print(compose(len, str.split)("a b c"), list(map(compose(str.title, str.strip), [" a b", "c "])))
flip = lambda f: lambda a, b: f(b, a)
const = lambda x: lambda *_: x
print(flip(pow)(2, 3), const(5)(1, 2), (lambda f, n: [f(i) for i in range(n)])(lambda i: i * i, 4))
twice = lambda f: lambda x: f(f(x))
print(twice(twice)(lambda x: x + 1)(0), twice(twice(twice))(lambda x: x * 2)(1))
zero = lambda f: lambda x: x
succ = lambda n: lambda f: lambda x: f(n(f)(x))
plus = lambda m: lambda n: lambda f: lambda x: m(f)(n(f)(x))
to_int = lambda n: n(lambda x: x + 1)(0)
two = succ(succ(zero))
print(to_int(two), to_int(plus(two)(succ(two))), to_int(two(succ)(two)))
def apply_n(f, n, x):
    return x if n == 0 else apply_n(f, n - 1, f(x))
print(apply_n(lambda s: s + "!", 3, "hi"), sorted("bca", key=lambda c: -ord(c)), max(["aa", "b", "ccc"], key=len), min([(1, "z"), (1, "a")], key=lambda t: t[1]))
def group_by(xs, key):
    return reduce(lambda acc, x: {**acc, key(x): acc.get(key(x), []) + [x]}, xs, {})
print(group_by(range(7), lambda x: x % 3), group_by(["a", "bb", "cc"], len))
print([f.__name__ for f in sorted([len, abs, max], key=lambda f: f.__name__)], [f(2) for f in [partial(pow, 3), partial(pow, exp=3), lambda x: -x]])
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: reduce(add, []))
attempt(lambda: reduce(add))
attempt(lambda: reduce(add, 5))
attempt(lambda: reduce(5, [1, 2]))
attempt(lambda: partial())
attempt(lambda: partial(5))
attempt(lambda: partial(add, 1)(2, 3))
attempt(lambda: partial(int, base=16)(5))
attempt(lambda: list(map(5, [1])))
attempt(lambda: list(map(lambda a, b: a, [1])))
attempt(lambda: list(filter(lambda: 1, [1])))
attempt(lambda: add(1))
attempt(lambda: sorted([1, 2], key=add))
print(repr(partial(print, 1, sep="-"))[:26], map(str, [1]).__class__.__name__, filter(None, []).__class__.__name__)

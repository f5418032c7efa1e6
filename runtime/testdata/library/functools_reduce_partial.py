# functools: partial, reduce, cmp_to_key, wraps
import functools, operator
basetwo = functools.partial(int, base=2)
print(basetwo("1010"), basetwo.func, basetwo.args, basetwo.keywords, functools.partial(max, 5)(3, 9))
f = functools.partial(lambda *a, **k: (a, k), 1, 2, x=3)
print(f(), f(4, y=5), f(x=9), functools.partial(f, 7).args)
f.note = "attr"
print(f.note, repr(functools.partial(int, "5", base=10)))
print(functools.reduce(operator.add, range(5)), functools.reduce(lambda a, b: b + a, "abc", ""), functools.reduce(operator.mul, [1, 2, 3], 10), functools.reduce(max, [3, 9, 1]))
def by_last(a, b):
    return (a[-1] > b[-1]) - (a[-1] < b[-1])
print(sorted(["xa", "ac", "bb"], key=functools.cmp_to_key(by_last)), max([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
K = functools.cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(2) == K(2), K(3) >= K(5), K(7).obj)
def timed(fn):
    @functools.wraps(fn)
    def inner(*a, **k):
        inner.calls += 1
        return fn(*a, **k)
    inner.calls = 0
    return inner
@timed
def add(a, b=1):
    """adds"""
    return a + b
add(1); add(2, b=3)
print(add.calls, add.__name__, add.__doc__, add.__wrapped__(1, 1), add.__dict__.keys())
@functools.total_ordering
class Len:
    def __init__(self, s): self.s = s
    def __eq__(self, o): return len(self.s) == len(o.s) if isinstance(o, Len) else NotImplemented
    def __gt__(self, o): return len(self.s) > len(o.s) if isinstance(o, Len) else NotImplemented
print(Len("ab") < Len("abc"), Len("ab") <= Len("xy"), Len("a") >= Len("bb"), sorted(map(Len, ["ccc", "a"]))[0].s)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: Len("a") < 5)
attempt(lambda: functools.reduce(operator.add, []))
attempt(lambda: functools.partial())
attempt(lambda: functools.partial("x"))
attempt(lambda: basetwo("9"))
attempt(lambda: K(1) < 5)
attempt(lambda: hash(K(1)))
attempt(lambda: functools.lru_cache("x"))
attempt(lambda: functools.cached_property(5))
class Lazy:
    @functools.cached_property
    def v(self): print("computed"); return [1]
l = Lazy()
print(l.v is l.v, l.__dict__, Lazy.v.attrname)
l.v = 5
print(l.v)
class NoDict:
    __slots__ = ()
    @functools.cached_property
    def v(self): return 1
attempt(lambda: NoDict().v)
print(functools.reduce(lambda f, g: lambda x: g(f(x)), [str.strip, str.title])("  ab c "), functools.partial(functools.reduce, operator.or_)([1, 2, 4]))

# passing arguments along
def target(*args, **kwargs):
    return f"{args} {dict(sorted(kwargs.items()))}"
def forward(*args, **kwargs):
    return target(*args, **kwargs)
print(forward(), forward(1), forward(1, b=2), forward(*[1, 2], *(3,), **{"x": 1}, **dict(y=2)), forward(*"ab", z=[1]))
def first(x, *rest): return x, rest
print(first(1), first(*"abc"), first(*[[1, 2]], 3), first(**{"x": 5}))
def kwargs_are_copies(**kw):
    kw["new"] = 1
    return kw
d = {"a": 1}
print(kwargs_are_copies(**d), d)
def args_is_tuple(*a):
    return type(a).__name__, len(a), a[::-1], sum(a) if a else None
print(args_is_tuple(), args_is_tuple(1, 2, 3))
def order(n):
    print(n, end=" ")
    return n
def three(a, b, c, *d, **e): return a, b, c, d, e
print(three(order(1), *[order(2)], *[order(3), order(4)], k=order(5), **{"z": order(6)}))
print(three(c=order(3), a=order(1), b=order(2)))
print(max(*[1, 5, 3]), max(*"hello"), print(*[1, 2], **{"sep": "-"}), dict(*[[("k", 1)]], **{"m": 2}), list(zip(*[(1, 2), (3, 4)])), "{} {}".format(*"ab"), "{x}".format(**{"x": 1}))
class Builder:
    def __init__(self, *args, sep=",", **opts):
        self.args, self.sep, self.opts = args, sep, opts
    def __call__(self, *more, **kw):
        return Builder(*self.args, *more, **{"sep": self.sep, **self.opts, **kw})
    def __str__(self):
        return self.sep.join(map(str, self.args)) + str(self.opts)
print(Builder(1, 2)(3, sep="-")(4, bold=True))
def wrapper(f):
    def inner(*a, **k):
        print(f"calling with {len(a)} positional and {sorted(k)} keywords")
        return f(*a, **k)
    return inner
@wrapper
def greet(name, /, greeting="Hello", *, punct="!"): return f"{greeting}, {name}{punct}"
print(greet("A"), greet("B", "Hi"), greet("C", greeting="Yo", punct="?"))
for call in ("greet()", "greet(name='x')", "greet('x', 'y', 'z')", "greet('x', loud=1)", "greet(*[], **{'name': 1})", "greet('a', *['b'], greeting='c')", "greet(*None)", "greet(**None)", "greet(**{'a': 1}, a=2)", "greet(*[1], **[2])", "greet(**{1: 2})", "target(**{'a': 1}, **{'a': 2})", "greet('x', *1)"):
    try:
        print(call, eval(call))
    except TypeError as e:
        print(call, "->", e)
def gen_args(): yield from (1, 2, 3)
print(target(*gen_args()), target(*{"a": 1, "b": 2}), target(*(i * i for i in range(3))), target(*range(2), *[9], *()), target(*{7}))
class Map:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
print(target(**Map()), dict(Map()), {**Map()})
def recursive(*args): return args[0] + recursive(*args[1:]) if args else 0
print(recursive(1, 2, 3, 4), (lambda *a, **k: (a, k))(*(1,), **{}), target(1, *[2], 3, *[4]))
def defaults(a, b=[], /, *args, c=None, **kw):
    return f"{a=} {b=} {args=} {c=} {kw=}"
print(defaults(1), defaults(1, 2, 3, c=4, a=5, b=6), sep="\n")

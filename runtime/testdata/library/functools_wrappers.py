# wraps, update_wrapper, partial objects, singledispatch details
import functools
def deco(f):
    @functools.wraps(f)
    def inner(*a, **k):
        "inner doc"
        return f(*a, **k)
    return inner
@deco
def hello(a: int, b=2) -> str:
    """hello doc"""
    return f"{a}{b}"
hello.extra = 1
print(hello.__name__, hello.__doc__, hello.__wrapped__.__name__, hello.__annotations__, hello.__qualname__, hello.__module__, hello(1), functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
class C:
    "C doc"
    def __init__(self): functools.update_wrapper(self, hello)
    def __call__(self): return "called"
c = C(); print(c.__name__, c.__doc__, c(), c.extra, c.__wrapped__ is hello, sorted(k for k in vars(c)))
p = functools.partial(hello, 5)
print(p(), p(b=7), p.func is hello, p.args, p.keywords, hasattr(p, "__name__"), functools.partial(p, b=1).args, functools.partial(p, b=1).keywords, functools.update_wrapper(p, hello).__name__)
q = functools.partial(int, base=2); q.__doc__ = "binary"; print(q("101"), q.__doc__, repr(functools.partial(int, "1", base=3)), repr(functools.partial(functools.partial(int), base=5)))
class M:
    def f(self, a, b): return a, b
    g = functools.partialmethod(f, 1)
    h = functools.partialmethod(f, b="kw")
    k = functools.partialmethod(g, 2)
print(M().g(9), M().h(3), M().k())
@functools.singledispatch
def kind(x, *a): return f"default {type(x).__name__}"
@kind.register
def _(x: int, *a): return f"int {a}"
@kind.register(str)
def text(x, *a): return "str"
@kind.register(list)
@kind.register(tuple)
def _(x, *a): return "seq"
kind.register(dict, lambda x, *a: "dict")
@kind.register
def _(x: float | complex): return "number"
class Animal: pass
class Dog(Animal): pass
@kind.register
def _(x: Animal): return "animal"
print([kind(v) for v in (1, True, "s", [1], (1,), {}, 1.5, 2j, None, {1}, Dog(), Animal(), b"")], kind(1, 2), text("x"), kind.dispatch(Dog)(Dog()), kind.dispatch(set) is kind.registry[object], len(kind.registry))
import collections.abc
@kind.register(collections.abc.Mapping)
def _(x): return "mapping"
print(kind(collections.OrderedDict()), kind({}), kind(collections.ChainMap()))
class D:
    @functools.singledispatchmethod
    def neg(self, x): raise NotImplementedError(f"cannot negate {type(x).__name__}")
    @neg.register
    def _(self, x: int): return -x
    @neg.register
    def _(self, x: str): return x[::-1]
    @functools.singledispatchmethod
    @classmethod
    def make(cls, x): return cls.__name__, x
    @make.register
    @classmethod
    def _(cls, x: int): return cls.__name__, "int", x
print(D().neg(5), D().neg("abc"), D.make(1), D.make("q"), D().make(2))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
attempt(lambda: D().neg([]))
attempt(lambda: kind())
attempt(lambda: kind.register(5))
attempt(lambda: functools.partial())
attempt(lambda: functools.partial(5))
attempt(lambda: hello())
attempt(lambda: functools.partialmethod(5))
attempt(lambda: functools.update_wrapper(5, hello))
attempt(lambda: functools.wraps(5)(lambda: 0).__wrapped__)
attempt(lambda: functools.total_ordering(type("E", (), {})))
attempt(lambda: functools.reduce(lambda a, b: a, []))
attempt(lambda: functools.reduce(lambda a, b: a + b, [1, "a"]))
attempt(lambda: functools.cmp_to_key())
attempt(lambda: sorted([1, 2], key=functools.cmp_to_key(lambda a, b: None)))
attempt(lambda: functools.cmp_to_key(lambda a, b: 0)(1) == 5)
attempt(lambda: functools.lru_cache(maxsize="a"))
print(functools.reduce(lambda acc, f: f(acc), [lambda x: x + 1, str, len], 99), list(map(functools.partial(pow, 2), range(4))), functools.cmp_to_key(lambda a, b: b - a)(1) < functools.cmp_to_key(lambda a, b: b - a)(0) if False else sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))

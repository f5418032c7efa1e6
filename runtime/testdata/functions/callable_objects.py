# everything that can be called
import functools, operator
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *a, **k): return x + self.n + sum(a) + sum(k.values())
add5 = Adder(5)
print(add5(1), add5(1, 2, z=3), callable(add5), list(map(add5, [1, 2])), Adder(1)(Adder(2)(3)), add5.__call__(0), Adder.__call__(add5, 7))
fs = [len, str.upper, "abc".find, lambda x: x, int, Adder(1).__call__, functools.partial(max, 3), operator.itemgetter(0), type, abs.__call__, "x".join, dict.get, print]
print([callable(f) for f in fs], [type(f).__name__ for f in fs])
print([f("b") for f in (len, str.upper, "abc".find, ord, "-".join, str, list, repr, {"b": 1}.get)])
class WithStatic:
    @staticmethod
    def s(x): return ("s", x)
    @classmethod
    def c(cls, x): return (cls.__name__, x)
    def m(self, x): return ("m", x)
    attr = len
    lam = lambda self, x: ("lam", x)
    obj = Adder(100)
w = WithStatic()
print(WithStatic.s(1), w.s(1), WithStatic.c(1), w.c(1), w.m(1), WithStatic.m(w, 1), w.attr("abc"), w.lam(1), w.obj(1), WithStatic.m("any", 1))
bound = w.m
print(bound(2), bound.__self__ is w, bound.__func__ is WithStatic.m, bound == w.m, {w.m: 1}[w.m])
w.dyn = lambda x: ("dyn", x)
print(w.dyn(1))
import types
w.meth = types.MethodType(lambda self, x: (type(self).__name__, x), w)
print(w.meth(1))
class CallMeta(type):
    def __call__(cls, *a): return ("meta intercepts", a)
class Odd(metaclass=CallMeta): pass
print(Odd(1, 2), callable(Odd))
class NoCall:
    pass
n = NoCall()
n.__call__ = lambda: "instance attribute is ignored"
class NoneCall:
    __call__ = None
class Recursive:
    pass
Recursive.__call__ = Recursive()
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", str(e)[:60])
attempt(lambda: n())
attempt(lambda: NoneCall()())
attempt(lambda: callable(NoneCall()))
attempt(lambda: Recursive()())
five, ess, nothing, pair, empty = 5, "s", None, (1, 2), {}
attempt(lambda: five())
attempt(lambda: ess())
attempt(lambda: nothing())
attempt(lambda: [].append())
attempt(lambda: pair(0))
attempt(lambda: empty())
attempt(lambda: w.m())
attempt(lambda: w.nope())
attempt(lambda: WithStatic.m(1))
attempt(lambda: add5())
attempt(lambda: add5("x"))
attempt(lambda: types.MethodType(5, w))
attempt(lambda: types.MethodType(len, None))
attempt(lambda: callable())
attempt(lambda: map(5, [1]) and list(map(5, [1])))
table = {"sum": sum, "max": max, "join": "".join, "type": lambda x: type(x).__name__}
print({k: f(["b", "a"]) if k != "sum" else f([1, 2]) for k, f in table.items()}, (lambda f, *a: f(*a))(pow, 2, 3), [f() for f in (list, dict, int, str, float, bool, tuple, set)], getattr("abc", "upper")(), (print if False else str)(5), [int, float][1]("2"), {1: str}[1](9))
def compose(*fs): return functools.reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)("-5"), compose(len)("ab"), functools.reduce(lambda v, f: f(v), [str.strip, str.title, len], " ab cd "))

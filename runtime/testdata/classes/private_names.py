# name mangling
class A:
    __v = 1
    def __init__(self): self.__x = 10; self._y = 20; self.__z__ = 30
    def get(self): return self.__x, A.__v, self.__class__.__v
    def set(self, v): self.__x = v
    def __hidden(self): return "hidden"
    def call(self): return self.__hidden()
    def local(self):
        __loc = 5
        def inner(): return __loc
        return inner(), sorted(locals())
    def other(self, o): return o.__x
    def kw(self, __a=1, *, __b=2): return __a, __b
    def imp(self):
        import math as __m
        return __m.pi > 3
    def glob(self):
        global __g
        __g = "mangled global"
    lam = lambda self: self.__x
    comp = [__i for __i in range(2)]
    class __Inner:
        __q = "inner q"
        def q(self): return self.__q
    def inner(self): return A.__Inner().q(), A.__Inner.__name__
a = A()
print(a.get(), vars(a), [n for n in vars(A) if "A__" in n], a.call(), a.local(), a.other(A()), a.kw(), a.imp(), a.lam(), A.comp, a.inner())
a.set(99); a.__x = "outside"; a._A__x += 1
print(a.get(), vars(a), a._A__hidden())
a.glob(); print(globals().get("_A__g"), "__g" in globals())
class B(A):
    def __init__(self): super().__init__(); self.__x = "B's own"
    def mine(self): return self.__x
    def __hidden(self): return "B hidden"
b = B()
print(b.get(), b.mine(), b.call(), sorted(vars(b)))
class _Under:
    def __init__(self): self.__p = 1
class __Both:
    def __init__(self): self.__p = 1
class ___:
    def __init__(self): self.__p = 1
print(vars(_Under()), vars(__Both()), vars(___()))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: A().__x)
attempt(lambda: a.__hidden())
attempt(lambda: A.__v)
attempt(lambda: getattr(a, "__x"))
attempt(lambda: b._B__nope)
attempt(lambda: a.kw(__a=5))
attempt(lambda: a.kw(_A__a=5))
class S:
    __slots__ = ("__s",)
    def __init__(self): self.__s = 1
print(S().__slots__, S()._S__s)
class Str:
    def f(self): return getattr(self, "_Str__x", "no"), hasattr(self, "__x")
    def g(self): self.__x = 1; return self.f()
print(Str().g(), Str.__name__)
from dataclasses import dataclass
@dataclass
class DC:
    __a: int = 1
    _b: int = 2
print(DC(), DC(_b=5), vars(DC()))

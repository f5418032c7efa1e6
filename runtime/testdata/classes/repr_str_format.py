# representations of classes, instances, functions and modules
class A: pass
class B:
    def __repr__(self): return "B()"
class C:
    def __str__(self): return "c-str"
class D(B):
    def __str__(self): return "d-str"
class E:
    def __repr__(self): return f"E({vars(self)})"
    def __init__(self, **k): vars(self).update(k)
import re
def clean(s): return re.sub(r"0x[0-9a-f]+", "0x…", s)
print(clean(repr(A())), clean(str(A())), repr(B()), str(B()), clean(repr(C())), str(C()), repr(D()), str(D()), f"{D()} {D()!r} {D()!s}", "%s %r" % (D(), D()), "{} {!r}".format(D(), D()), [D(), C().__str__()], {"k": D()}, (D(),), {D(): 1} if D.__hash__ else "", str([B()]), E(a=1, b=[B()]), E(self_=E()))
print(A, B, type(A), int, type, object, [A], (B,), {"c": C}, str(A), f"{A}", repr(A), A.__name__, type(None), type(len), type(lambda: 0), type((i for i in ())), type(type), list, dict, range, slice, Exception, property, staticmethod, super)
print(len, print, abs, str.upper, [].append.__name__, "".join.__name__, clean(repr([].append)), clean(repr("".join)), clean(repr(A.__init__)), clean(repr(A().__init__))[:20], str.__add__, int.__add__, clean(repr(object().__str__)), dict.fromkeys.__name__, clean(repr(dict.fromkeys)), list.append, type.mro)
def f(): pass
async def co(): pass
def gen(): yield
c = co()
print(clean(repr(f)), clean(repr(lambda: 0)), clean(repr(gen())), clean(repr(c)), clean(repr(i for i in ())), clean(repr(B().__repr__)), clean(repr(E.__init__)), clean(repr(f.__code__))[:17], clean(repr(f.__get__(5))), clean(repr(classmethod(f))), clean(repr(staticmethod(f))), clean(repr(property(f))))
c.close()
import math, sys, types
print(math.__name__, clean(repr(sys)), types.ModuleType("m"), types.SimpleNamespace(a=1), NotImplemented, ..., None, True, slice(1, 2), range(3), range(1, 5, 2), memoryview(b"a").__class__, clean(repr(iter([]))), clean(repr(iter("a"))), clean(repr(iter({}))), clean(repr(zip())), clean(repr(map(str, []))), clean(repr(enumerate([]))), clean(repr(reversed([]))), clean(repr(object())), clean(repr(filter(None, []))), clean(repr({}.keys())), clean(repr(open)), clean(repr(f.__globals__ is globals())))
print(ValueError("x"), repr(ValueError("x", 1)), repr(KeyError("k")), str(KeyError("k")), [ValueError(1)], Exception(), repr(Exception()), ExceptionGroup("g", [ValueError(1)]), repr(ExceptionGroup("g", [ValueError(1)])), type(ValueError()), OSError(1, "a"), StopIteration(3))
class Outer:
    class Inner:
        def m(self): pass
    def make(self):
        class Local: pass
        return Local
print(Outer.Inner, Outer().make(), clean(repr(Outer.Inner())), clean(repr(Outer.Inner.m)), clean(repr(Outer.Inner().m)), Outer.Inner.__qualname__, Outer().make().__qualname__)
class Bad1:
    def __repr__(self): return None
class Bad2:
    def __str__(self): return 5
class Bad3:
    def __repr__(self): raise ValueError("repr failed")
class Bad4:
    def __format__(self, s): return None
class Meta(type):
    def __repr__(cls): return f"<<{cls.__name__}>>"
class M(metaclass=Meta): pass
print(M, [M], clean(repr(M())), type(M), f"{M}", str(M), clean(repr(M().__init__))[:30])
for fn in (lambda: repr(Bad1()), lambda: str(Bad1()), lambda: str(Bad2()), lambda: f"{Bad2()}", lambda: repr([Bad3()]), lambda: print(Bad3()), lambda: f"{Bad4()}", lambda: "%s" % Bad2(), lambda: "%r" % Bad1(), lambda: ascii(Bad1()), lambda: format(Bad4())):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__ + ":", e)
E.__module__ = "elsewhere"; A.__qualname__ = "Renamed"; B.__name__ = "NewB"
print(E, A, B, clean(repr(A())), type(B()).__name__)

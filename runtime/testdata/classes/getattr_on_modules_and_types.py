# attributes of types: __name__, __doc__, __module__, __dict__ and setting them
class A:
    """Docs of A."""
    x = 1
    def m(self):
        "docs of m"
print(A.__name__, A.__doc__, A.__module__, A.__qualname__, A.m.__doc__, A().__doc__, A().m.__doc__, A.__base__, A.__basicsize__ > 0, A.__flags__ > 0, A.__weakrefoffset__ > 0, A.__firstlineno__, A.__static_attributes__)
A.__doc__ = "new docs"; A.__name__ = "B"; A.__qualname__ = "Q"
print(A.__doc__, A.__name__, A, A().__class__)
print(type(A.__dict__).__name__, "x" in A.__dict__, A.__dict__["x"], sorted(k for k in A.__dict__ if not k.startswith("__")))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: A.__dict__.__setitem__("y", 1))
attempt(lambda: setattr(A, "__dict__", {}))
attempt(lambda: setattr(A, "__name__", 5))
attempt(lambda: setattr(A, "__name__", "a\0b"))
attempt(lambda: setattr(A, "__bases__", ()))
attempt(lambda: setattr(A, "__bases__", (5,)))
attempt(lambda: setattr(A, "__bases__", (int,)))
attempt(lambda: setattr(A, "__mro__", ()))
attempt(lambda: setattr(A, "__class__", 5))
attempt(lambda: delattr(A, "__name__"))
attempt(lambda: delattr(A, "nope"))
attempt(lambda: delattr(A, "x") or hasattr(A, "x"))
attempt(lambda: setattr(int, "x", 1))
attempt(lambda: delattr(str, "upper"))
attempt(lambda: setattr(object, "x", 1))
attempt(lambda: int.__name__.upper())
attempt(lambda: int.x)
attempt(lambda: A.y)
attempt(lambda: type.nope)
attempt(lambda: setattr(type, "x", 1))
class P: pass
class Q: pass
class C(P): pass
C.__bases__ = (Q,)
print(C.__mro__[1].__name__, issubclass(C, Q), issubclass(C, P), P.__subclasses__(), Q.__subclasses__())
c = C(); c.__class__ = Q
print(type(c).__name__, isinstance(c, C))
class Tracked:
    def __init__(self): self.a = 1; self.b = 2
    def other(self): self.c = 3
print(sorted(Tracked.__static_attributes__))
def f(): pass
f.x = 1
print(vars(f), f.__dict__, dir(f)[-1], "x" in dir(f), getattr(f, "x"), hasattr(len, "__dict__"), hasattr(5, "__dict__"), hasattr(A(), "__dict__"), hasattr("", "__dict__"), hasattr(Exception(), "__dict__"))
import math, types
m = types.ModuleType("mymod", "module docs")
m.val = 5
exec("def g(): return val * 2\nhidden = 1", m.__dict__)
print(m.g(), m.__name__, m.__doc__, [n for n in dir(m) if not n.startswith("__")], m.g.__module__, vars(m)["val"], m.__spec__, m.__loader__)
m.__getattr__ = lambda n: f"dyn {n}"
m.__dir__ = lambda: ["only", "these"]
print(m.missing, dir(m), m.val)
class Mod(types.ModuleType):
    @property
    def prop(self): return "module property"
m.__class__ = Mod
print(m.prop)
attempt(lambda: setattr(m, "__class__", int))
attempt(lambda: math.nope)
attempt(lambda: setattr(math, "__name__", "m2") or math.__name__)
attempt(lambda: types.ModuleType())
attempt(lambda: types.ModuleType(5))
attempt(lambda: m())
attempt(lambda: m + m)
print(type(m).__name__, isinstance(m, types.ModuleType), callable(m), bool(m), hash(m) == hash(m), m == m)
math.__name__ = "math"
N = types.new_class("N", (Q,), {}, lambda ns: ns.update(v=1))
print(N, N.v, N.__mro__[1].__name__, types.resolve_bases((Q,)), types.prepare_class("Z")[0].__name__, types.get_original_bases(N))

# __slots__
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y=0): self.x, self.y = x, y
    def __repr__(self): return f"P({self.x}, {self.y})"
p = P(1)
p.y = 5
print(p, hasattr(p, "__dict__"), P.__slots__, type(P.x).__name__, P.x.__get__(p), "x" in dir(p))
class Q(P): pass
q = Q(1); q.z = 3
print(q, vars(q), q.z)
class R(P):
    __slots__ = "z",
    def __init__(self): super().__init__(7); self.z = 1
r = R()
print(r, r.z, hasattr(r, "__dict__"))
class WithDict:
    __slots__ = ("a", "__dict__")
w = WithDict(); w.a = 1; w.b = 2
print(w.a, w.b, vars(w))
class OneName: __slots__ = "single"
o = OneName(); o.single = 1
class Private:
    __slots__ = ("__hidden", "_v")
    def __init__(self): self.__hidden = "h"
    def get(self): return self.__hidden
print(o.single, Private().get(), Private.__slots__, hasattr(Private(), "_Private__hidden"))
class Empty: __slots__ = ()
class Default:
    __slots__ = {"name": "docs of name"}
print(Default.__slots__, Default.name.__doc__)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: setattr(p, "z", 1))
attempt(lambda: p.z)
attempt(lambda: vars(p))
attempt(lambda: p.__dict__)
attempt(lambda: setattr(r, "w", 1))
attempt(lambda: setattr(Empty(), "x", 1))
attempt(lambda: WithDict().a)
attempt(lambda: delattr(P(1), "nope"))
def del_twice():
    a = P(1)
    del a.x
    try:
        a.x
    except AttributeError as e:
        print(e)
    del a.x
attempt(del_twice)
attempt(lambda: type("S", (), {"__slots__": "a", "a": 1}))
attempt(lambda: type("S", (), {"__slots__": ["a b"]}))
attempt(lambda: type("S", (), {"__slots__": [5]}))
attempt(lambda: type("S", (P, OneName), {}))
attempt(lambda: type("S", (int,), {"__slots__": "x"}))
attempt(lambda: P.x.__get__(5))
attempt(lambda: P.x.__set__(q, "via descriptor") or q.x)
attempt(lambda: type("S", (), {"__slots__": ("__dict__", "__dict__")}))
import copy
c = copy.copy(p)
c.x = 99
print(p, c, copy.deepcopy(r).z, P.__mro__[1].__name__, [s for k in R.__mro__ for s in getattr(k, "__slots__", ())])
class Base: __slots__ = ()
class Mixed(Base, P): __slots__ = ()
print(Mixed(3), hasattr(Mixed(1), "__dict__"))
class S2(P):
    x = 5
print(S2(9).x if False else S2.x)

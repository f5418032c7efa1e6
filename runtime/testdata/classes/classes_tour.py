from abc import ABC, abstractmethod
from functools import total_ordering
import copy
class Shape(ABC):
    count = 0
    def __init_subclass__(cls, /, kind=None, **kw):
        super().__init_subclass__(**kw)
        cls.kind = kind or cls.__name__.lower()
    def __new__(cls, *a, **k):
        Shape.count += 1
        return super().__new__(cls)
    @property
    @abstractmethod
    def area(self): ...
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
class Square(Shape, kind="quad"):
    def __init__(self, side): self.side = side
    @property
    def side(self): return self._side
    @side.setter
    def side(self, v):
        if v < 0: raise ValueError("negative side")
        self._side = v
    @side.deleter
    def side(self): del self._side
    @property
    def area(self): return self._side ** 2
try: Shape()
except TypeError as e: print(e)
s = Square(3); print(s, s.area, s.kind, Shape.count)
try: s.side = -1
except ValueError as e: print(e)
try: s.area = 5
except AttributeError as e: print(e)
del s.side
try: s.side
except AttributeError as e: print(e)
@total_ordering
class Version:
    __slots__ = ("parts",)
    def __init__(self, text): self.parts = tuple(map(int, text.split(".")))
    def __eq__(self, o): return self.parts == o.parts if isinstance(o, Version) else NotImplemented
    def __lt__(self, o): return self.parts < o.parts if isinstance(o, Version) else NotImplemented
    def __hash__(self): return hash(self.parts)
    def __str__(self): return ".".join(map(str, self.parts))
v = [Version(t) for t in ("1.10", "1.2", "1.2.1")]
print(*sorted(v), max(v), v[0] >= v[1], v[0] == "1.10", v[0] != v[1], len({*v, Version("1.2")}))
try: v[0] < 5
except TypeError as e: print(e)
try: v[0].x = 1
except AttributeError as e: print(e)
print(hasattr(v[0], "__dict__"), Version.__slots__, Version.parts)
class A:
    def who(self): return ["A"]
class B(A):
    def who(self): return ["B"] + super().who()
class C(A):
    def who(self): return ["C"] + super().who()
class D(B, C):
    def who(self): return ["D"] + super().who()
print(D().who(), [c.__name__ for c in D.__mro__], D.__bases__, issubclass(D, A), D.__base__)
try: type("X", (A, D), {})
except TypeError as e: print(e)
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        ns["made_by"] = m.__name__
        return super().__new__(m, name, bases, ns)
    def __call__(cls, *a): 
        print("calling", cls.__name__, a)
        return super().__call__(*a)
    def __getattr__(cls, n): return f"<{n}>"
    def __len__(cls): return 7
    def __contains__(cls, x): return x == 1
class M(metaclass=Meta):
    def __init__(self, x=0): self.x = x
print(M(5).x, M.made_by, M.nothing, len(M), 1 in M, type(M))
class Desc:
    def __set_name__(self, owner, name): self.name = name; print("set_name", owner.__name__, name)
    def __get__(self, obj, typ=None): return self if obj is None else obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, v): obj.__dict__[self.name] = v * 2
    def __delete__(self, obj): del obj.__dict__[self.name]
class H:
    d = Desc()
h = H(); print(h.d); h.d = 4; print(h.d, h.__dict__, type(H.d).__name__); del h.d; print(h.d)
class P:
    def __getattr__(self, n): return n.upper() if not n.startswith("_") else object.__getattribute__(self, n)
    def __setattr__(self, n, v): super().__setattr__(n, [v])
    def __delattr__(self, n): print("del", n); super().__delattr__(n)
    def __call__(self, *a, **k): return a, k
    def __getitem__(self, i): return i
    def __contains__(self, x): return True
    def __bool__(self): return False
    def __enter__(self): print("enter"); return self
    def __exit__(self, *exc): print("exit", exc[0]); return True
    def __iter__(self): return iter("pq")
    def __len__(self): return 2
    def __format__(self, spec): return f"<{spec}>"
    def __index__(self): return 3
p = P(); p.a = 1
print(p.a, p.zed, p(1, k=2), p[1:2, ...], 5 in p, bool(p), list(p), f"{p:>5}", [10, 20, 30, 40][p], bin(p))
del p.a
with p: raise KeyError
try: p._x
except AttributeError as e: print(e)
class Num:
    def __init__(self, n): self.n = n
    def __add__(self, o): return Num(self.n + (o.n if isinstance(o, Num) else o))
    __radd__ = __add__
    def __iadd__(self, o): self.n += 100; return self
    def __neg__(self): return Num(-self.n)
    def __matmul__(self, o): return "mat"
    def __divmod__(self, o): return "dm"
    def __rpow__(self, o): return f"{o}**"
    def __repr__(self): return f"Num({self.n})"
n = Num(1); m = n
print(n + 1, 1 + n, sum([Num(1), Num(2)]), -n, n @ n, divmod(n, 1), 2 ** n)
n += 1; print(n, m is n)
try: n - 1
except TypeError as e: print(e)
try: "a" + n - 1
except TypeError as e: print(e)
x = copy.deepcopy({"n": n}); print(x, x["n"] is n)
print(type("Dyn", (A,), {"z": 1, "f": lambda self: self.z})().f(), A.__dict__.keys() >= {"who"}, isinstance(A.who, type(lambda: 0)))
class S:
    @staticmethod
    def st(a): return a
    @classmethod
    def cl(cls, a): return cls.__name__, a
print(S.st(1), S().st(2), S.cl(3), S().cl(4), type(S.__dict__["st"]), S.cl)

# __new__, __init__, __repr__, __str__, __del__, __call__, copying
class Obj:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        return super().__new__(cls)
    def __init__(self, *a, **k):
        print("init", a, k)
        self.a = a
o = Obj(1, x=2)
p = Obj.__new__(Obj, "only new")
print(hasattr(p, "a"))
o.__init__("again")
print(o.a)
class Cached:
    pool = {}
    def __new__(cls, key): return cls.pool.setdefault(key, super().__new__(cls))
    def __init__(self, key): self.n = getattr(self, "n", 0) + 1
a, b = Cached("k"), Cached("k")
print(a is b, a.n)
class Other: pass
class Returns:
    def __new__(cls): return Other()
    def __init__(self): print("never called")
print(type(Returns()).__name__)
class Upper(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
class Pair(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
print(Upper("abc"), Pair(1, 2), Pair(1, 2)[1])
class R:
    def __repr__(self): return "R-repr"
class S(R):
    def __str__(self): return "S-str"
class F(S):
    def __format__(self, spec): return f"F-{spec}"
print(R(), S(), F(), [S()], f"{S()!r} {S()} {F():x} {F()!s}", "%r %s" % (S(), S()), str(R()), repr(S()))
class Callme:
    def __call__(self, *a, **k): return a, k
c = Callme()
print(c(1, k=2), callable(c), callable(Other()), list(map(c, [1])))
class Plain:
    def __init__(self): self.data = [1]
import copy
x = Plain()
y, z = copy.copy(x), copy.deepcopy(x)
x.data.append(2)
print(y.data, z.data, type(z).__name__)
class Custom(Plain):
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return f"deep {len(memo) >= 0}"
print(copy.copy(Custom()), copy.deepcopy(Custom()), copy.deepcopy([Custom()]))
class Hashable:
    def __init__(self, k): self.k = k
    def __hash__(self): return hash(self.k)
    def __eq__(self, o): return self.k == o.k
print(len({Hashable(1), Hashable(1)}), hash(Hashable("a")) == hash("a"))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
class BadInit:
    def __init__(self): return 5
class BadRepr:
    def __repr__(self): return 5
class NoNew:
    def __new__(cls): pass
class Strict:
    def __init__(self, a): pass
class OnlyNew:
    def __new__(cls, a): return super().__new__(cls)
class PassOn:
    def __new__(cls, a): return super().__new__(cls, a)
attempt(BadInit)
attempt(lambda: repr(BadRepr()))
attempt(lambda: str(BadRepr()))
attempt(lambda: print([BadRepr()]))
attempt(NoNew)
attempt(Strict)
attempt(lambda: type(OnlyNew(1)).__name__)
attempt(lambda: OnlyNew())
attempt(lambda: PassOn(1))
attempt(lambda: object.__new__(5))
attempt(lambda: object.__new__(int))
attempt(lambda: object(1))
attempt(lambda: object().x)
attempt(lambda: setattr(object(), "x", 1))
attempt(lambda: Other().__init__(1))
attempt(lambda: int.__new__(str))
attempt(lambda: str.__new__(Upper, "raw"))
x.__class__ = Other
print(type(x).__name__, x.data)
attempt(lambda: setattr(x, "__class__", int))
attempt(lambda: setattr(x, "__class__", 5))
attempt(lambda: setattr(5, "__class__", str))
x.__dict__ = {"fresh": 1}
print(x.fresh, vars(x))
attempt(lambda: setattr(x, "__dict__", 5))

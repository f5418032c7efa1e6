# data descriptors, the instance, the class, __getattr__
class Data:
    def __get__(self, o, t): return "data descriptor"
    def __set__(self, o, v): o.__dict__["d"] = f"set {v}"
class NonData:
    def __get__(self, o, t): return "non-data descriptor"
class Base:
    inherited = "from base"
    d = Data()
    n = NonData()
    plain = "class"
class C(Base):
    plain = "subclass"
    def __getattr__(self, name): return f"getattr({name})"
c = C()
print(c.d, c.n, c.plain, c.inherited, c.missing)
c.__dict__.update(d="inst d", n="inst n", plain="inst plain", missing="inst missing")
print(c.d, c.n, c.plain, c.missing, c.other)
c.d = 5
print(c.__dict__["d"], c.d, C.d, C.n, C.plain)
del c.plain
print(c.plain)
try:
    C.missing
except AttributeError as e:
    print(e)
class Meta(type):
    level = "meta"
    both = "meta both"
    @property
    def prop(cls): return f"meta prop of {cls.__name__}"
    def method(cls): return f"meta method of {cls.__name__}"
class K(metaclass=Meta):
    both = "class both"
print(K.level, K.both, K.prop, K.method(), hasattr(K(), "level"), hasattr(K(), "method"))
class Spy:
    x = 1
    def __getattribute__(self, name):
        if name in ("__dict__", "__class__"): return object.__getattribute__(self, name)
        print("lookup", name, end="; ")
        return object.__getattribute__(self, name)
    def m(self): return self.x
    def __len__(self): return 3
s = Spy()
print(s.m(), len(s), s.__len__(), type(s).x, hasattr(s, "zz"), getattr(s, "zz", "default"))
class A: v = "A"
class B(A): pass
class D(A): v = "D"
class E(B, D): pass
print(E.v, E().v, E.__mro__[2].__name__)
B.v = "B now"; print(E.v); del B.v; print(E.v)
D.v = None; print(E.v)
e = E(); e.v = 1; E.v = 2; print(e.v, E.v, D.v); del e.v; print(e.v)
try:
    del e.v
except AttributeError as err:
    print(err)
class F:
    def __init__(self): self.f = lambda: "instance function"
    def f(self): return "method"
print(F().f(), F.f(F()), "f" in vars(F()), "f" in vars(F))
class Err:
    @property
    def p(self): raise AttributeError("inner")
    def __getattr__(self, n): return f"fallback for {n}"
class Err2:
    @property
    def p(self): return self.nothing
print(Err().p)
try:
    Err2().p
except AttributeError as err:
    print(err, err.name)
for n in ("__class__", "__name__", "__doc__", "__module__", "__dict__", "__qualname__", "__bases__"):
    print(n, hasattr(c, n), hasattr(C, n), end="; ")
print()

# decorators on classes
def singleton(cls):
    made = {}
    def get(*a, **k):
        if cls not in made: made[cls] = cls(*a, **k)
        return made[cls]
    get.cls = cls
    return get
@singleton
class Config:
    def __init__(self, v=0): self.v = v
print(Config(5) is Config(6), Config().v, Config.cls.__name__)
registry = {}
def register(name=None):
    def deco(cls):
        registry[name or cls.__name__.lower()] = cls
        cls.registered_as = name or cls.__name__.lower()
        return cls
    return deco
@register()
class Alpha: pass
@register("b")
class Beta(Alpha): pass
print(registry, Alpha.registered_as, Beta.registered_as)
def auto_repr(*fields):
    def deco(cls):
        def __repr__(self): return f"{cls.__name__}({', '.join(f'{f}={getattr(self, f)!r}' for f in fields)})"
        cls.__repr__ = __repr__
        return cls
    return deco
def auto_init(cls):
    names = list(cls.__annotations__)
    def __init__(self, *a, **k):
        if len(a) > len(names): raise TypeError(f"{cls.__name__} takes {len(names)} values, got {len(a)}")
        given = dict(zip(names, a))
        for n in names:
            if n in k and n in given: raise TypeError(f"{n} given twice")
            if n in given: v = given[n]
            elif n in k: v = k.pop(n)
            elif hasattr(cls, n): v = getattr(cls, n)
            else: raise TypeError(f"missing {n}")
            if not isinstance(v, cls.__annotations__[n]): raise TypeError(f"{n} should be {cls.__annotations__[n].__name__}, got {v!r}")
            setattr(self, n, v)
        if k: raise TypeError(f"unknown {sorted(k)}")
    cls.__init__ = __init__
    return cls
@auto_repr("x", "name")
@auto_init
class Pt:
    x: int
    name: str = "none"
print(Pt(1), Pt(2, "b"), Pt(x=3, name="c"))
for bad in (lambda: Pt(), lambda: Pt("a"), lambda: Pt(1, 2), lambda: Pt(1, "a", 3), lambda: Pt(1, x=2), lambda: Pt(1, z=2)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
def trace_all(cls):
    for n, f in list(vars(cls).items()):
        if callable(f) and not n.startswith("__"):
            def wrap(f=f, n=n):
                def inner(self, *a): print(f"{cls.__name__}.{n}{a}", end=" "); return f(self, *a)
                return inner
            setattr(cls, n, wrap())
    return cls
@trace_all
class Calc:
    def add(self, a, b): return a + b
    def twice(self, a): return self.add(a, a)
print(Calc().twice(4))
def frozen(cls):
    init = cls.__init__
    def __init__(self, *a, **k):
        init(self, *a, **k)
        object.__setattr__(self, "_done", True)
    def __setattr__(self, n, v):
        if getattr(self, "_done", False): raise AttributeError(f"{cls.__name__} is frozen")
        object.__setattr__(self, n, v)
    cls.__init__, cls.__setattr__ = __init__, __setattr__
    return cls
@frozen
class F:
    def __init__(self, v): self.v = v
f = F(1)
try:
    f.v = 2
except AttributeError as e:
    print(e, f.v)
def ordered(key):
    def deco(cls):
        cls.__lt__ = lambda a, b: key(a) < key(b)
        cls.__eq__ = lambda a, b: key(a) == key(b)
        return cls
    return deco
@ordered(lambda s: len(s.t))
class T:
    def __init__(self, t): self.t = t
print(sorted([T("ccc"), T("a")])[0].t, T("x") == T("y"), max(T("a"), T("bb")).t, T.__hash__)
@lambda c: type(c.__name__ + "2", (c,), {"extra": 1})
class Base: pass
print(Base.__name__, Base.extra, Base.__mro__[1].__name__)
@print
class Printed: pass
print(Printed)

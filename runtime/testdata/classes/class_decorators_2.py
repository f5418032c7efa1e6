# decorators on classes, continued
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

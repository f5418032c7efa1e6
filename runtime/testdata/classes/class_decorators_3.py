# decorators on classes, continued
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

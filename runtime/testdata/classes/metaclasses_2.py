# metaclasses, continued
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        ns = {k.lower() if not k.startswith("__") else k: v for k, v in ns.items()}
        ns["tag"] = kw.get("tag", "none")
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __len__(cls): return len([k for k in vars(cls) if not k.startswith("__")])
    def __iter__(cls): return iter(sorted(k for k in vars(cls) if not k.startswith("__")))
    def __getitem__(cls, k): return f"{cls.__name__}[{k}]"
    def __contains__(cls, k): return hasattr(cls, k)
    def __repr__(cls): return f"<Meta class {cls.__name__}>"
    def __getattr__(cls, n):
        if n.startswith("dyn"): return n
        raise AttributeError(f"meta: {cls.__name__} has no {n}")
    def __setattr__(cls, n, v): print("meta set", n); super().__setattr__(n, v)
    def __add__(cls, o): return f"{cls.__name__}+{o.__name__}"
    def __eq__(cls, o): return isinstance(o, Meta)
    def __hash__(cls): return 1
    def __bool__(cls): return False
    def __call__(cls, *a, **k):
        obj = super().__call__(*a, **k)
        obj.made_by = "meta"
        return obj
    @property
    def prop(cls): return "meta property"
class A(metaclass=Meta, tag="hi"):
    ONE = 1
    def Method(self): return "lowered"
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
class Prep(type):
    @classmethod
    def __prepare__(m, name, bases):
        class Multi(dict):
            def __setitem__(self, k, v):
                if k in self and not k.startswith("__"): v = [*self[k], v] if isinstance(self[k], list) else [self[k], v]
                super().__setitem__(k, v)
        return Multi()
    def __new__(m, n, b, ns): return super().__new__(m, n, b, dict(ns))
class P(metaclass=Prep):
    x = 1
    x = 2
    x = 3
print(P.x)
T = type("T", (A,), {"Z": 26})
print(T, T.z, type(T) is Meta, type.__call__(type, 5), type(type), type.mro(bool), type.__name__)
attempt(lambda: type("N", 5, {}))
attempt(lambda: type(5, (), {}))
attempt(lambda: type("N", (), 5))
attempt(lambda: type("N", (object, object), {}))
attempt(lambda: type.__new__(type))
attempt(lambda: type.__new__(int, "N", (), {}))
class Instcheck(type):
    def __instancecheck__(cls, o): return o == "magic"
    def __subclasscheck__(cls, c): return c is int
class IC(metaclass=Instcheck): pass
print(isinstance("magic", IC), isinstance(5, IC), issubclass(int, IC), issubclass(str, IC), isinstance(IC(), IC))
try:
    raise ValueError("v")
except (KeyError, ValueError) as e: print(type(e).__mro__[1])

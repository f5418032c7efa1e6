# classes made at run time
def init(self, v): self.v = v
Point = type("Point", (), {"__init__": init, "double": lambda self: self.v * 2, "kind": "dynamic", "__repr__": lambda self: f"Point<{self.v}>"})
p = Point(21)
print(p, p.double(), Point.kind, Point.__name__, Point.__module__, Point.__bases__, type(p) is Point)
Sub = type("Sub", (Point,), {"double": lambda self: super(Sub, self).double() + 1})
print(Sub(5).double(), issubclass(Sub, Point), Sub.__mro__)
def make(name, *fields, **methods):
    def __init__(self, *a):
        if len(a) != len(fields): raise TypeError(f"{name} expects {len(fields)} fields, got {len(a)}")
        for f, v in zip(fields, a): setattr(self, f, v)
    ns = {"__init__": __init__, "__slots__": fields, "__eq__": lambda s, o: all(getattr(s, f) == getattr(o, f) for f in fields), "__repr__": lambda s: f"{name}(" + ", ".join(f"{f}={getattr(s, f)!r}" for f in fields) + ")", **methods}
    return type(name, (), ns)
V = make("V", "x", "y", norm=lambda s: (s.x ** 2 + s.y ** 2) ** 0.5)
print(V(3, 4), V(3, 4).norm(), V(1, 2) == V(1, 2), V.__slots__)
for bad in (lambda: V(1), lambda: setattr(V(1, 2), "z", 3), lambda: hash(V(1, 2)), lambda: V(1, 2) < V(1, 2), lambda: type("X", (int, float), {}), lambda: type("X", [], {}), lambda: type("", (), {}) and "empty name ok", lambda: type("a b", (), {})().__class__.__name__, lambda: type(5, (), {}), lambda: type("X", (5,), {}), lambda: type("X", ("str",), {}), lambda: type()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
classes = {n: type(n, (Exception,), {"code": i}) for i, n in enumerate(["NotFound", "Denied"], 404)}
try:
    raise classes["NotFound"]("page")
except classes["Denied"]:
    print("denied")
except classes["NotFound"] as e:
    print(type(e).__name__, e.code, e)
class Auto:
    pass
for i in range(3): setattr(Auto, f"m{i}", lambda self, i=i: i * 10)
print([getattr(Auto(), f"m{i}")() for i in range(3)], sorted(n for n in vars(Auto) if n.startswith("m")))
def add_method(cls):
    def deco(f): setattr(cls, f.__name__, f); return f
    return deco
@add_method(Auto)
def hello(self, who="you"): return f"hello {who}"
print(Auto().hello(), Auto().hello("bob"), Auto.hello.__qualname__)
import types
a = Auto()
a.single = types.MethodType(lambda self: f"only on this {type(self).__name__}", a)
print(a.single(), hasattr(Auto(), "single"))
class Plugin:
    all = {}
    def __init_subclass__(cls, **k): super().__init_subclass__(**k); Plugin.all[cls.__name__] = cls
exec("class Loaded(Plugin):\n    def run(self): return 'loaded'")
print(Plugin.all["Loaded"]().run(), list(Plugin.all))
ns = {}
for name, val in (("Big", 100), ("Small", 1)): exec(f"class {name}:\n    size = {val}\n    def grow(self): self.size += 1; return self", ns)
print(ns["Big"]().grow().size, ns["Small"].size, ns["Big"].__module__ if "__name__" in ns else ns["Big"].__module__)
def class_from_dict(d, name="Cfg"): return type(name, (), {k: class_from_dict(v, k.title()) if isinstance(v, dict) else v for k, v in d.items()})
cfg = class_from_dict({"a": 1, "db": {"host": "h", "opts": {"ssl": True}}})
print(cfg.a, cfg.db.host, cfg.db.opts.ssl, cfg.db.__name__, cfg.db.opts.__qualname__)
def mixin(*bases): return type("+".join(b.__name__ for b in bases), bases, {})
class Walks:
    def act(self): return ["walk"]
class Swims:
    def act(self): return ["swim"]
Both = mixin(Walks, Swims)
print(Both.__name__, Both().act(), [b.act(None) for b in Both.__bases__])
C = type("C", (), {})
C2 = type("C", (), {})
print(C is C2, C == C2, C.__name__ == C2.__name__, isinstance(C(), C2), type(C("x") if False else C()).__name__, type(C).__name__)

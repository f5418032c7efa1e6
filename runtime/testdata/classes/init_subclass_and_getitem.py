# __init_subclass__, __class_getitem__, __set_name__
class Plugin:
    registry = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry[name or cls.__name__.lower()] = cls
        cls.hooks = [n for n in cls.__dict__ if n.startswith("on_")]
class Audio(Plugin, name="snd"):
    def on_play(self): pass
    def on_stop(self): pass
class Video(Plugin): pass
class HD(Video, name="hd"):
    def on_zoom(self): pass
print({k: v.__name__ for k, v in Plugin.registry.items()}, Audio.hooks, Video.hooks, HD.hooks)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: type("Bad", (Plugin,), {}, colour="red"))
attempt(lambda: type("Bad2", (), {}, x=1))
class Abstract:
    required = ()
    def __init_subclass__(cls, **kw):
        missing = [r for r in Abstract.required if not hasattr(cls, r)]
        if missing: raise TypeError(f"{cls.__name__} lacks {missing}")
Abstract.required = ("run",)
class Good(Abstract):
    def run(self): return "ran"
def bad():
    class Bad(Abstract): pass
attempt(bad)
print(Good().run())
class Box:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item if isinstance(item, str) else getattr(item, '__name__', item)}]"
    def __getitem__(self, i): return ("instance", i)
class Sub(Box): pass
print(Box[int], Sub["a"], Box[int, str], Box()[0])
print(list[int], dict[str, int], tuple[int, ...], set[list[int]], type[int], list[int].__origin__, dict[str, int].__args__, list[int]([1, 2]), isinstance([], list), list[int] == list[int], list["Fwd"])
attempt(lambda: int[str])
attempt(lambda: isinstance([], list[int]))
attempt(lambda: issubclass(list, list[int]))
attempt(lambda: Plugin[int])
attempt(lambda: list[int]["a"] if False else list[int].nope)
class Ordered:
    fields = []
    def __set_name__(self, owner, name): Ordered.fields.append((owner.__name__, name))
class Form:
    a = Ordered()
    b = Ordered()
    c = d = Ordered()
print(Ordered.fields)
class Count:
    n = 0
    def __init_subclass__(cls): Count.n += 1; print("subclass", cls.__name__, cls.__mro__[1].__name__)
class S1(Count): pass
class S2(S1): pass
T = type("T", (S2,), {"v": 1})
print(Count.n, T.v, [c.__name__ for c in Count.__subclasses__()])
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print("new", name, kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print("init", name, kw)
    def __call__(cls, *a): print("call", cls.__name__, a); return super().__call__(*a)
    @classmethod
    def __prepare__(m, name, bases, **kw): print("prepare", name, kw); return {"injected": 1}
class M(metaclass=Meta, opt=5):
    def __init__(self, x): self.x = x
print(M(3).x, M.injected, type(M).__name__)

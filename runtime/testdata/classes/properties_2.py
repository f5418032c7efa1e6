# property: getters, setters, deleters, continued
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
class Raises:
    @property
    def bad(self): return self.missing
    @property
    def key(self): raise KeyError("k")
    def __getattr__(self, name): return f"fallback {name}"
print(Raises().bad, Raises().other)
attempt(lambda: Raises().key)
class R2:
    @property
    def bad(self): raise AttributeError("custom words")
attempt(lambda: R2().bad)
print(hasattr(R2(), "bad"), getattr(R2(), "bad", "default"))
class Shadow:
    @property
    def x(self): return "property wins"
    y = "class"
s = Shadow()
s.__dict__["x"] = "instance"
s.__dict__["y"] = "instance wins"
print(s.x, s.y, sorted(vars(s)))
class Cls:
    _v = 1
    @classmethod
    def v(cls): return cls._v
print(Cls.v(), Cls().v(), isinstance(Shadow.x, property), Shadow.x.__get__(s), Shadow.x.__get__(None, Shadow) is Shadow.x)

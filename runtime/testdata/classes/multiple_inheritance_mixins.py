# mixins that cooperate
import json
class ReprMixin:
    def __repr__(self):
        fields = ", ".join(f"{k}={v!r}" for k, v in sorted(vars(self).items()))
        return f"{type(self).__name__}({fields})"
class EqMixin:
    def __eq__(self, o): return type(self) is type(o) and vars(self) == vars(o)
    def __hash__(self): return hash(tuple(sorted(vars(self).items())))
class JsonMixin:
    def to_json(self): return json.dumps(vars(self), sort_keys=True)
    @classmethod
    def from_json(cls, s):
        self = cls.__new__(cls)
        self.__dict__.update(json.loads(s))
        return self
class CompareMixin:
    def _key(self): raise NotImplementedError
    def __lt__(self, o): return self._key() < o._key()
    def __le__(self, o): return not o < self
class Point(ReprMixin, EqMixin, JsonMixin, CompareMixin):
    def __init__(self, x, y): self.x, self.y = x, y
    def _key(self): return (self.x, self.y)
p = Point(1, 2)
print(p, p == Point(1, 2), len({p, Point(1, 2)}), p.to_json(), Point.from_json('{"x": 5, "y": 6}'), sorted([Point(2, 0), p]), p <= Point(1, 2), p < Point(0, 0))
print([c.__name__ for c in Point.__mro__])
class Logger:
    def __init__(self, *a, **k): self.log = []; super().__init__(*a, **k)
    def note(self, s): self.log.append(s); return self
class Timed:
    def __init__(self, *a, start=0, **k): self.t = start; super().__init__(*a, **k)
    def tick(self, n=1): self.t += n; return self
class Named:
    def __init__(self, name, **k): self.name = name; super().__init__(**k)
class Job(Logger, Timed, Named):
    def __init__(self, name, **k): super().__init__(name, **k); self.note(f"{self.name} at {self.t}")
j = Job("build", start=5).tick(3).note("done")
print(j.log, j.t, j.name, [c.__name__ for c in Job.__mro__])
for bad in (lambda: Job(), lambda: Job("x", colour=1), lambda: Job("x", 5), lambda: Named(), lambda: CompareMixin() < CompareMixin()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)

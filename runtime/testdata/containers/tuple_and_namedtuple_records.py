# records as tuples
from collections import namedtuple
from typing import NamedTuple
from operator import itemgetter, attrgetter
rec = ("ann", 30, ["x"])
name, age, tags = rec
print(name, age, tags, rec[1:], rec + ("new",), rec.index(30), rec.count("ann"), "ann" in rec, len(rec), rec[::-1], *rec)
tags.append("y"); print(rec)
def stats(xs): return min(xs), max(xs), sum(xs) / len(xs)
lo, hi, mean = stats([1, 2, 6]); (a, b), *rest = [(1, 2), 3, 4]; x = y, z = 5, 6
print(lo, hi, mean, a, b, rest, x, y, z, (lambda *t: t)(1), tuple("ab"), tuple({"k": 1}), (1,), (), ((),), (1, (2, (3,))), divmod(7, 3), {(0, 1): "k"}[0, 1])
P = namedtuple("P", "name age city", defaults=["?"])
p = P("bob", 25); q = p._replace(city="Oslo")
print(p, q, p.city, q[2], p == ("bob", 25, "?"), p < P("bob", 26), P._fields, P._make(["c", 1, "d"]), p._asdict(), P(**p._asdict()) == p, isinstance(p, tuple), hash(p) == hash(("bob", 25, "?")), [f"{k}={v}" for k, v in zip(P._fields, p)])
people = [p, P("al", 40, "Rome"), P("cy", 25, "Bonn")]
print(sorted(people, key=attrgetter("age", "name")), [r.name for r in sorted(people, key=itemgetter(1), reverse=True)], max(people, key=lambda r: r.age).name, {r.name: r for r in people}["cy"].city, [n for n, a, c in people if a == 25], list(zip(*people))[1], sum(r.age for r in people))
class Pt(NamedTuple):
    x: float
    y: float = 0.0
    def dist(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __add__(self, o): return Pt(self.x + o.x, self.y + o.y)
    @classmethod
    def polar(cls, r): return cls(r, -r)
print(Pt(3, 4).dist(), Pt(1) + Pt(2, 5), Pt.polar(2), Pt.__annotations__, Pt._field_defaults, [*Pt(1, 2)], Pt(1, 2) == (1, 2), Pt(y=1, x=2), sum([Pt(1, 1), Pt(2, 2)], Pt(0)))
match Pt(0, 5):
    case Pt(0, y): print("on y axis at", y)
match ("move", 3, 4):
    case ("move", dx, dy): print("move", dx, dy)
rows = "ann,30,Paris\nbob,x,Rome\ncid,5".split("\n")
for r in rows:
    try:
        n, a, c = r.split(",")
        print(P(n, int(a), c))
    except ValueError as e:
        print(r, "->", e)
for f in (lambda: P("x"), lambda: P(1, 2, 3, 4), lambda: P("x", agee=1), lambda: setattr(p, "age", 1), lambda: p.nope, lambda: p[9], lambda: p._replace(zz=1), lambda: P._make([1]), lambda: rec.append(1), lambda: Pt(), lambda: p + [1], lambda: p < (1, 2), lambda: namedtuple("Q", "a b a"), lambda: namedtuple("Q", "def"), lambda: {rec: 1}, lambda: rec.index("zz"), lambda: (1, 2) < (1, "a"), lambda: sorted([("b", None), ("b", 1)])):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
try: rec[0] = "z"
except TypeError as e: print(e)

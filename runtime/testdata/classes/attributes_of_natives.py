"""Attributes at one place of the program, of objects of built-in classes and of classes derived from them."""
import datetime
from collections import namedtuple
P = namedtuple("P", "x y")
class Q(P):
    @property
    def x(self): return "prop"
    @property
    def bad(self): raise AttributeError("bad")
class R(P):
    def __getattr__(self, n): return "hook " + n
    @property
    def bad(self): raise AttributeError("bad")
class S(P):
    def __getattribute__(self, n): return "all " + n
class E(Exception):
    @property
    def p(self): return self.args
class I(int): pass
def get(o):
    out = []
    for f in [lambda: o.x, lambda: o.y, lambda: o.args, lambda: o.p, lambda: o.real, lambda: o.year, lambda: o.bad, lambda: o.__class__.__name__, lambda: o.count, lambda: type(o.__doc__)]:
        try: out.append(f())
        except AttributeError as e: out.append(str(e))
    out = [callable(v) if callable(v) else v for v in out]
    print(type(o).__name__, out)
def add(o):
    try: return o.x + o.y
    except (AttributeError, TypeError) as e: return str(e)
for _ in range(2):
    for o in [P(1, 2), Q(3, 4), R(5, 6), S(7, 8), E(1), E(), 5, 1.5, True, I(3), datetime.date(2020, 1, 2), datetime.datetime(2021, 1, 2), "s", None, [1], P(9, 9), (1, 2)]:
        get(o)
        print(add(o))
e = E(1)
e.x = 1; e.y = 2
get(e); print(add(e))
del P.x
print(add(P(1, 2)))
P.x = property(lambda s: 50)
print(add(P(1, 2)), add(Q(1, 2)))
P.x = 7
print(add(P(1, 2)))

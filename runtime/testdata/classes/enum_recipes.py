# enums with behaviour
from enum import Enum, IntEnum, Flag, auto, unique, StrEnum, EnumMeta, nonmember, member, verify, CONTINUOUS, UNIQUE, property as enum_property
class Weekday(IntEnum):
    MON = 1
    TUE = 2
    SUN = 7
    @classmethod
    def of(cls, text): return next((m for m in cls if m.name.startswith(text.upper()[:3])), None)
    @property
    def weekend(self): return self >= 6
    def __str__(self): return self.name.title()
print(Weekday.of("sunday"), Weekday.of("x"), Weekday.SUN.weekend, Weekday.MON + 1, Weekday(2), f"{Weekday.TUE}", f"{Weekday.TUE:d}", sorted([Weekday.SUN, Weekday.MON]), Weekday.MON < 3, [*Weekday], range(Weekday.TUE), {1: "x"}[Weekday.MON])
class Shape(Enum):
    SQUARE = ("sq", 4)
    TRI = ("tr", 3)
    def __init__(self, code, sides): self.code, self.sides = code, sides
    def __lt__(self, o): return self.sides < o.sides
    @classmethod
    def _missing_(cls, v):
        for m in cls:
            if m.code == v: return m
    def __repr__(self): return f"<{self.code}>"
print(Shape("tr"), min(Shape), Shape.SQUARE.sides, Shape(("sq", 4)), list(Shape), Shape.TRI.value)
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return f"{name.lower()}-{count}"
    ONE = auto()
    TWO = auto()
print([m.value for m in Auto])
class Http(IntEnum):
    OK = 200, "fine"
    GONE = 410, "gone away"
    def __new__(cls, value, phrase):
        o = int.__new__(cls, value)
        o._value_ = value
        o.phrase = phrase
        return o
print(Http.OK, Http(410).phrase, Http.OK == 200, Http.GONE.name)
class Role(StrEnum):
    ADMIN = auto()
    GUEST = "visitor"
print(Role.ADMIN, Role("visitor").name, Role.ADMIN.upper(), "ad" in Role.ADMIN, f"{Role.GUEST:>10}", Role.ADMIN == "admin", sorted(Role))
class P(Flag):
    READ = auto(); WRITE = auto(); EXEC = auto()
    ALL = READ | WRITE | EXEC
    def can(self, other): return other in self
u = P.READ | P.EXEC
print(u, u.can(P.READ), u.can(P.WRITE), P.ALL & ~P.WRITE, list(P.ALL), u.value, bool(u & P.WRITE), P(3), P["ALL"], len(u), [p.name for p in u], ~u, P.ALL - 0 if False else P.ALL ^ u, u | P.WRITE == P.ALL)
class State(Enum):
    NEW, OPEN, CLOSED = range(3)
    def next(self):
        ms = list(type(self))
        return ms[(ms.index(self) + 1) % len(ms)]
    @property
    def done(self): return self is State.CLOSED
s = State.NEW
trail = [s := s.next() for _ in range(4)]
print(trail, State.CLOSED.done, State(1), State.NEW.value == 0, bool(State.NEW))
class Mixed(str, Enum):
    A = "a"
    B = "b"
print(Mixed.A, str(Mixed.A), Mixed.A == "a", f"{Mixed.A}", Mixed.A.upper(), repr(Mixed.B), "x" + Mixed.B, Mixed("b") is Mixed.B)
class Nest(Enum):
    X = 1
    helper = nonmember(5)
    fn = member(lambda: "called")
    def meth(self): return "m"
    class Inner: pass
print([m.name for m in Nest], Nest.helper, Nest.fn.value(), Nest.X.meth())

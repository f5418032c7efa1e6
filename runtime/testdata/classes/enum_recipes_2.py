# enums with behaviour, continued
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
class Http(IntEnum):
    OK = 200, "fine"
    GONE = 410, "gone away"
    def __new__(cls, value, phrase):
        o = int.__new__(cls, value)
        o._value_ = value
        o.phrase = phrase
        return o
class Role(StrEnum):
    ADMIN = auto()
    GUEST = "visitor"
class P(Flag):
    READ = auto(); WRITE = auto(); EXEC = auto()
    ALL = READ | WRITE | EXEC
    def can(self, other): return other in self
class State(Enum):
    NEW, OPEN, CLOSED = range(3)
    def next(self):
        ms = list(type(self))
        return ms[(ms.index(self) + 1) % len(ms)]
    @property
    def done(self): return self is State.CLOSED
print(Enum("Dyn", "A B C", start=5).C.value, Enum("D2", [("X", 1), ("Y", "z")]).Y.value, Enum("D3", {"K": None}).K, IntEnum("D4", "P Q").Q + 1, State.__members__["OPEN"], State._member_names_ if False else list(State.__members__), "OPEN" in State.__members__, isinstance(State, EnumMeta), State.OPEN in {State.OPEN: 1}, hash(State.OPEN) == hash(State.OPEN))
import json, pickle, copy
print(json.dumps({"r": Role.ADMIN, "h": Http.OK}), copy.deepcopy(State.OPEN) is State.OPEN, {m.name: m.value for m in State}, State.OPEN.__class__, type(State.OPEN) is State, dir(State.OPEN)[-2:])
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: Shape("zz"))
attempt(lambda: Weekday(9))
attempt(lambda: State["NOPE"])
attempt(lambda: State.NOPE)
attempt(lambda: setattr(State, "NEW", 5))
attempt(lambda: State.NEW < State.OPEN)
attempt(lambda: P("x"))
attempt(lambda: P(64))
attempt(lambda: Role("nobody"))
attempt(lambda: json.dumps(State.NEW))
attempt(lambda: State.NEW())
attempt(lambda: State.NEW.NEW)
for src in ("@unique\nclass U(Enum):\n  A = 1\n  B = 1", "class U(Enum):\n  A = 1\n  A = 2", "class U(State):\n  Z = 9", "@verify(CONTINUOUS)\nclass U(IntEnum):\n  A = 1\n  B = 3", "@verify(UNIQUE)\nclass U(Enum):\n  A = 1\n  B = 1", "class U(Enum):\n  mro = 1", "class U(StrEnum):\n  A = 5"):
    try:
        exec(src)
        print("ok")
    except Exception as e:
        print(type(e).__name__ + ":", e)

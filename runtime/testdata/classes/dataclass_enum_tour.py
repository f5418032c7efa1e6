from dataclasses import dataclass, field, asdict, astuple, replace, fields, InitVar, KW_ONLY
from enum import Enum, IntEnum, Flag, auto, unique, StrEnum
from typing import ClassVar, NamedTuple, Optional
from collections import namedtuple
@dataclass(order=True)
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list, compare=False)
    _: KW_ONLY
    qty: int = 1
    total: ClassVar[int] = 0
    disc: InitVar[float] = 0
    def __post_init__(self, disc): self.price *= 1 - disc
i = Item("pen", 2.0, ["x"], disc=0.5)
print(i, asdict(i), astuple(i), replace(i, name="ink", disc=0), i == Item("pen", 1.0), i < Item("z"), [f.name for f in fields(i)])
@dataclass(frozen=True, slots=True)
class P:
    x: int
    y: int = 0
p = P(1)
try: p.x = 5
except Exception as e: print(type(e).__name__, e)
print(hash(p) == hash(P(1)), {p: 1}[P(1, 0)], P.__slots__, p.__match_args__)
for src in ("@dataclass\nclass A:\n    x: int = 1\n    y: int", "@dataclass\nclass B:\n    x: list = []", "P()", "P(1, 2, 3)", "P(z=1)", "Item()", "Item('a', 1, [], 5)"):
    try: exec(src)
    except Exception as e: print(type(e).__name__, e)
class Color(Enum):
    RED = 1; GREEN = auto(); BLUE = "b"
    CRIMSON = 1
    def nice(self): return self.name.title()
print(Color.RED, repr(Color.RED), Color(1), Color["GREEN"].value, list(Color), Color.CRIMSON is Color.RED, Color.RED.nice(), Color.__members__.keys(), Color.RED in Color, isinstance(Color.RED, Color), len(Color), Color("b").name)
for f in (lambda: Color(99), lambda: Color["NOPE"], lambda: Color.NOPE, lambda: setattr(Color, "RED", 2), lambda: Color.RED < Color.GREEN, lambda: exec("class X(Color): pass")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
class Perm(Flag):
    R = 4; W = 2; X = 1
    RW = R | W
print(Perm.R | Perm.X, Perm(6), ~Perm.R, Perm.R in Perm.RW, bool(Perm.R & Perm.W), [p.name for p in Perm.RW], Perm(0), repr(Perm(5)))
class Pri(IntEnum): LOW = 1; HIGH = 10
class St(StrEnum): A = auto(); B = "bee"
print(Pri.HIGH > 5, Pri.LOW + 1, f"{Pri.LOW} {St.A} {St.B!r}", St("bee"), sorted([Pri.HIGH, Pri.LOW]), St.A.upper(), Pri.LOW == 1)
try:
    @unique
    class U(Enum): A = 1; B = 1
except ValueError as e: print(e)
class NT(NamedTuple):
    a: int
    b: str = "d"
    def both(self): return f"{self.a}{self.b}"
n = NT(1); print(n, n.both(), n._asdict(), n._replace(a=5), NT._fields, NT._field_defaults, n == (1, "d"), n[0], len(n), NT._make([7, "q"]))
T = namedtuple("T", "x y z", defaults=[0]); print(T(1, 2), T.__doc__, [*T(1, 2)])
for f in (lambda: NT(), lambda: T(1), lambda: n.__setattr__("a", 2), lambda: namedtuple("X", "a a"), lambda: namedtuple("X", "class")):
    try: f()
    except Exception as e: print(type(e).__name__, e)

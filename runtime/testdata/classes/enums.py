# enum
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def hex(self): return f"#{self.value:06x}"
    @classmethod
    def default(cls): return cls.GREEN
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.default().hex())
print(Color.RED == 1, Color.RED == Color.RED, Color.RED in Color, 2 in Color, "RED" in Color.__members__, list(Color.__members__), isinstance(Color.RED, Color), {Color.RED: 1}[Color(1)], f"{Color.RED} {Color.RED!r:>15}")
class Size(IntEnum):
    S = 1
    M = 5
    L = 10
print(Size.M > Size.S, Size.M + 1, Size.M == 5, str(Size.M), repr(Size.M), f"{Size.M}", sorted([Size.L, Size.S]), [10, 20][Size.S], int(Size.L), max(Size))
class Auto(Enum):
    A = auto()
    B = auto()
    C = "text"
class Names(StrEnum):
    FIRST = auto()
    SECOND = "2nd"
print(list(Auto), [n.value for n in Names], Names.FIRST == "first", Names.SECOND.upper(), str(Names.FIRST), repr(Names.FIRST), "x" + Names.FIRST)
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(Perm.R | Perm.X, Perm.RW, Perm.RW & Perm.W, Perm.R in Perm.RW, ~Perm.R, Perm(0), bool(Perm(0)), Perm(7), list(Perm.RW), Perm.R ^ Perm.RW, repr(Perm.R | Perm.X), len(Perm), (Perm.R | Perm.W) is Perm.RW)
class IF(IntFlag):
    A = 1
    B = 2
print(IF.A | IF.B, IF(3) == 3, IF.A + 4, IF(9), repr(IF(9)), IF.A | 8)
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def density(self): return round(self.mass / self.radius, 3)
print(Planet.MARS.density, Planet.EARTH.value, Planet((0.64, 3.39)))
class Op(Enum):
    ADD = "+"
    SUB = "-"
    def __call__(self, a, b): return {"+": a + b, "-": a - b}[self.value]
    @classmethod
    def _missing_(cls, v): return cls.ADD if v == "plus" else None
print(Op.ADD(1, 2), Op("plus"), Op("-")(5, 3))
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.DOG.value, Enum("N", {"X": 10}).X.value, Enum("L", ["P", "Q"]).Q)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: Color(9))
attempt(lambda: Color["PINK"])
attempt(lambda: Color.PINK)
attempt(lambda: setattr(Color, "RED", 5))
attempt(lambda: delattr(Color, "RED"))
attempt(lambda: setattr(Color.RED, "value", 5))
attempt(lambda: Color.RED < Color.BLUE)
attempt(lambda: Color.RED + 1)
attempt(lambda: Color())
attempt(lambda: Op("bad"))
attempt(lambda: Perm(99))
attempt(lambda: Perm.R | 1)
attempt(lambda: unique(Color))
for src in ("class E(Enum):\n  A = 1\n  A = 2", "class E(Color):\n  X = 1"):
    try:
        exec(src)
    except Exception as e:
        print(type(e).__name__ + ":", e)
match Color.RED:
    case Color.BLUE: print("blue")
    case Color.RED: print("matched red")
print(Color.RED.__class__, type(Color).__name__, Color.__name__, hash(Color.RED) == hash(Color.RED), [c.name for c in reversed(Color)], Color.__call__(1) if False else Color(Color.RED))

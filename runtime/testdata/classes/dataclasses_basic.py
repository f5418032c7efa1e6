# dataclasses
from dataclasses import dataclass, field, fields, asdict, astuple, replace, FrozenInstanceError, is_dataclass, KW_ONLY, InitVar, make_dataclass, MISSING
@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list)
    qty: int = field(default=1, repr=False, compare=False)
    @property
    def total(self): return self.price * self.qty
a, b = Item("pen", 1.5), Item("pen", 1.5, qty=9)
a.tags.append("x")
print(a, b, a == b, a == Item("pen", 1.5, ["x"]), b.total, a != 5, Item("z"))
print([f.name for f in fields(Item)], fields(Item)[1].default, fields(Item)[2].default is MISSING, asdict(a), astuple(a), replace(a, name="ink"), is_dataclass(Item), is_dataclass(a), is_dataclass(5))
@dataclass(order=True, frozen=True)
class Ver:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)
print(sorted([Ver(1, 2), Ver(1, 0, "z"), Ver(0, 9)]), Ver(1) < Ver(1, 1), hash(Ver(1)) == hash(Ver(1)), {Ver(1): "k"}[Ver(1, 0, "other")], Ver(2) >= Ver(2))
@dataclass
class Base:
    x: int
    y: int = 2
@dataclass
class Child(Base):
    z: int = 3
    y: int = 20
print(Child(1), Child(1, 2, 3), Child.__match_args__, Child.__eq__(Child(1), Base(1)))
@dataclass
class Kw:
    a: int
    _: KW_ONLY
    b: int = 1
    c: str = "c"
@dataclass
class Init:
    w: float
    scale: InitVar[int] = 2
    area: float = field(init=False)
    count: "ClassVar[int]" = 0
    def __post_init__(self, scale): self.area = self.w * scale
print(Kw(1, b=2), Init(3), Init(3, 10))
@dataclass(slots=True)
class Sl: v: int = 0
@dataclass(repr=False, eq=False)
class Bare: v: int = 0
print(Sl(1), hasattr(Sl(1), "__dict__"), Bare(1) == Bare(1), Bare.__hash__ is object.__hash__)
P = make_dataclass("P", ["x", ("y", int), ("z", int, field(default=5))])
print(P(1, 2), P.__name__)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: Item())
attempt(lambda: Item(1, 2, 3, 4, 5))
attempt(lambda: Item("a", colour=1))
attempt(lambda: setattr(Ver(1), "major", 5))
attempt(lambda: delattr(Ver(1), "major"))
attempt(lambda: hash(a))
attempt(lambda: Ver(1) < 5)
attempt(lambda: a < b)
attempt(lambda: Kw(1, 2))
attempt(lambda: setattr(Sl(), "other", 1))
attempt(lambda: replace(a, nope=1))
attempt(lambda: asdict(5))
attempt(lambda: replace(Init(1), area=5))
for src in ("@dataclass\nclass Bad:\n  a: int = 1\n  b: int", "@dataclass\nclass Bad:\n  a: list = []", "@dataclass(order=True, eq=False)\nclass Bad: pass", "@dataclass(bogus=1)\nclass Bad: pass", "@dataclass\nclass Bad:\n  a: int = field(default=1, default_factory=int)", "@dataclass(frozen=True)\nclass Bad(Base): pass"):
    try:
        exec(src)
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(asdict(Item("n", tags=[Ver(1)])), FrozenInstanceError.__mro__[1].__name__)
@dataclass
class Tree:
    v: int
    kids: list["Tree"] = field(default_factory=list)
t = Tree(1, [Tree(2), Tree(3, [Tree(4)])])
t.kids[0].kids.append(t) if False else None
print(t, asdict(t), sep="\n")

# more of dataclasses
from dataclasses import dataclass, field, fields, asdict, astuple, replace, InitVar, KW_ONLY
from typing import ClassVar, Optional
@dataclass
class Inv:
    name: str
    unit: float
    qty: int = 0
    total: ClassVar[int] = 0
    _cache: dict = field(default_factory=dict, repr=False, compare=False)
    def __post_init__(self):
        Inv.total += 1
        if self.qty < 0: raise ValueError(f"qty {self.qty}")
    @property
    def cost(self): return self.unit * self.qty
a = Inv("a", 2.5, 4)
print(a, a.cost, Inv.total, a == Inv("a", 2.5, 4), a._cache, [f.name for f in fields(a)], Inv.__match_args__)
@dataclass(order=True)
class P:
    sort: tuple = field(init=False, repr=False)
    first: str
    last: str = ""
    age: int = field(default=0, kw_only=True)
    def __post_init__(self): self.sort = (self.last, self.first)
ps = [P("Bo", "Z"), P("Al", "Z", age=5), P("Cy", "A")]
print(sorted(ps), max(ps), ps[0] > ps[1])
@dataclass(frozen=True, slots=True)
class Pt:
    x: float
    y: float = 0.0
    def __add__(self, o): return Pt(self.x + o.x, self.y + o.y)
p = Pt(1.5)
print(p + Pt(1, 1), hash(p) == hash(Pt(1.5)), {p: "k"}[Pt(1.5, 0.0)], replace(p, y=9), Pt.__slots__, astuple(p))
@dataclass
class Base:
    id: int
    def describe(self): return f"{type(self).__name__}#{self.id}"
@dataclass
class Kid(Base):
    name: str = "kid"
    id: int = 7
    _: KW_ONLY
    flag: bool = False
print(Kid(), Kid(1, "x", flag=True), Kid().describe(), Base(3) == Kid(3), [f.name for f in fields(Kid)])
@dataclass
class Db:
    url: str
    password: InitVar[Optional[str]] = None
    token: str = field(init=False, default="")
    def __post_init__(self, password): self.token = f"{self.url}:{password}"
print(Db("h", "pw"), Db("h").token, hasattr(Db("h"), "password"))
@dataclass
class Node:
    v: int
    left: "Node | None" = None
    right: "Node | None" = None
    def __iter__(self):
        if self.left: yield from self.left
        yield self.v
        if self.right: yield from self.right
t = Node(2, Node(1), Node(3))
print(t, list(t), asdict(t), asdict(t, dict_factory=lambda kv: {k: v for k, v in kv if v is not None}))
match t:
    case Node(v, Node(l), Node(v=r)): print("matched", l, v, r)
@dataclass(eq=False)
class Ident: x: int = 0
@dataclass(unsafe_hash=True)
class UH: x: int = 0
@dataclass(match_args=False, repr=False, init=False)
class Min:
    x: int = 1
print(Ident() == Ident(), hash(UH(1)) == hash(UH(1)), hasattr(Min, "__match_args__"), Min().x, "object" in repr(Min()))
@dataclass
class WithMethods:
    items: list[int] = field(default_factory=lambda: [1, 2])
    meta: dict = field(default_factory=dict, metadata={"doc": "info"})
    def __len__(self): return len(self.items)
    def __repr__(self): return f"custom {self.items}"
w = WithMethods()
print(w, len(w), fields(w)[1].metadata["doc"], fields(w)[1].type, WithMethods() .items is not WithMethods().items)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: Inv("a", 1, -1))
attempt(lambda: Inv("a"))
attempt(lambda: P("a", "b", 3))
attempt(lambda: setattr(p, "x", 1))
attempt(lambda: p < Pt(1))
attempt(lambda: hash(a))
attempt(lambda: hash(t))
attempt(lambda: Db())
attempt(lambda: Db("u", token="x"))
attempt(lambda: fields(5))
attempt(lambda: Kid(1, "x", True))
attempt(lambda: P("a") < 5)
for src in ("class B:\n  x: int = field(default=1)\n  y: int", "class B(Pt):\n  z: int = 0", "class B:\n  x: set = set()", "class B:\n  x: dict = {}", "class B:\n  _: KW_ONLY\n  _2: KW_ONLY", "class B:\n  x: int = field(kw_only=5, bad=1)", "class B:\n  x: ClassVar[int] = field(default_factory=int)"):
    try:
        exec("@dataclass\n" + src)
        print("ok")
    except Exception as e:
        print(type(e).__name__ + ":", e)

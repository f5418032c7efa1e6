# from __future__ import annotations keeps them as text
from __future__ import annotations
from typing import get_type_hints, Optional
from dataclasses import dataclass, fields
def f(a: undefined, b: int = 1 + 1, *c: "quoted", d: list[(x for x in y)] = None, **e: lambda q: q) -> Later | None: pass
print(f.__annotations__)
class C:
    me: C
    opt: Optional[C] = None
    n: int | str = 5
    t: tuple[int, ...]
    def m(self, other: C) -> dict[str, C]: return {}
print(C.__annotations__, C.m.__annotations__)
print(get_type_hints(C), get_type_hints(C.m))
v: not_evaluated_at_all = 1
print(__annotations__)
@dataclass
class Node:
    value: int
    next: Node | None = None
    tags: list[str] = None
n = Node(1, Node(2))
print(n, [(x.name, x.type) for x in fields(Node)], n == Node(1, Node(2)))
try:
    get_type_hints(f)
except NameError as e:
    print("NameError:", e)
print((lambda x: x).__annotations__, f.__annotations__["b"], type(f.__annotations__["a"]))
def g(a: {"k": [1, 2]}, b: (1, 2), c: f"{1}", d: x[1:2, ::3], e: a.b.c(d, *e, f=g), h: -1 ** 2, i: not a and b or c, j: a if b else c, k: [i for i in z if i], l: "it's", m: b"x", n: 1.50, o: ..., p: await_(q), r: a < b < c, s: {**a}, t: {1, 2}, u: (yield_), v: x @ y, w: lambda *a, **k: 0, y: 1_000, z: a is not b): pass
for k, t in g.__annotations__.items(): print(k, "|", t)
for src in ("x = 1\nfrom __future__ import annotations", "from __future__ import braces", "from __future__ import annotations\nw: (y := 5)", "from __future__ import annotations\ndef f(x: (yield)): pass", "from __future__ import nested_scopes, division", "from __future__ import nope", "def f():\n  from __future__ import annotations", "'''doc'''\nfrom __future__ import annotations\nx: y = 1\nprint(__annotations__)"):
    try:
        exec(src, {})
        print("ok")
    except SyntaxError as e:
        print(e.msg)

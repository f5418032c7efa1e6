# annotations are evaluated and stored
def show(x):
    print("evaluated", x, end="; ")
    return x
def f(a: show("a"), b: show("b") = 1, *c: show("c"), d: show("d") = 2, **e: show("e")) -> show("ret"): pass
print()
print(f.__annotations__)
v: show("module") = 5
w: int
print(v, __annotations__, "w" in globals())
class C:
    x: int = 1
    y: "str"
    z: list[int]
    def m(self, q: "C") -> "C":
        local: undefined_name_is_fine
        inner: int = 3
        return inner
    (paren): int = 4
    attr = 0
print(C.__annotations__, hasattr(C, "y"), C().m(None), C.paren, C.m.__annotations__)
class D(C):
    extra: float
print(D.__annotations__, C.__annotations__ is D.__annotations__)
o = C()
o.attr: show("attribute target") = 9
d = {}
d["k"]: show("subscript target") = 1
print(o.attr, d, "o.attr" in __annotations__)
lam = lambda x: x
print(lam.__annotations__, (lambda: 0).__annotations__)
f.__annotations__["new"] = 1
print(f.__annotations__["new"])
def g(): pass
g.__annotations__ = {"z": 1}
print(g.__annotations__)
del g.__annotations__
print(g.__annotations__)
from typing import get_type_hints, Optional, List
class N:
    child: "Optional[N]" = None
    tags: "list[str]"
    n: List["int"]
def h(n: "N", k: "int" = 3) -> "dict[str, N]": pass
print(get_type_hints(N), get_type_hints(h))
try:
    get_type_hints(C)
    def bad(x: "NotDefined"): pass
    get_type_hints(bad)
except NameError as e:
    print("NameError:", e)
try:
    def bad2(x: not_defined_here): pass
except NameError as e:
    print("NameError:", e)
def locals_unset():
    a: int
    try: return a
    except UnboundLocalError as e: return str(e)
print(locals_unset())
def nested():
    total: int = 0
    def inner(by: int = 1) -> int:
        nonlocal total
        total += by
        return total
    return inner(), inner(5), inner.__annotations__
print(nested())
for src in ("x: int: str", "(a, b): int", "[a]: int", "f(): int", "x + 1: int", "a: int = b: int", "x: int += 1", "global q; q: int", "lambda: x: int", "5: int", "x: (yield)", "def f():\n  global z\n  z: int = 1", "*a: int", "x: int = *1, 2", "def f(x: int = 1, y): pass", "def f(x): -> int: pass", "def f() -> : pass"):
    try:
        exec(src, {})
        print(repr(src), "ok")
    except Exception as e:
        print(repr(src), "->", type(e).__name__ + ":", e.msg if isinstance(e, SyntaxError) else e)
x: tuple = 1, 2
y: "any string at all" = 3
print(x, y, __annotations__["x"], __annotations__["y"], type(__annotations__).__name__)

# match with classes, guards and nesting, continued
from enum import Enum
from collections import namedtuple, OrderedDict, deque, defaultdict
class Color(Enum): RED = 1; BLUE = 2
P = namedtuple("P", "x y")
class Slots:
    __slots__ = ("a",)
    def __init__(self, a): self.a = a
class Prop:
    @property
    def half(self): print("[half read]", end=" "); return 21
class Args:
    __match_args__ = ("first", "second")
    def __init__(self, a, b): self.first, self.second = a, b
class Sub(Args): pass
class IntLike(int): pass
def kind(o):
    match o:
        case Color.RED: return "red"
        case Color(): return f"a color {o.name}"
        case P(x=0): return "P on axis"
        case P(1, y): return f"P one {y}"
        case (a, b): return f"pair {a},{b}"
        case Slots(a=[x, *_]): return f"slots starting {x}"
        case Slots(): return "slots"
        case Prop(half=21): return "prop"
        case Args(1, second=2): return "args 1 2"
        case Args(a, Args(b, c)): return f"nested {a} {b} {c}"
        case Args(): return "some args"
        case {"kind": "a" | "b" as k, "v": v, **rest}: return f"map {k} {v} {rest}"
        case {"only": _}: return "only"
        case {}: return "mapping"
        case bool(b): return f"bool {b}"
        case int(n) if n > 10: return f"big {n}"
        case int(): return "int"
        case str(s) | bytes(s): return f"text {s!r}"
        case float("inf" as x) | float(x): return f"float {x}"
        case None: return "None"
        case list([]) | deque(): return "list or deque"
        case set() | frozenset(): return "set"
        case type(): return "a type"
        case object(__class__=c): return f"object {c.__name__}"
for o in (Color.RED, Color.BLUE, P(0, 5), P(1, 2), P(3, 4), Slots([1, 2]), Slots(5), Prop(), Args(1, 2), Args(1, Args(2, 3)), Sub(9, 9), {"kind": "b", "v": 1, "z": 2}, {"only": 1, "k": 2}, OrderedDict(a=1), defaultdict(list), True, 50, IntLike(3), "s", b"b", 1.5, None, [], deque([1]), deque([1, 2]), set(), frozenset(), int, len, 3j, range(2), (1, 2, 3), iter([])):
    print(kind(o), end=" | ")
print()
m = defaultdict(lambda: "made")
match m:
    case {"missing": x}: print("created", x)
    case _: print("missing keys are not made", len(m))
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a, b, c, d)
match {"user": {"name": "Ann", "tags": ["x", "y"]}, "n": 1}:
    case {"user": {"name": str(name), "tags": [first, *rest]}, "n": int(n)}: print(name, first, rest, n)
match (1, "a", [None, {"k": True}]):
    case (1 as one, "a" | "b" as letter, [None, {"k": True | False as flag}]) as whole: print(one, letter, flag, whole)
x = 5
match x:
    case y if y > 10: print("no")
    case y: print("y bound", y)
def f(command):
    match command:
        case "quit" | "exit" | "q": return 0
        case str() as s if s.isdigit(): return int(s)
        case [("add" | "sub") as op, int(a), int(b)]: return a + b if op == "add" else a - b
        case ["sum", *nums] if all(isinstance(n, int) for n in nums): return sum(nums)
    return "fell through"
print([f(c) for c in ("q", "42", ["add", 1, 2], ("sub", 5, 3), ["sum"], ["sum", 1, 2, 3], ["sum", "x"], "abc", None)])

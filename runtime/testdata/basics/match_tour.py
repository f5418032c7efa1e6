from dataclasses import dataclass
from enum import Enum
import re
@dataclass
class Point: x: int; y: int
class Color(Enum): RED = 1; BLUE = 2
def d(v):
    match v:
        case None: return "none"
        case True | False as b: return f"bool {b}"
        case 0: return "zero"
        case int(n) if n < 0: return f"neg {n}"
        case int() | float(): return f"num {v}"
        case "": return "empty"
        case str(s): return f"str {s}"
        case []: return "nil"
        case [x]: return f"one {x}"
        case [x, y]: return f"two {x} {y}"
        case [first, *_, last]: return f"many {first}..{last}"
        case {"type": "pt", "x": x, **rest}: return f"map {x} {rest}"
        case {}: return f"dict {len(v)}"
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"y-axis {y}"
        case Point(x, y) if x == y: return f"diag {x}"
        case Point(): return "point"
        case Color.RED: return "red"
        case Color() as c: return c.name
        case re.Match(): return "match"
        case (type() as t): return t.__name__
        case _: return f"other {type(v).__name__}"
for v in (None, True, 0, -5, 7, 2.5, "", "hi", [], [1], (1, 2), range(5), {"type": "pt", "x": 1, "z": 2}, {}, {"a": 1}, Point(0, 0), Point(0, 4), Point(2, 2), Point(1, 2), Color.RED, Color.BLUE, int, {1}, b"ab", re.match("a", "a")):
    print(repr(v)[:30] if not isinstance(v, re.Match) else "m", "->", d(v))
def cmd(line):
    match line.split():
        case ["go", ("north" | "south" | "east" | "west") as way]: return f"going {way}"
        case ["get", *items] if items: return f"getting {items}"
        case ["quit" | "exit"]: return "bye"
        case [verb, *_]: return f"what is {verb}?"
        case []: return "say something"
for l in ("go north", "go up", "get lamp key", "get", "exit", ""): print(cmd(l))
class Pair:
    __match_args__ = ("a", "b")
    def __init__(self, a, b): self.a, self.b = a, b
match Pair(1, [2, {"k": (3, 4)}]):
    case Pair(a, [n, {"k": (p, q)}]): print(a, n, p, q)
for pat in ("case Pair(1, 2, 3): pass", "case Pair(a=1, a=2): pass", "case [*a, *b]: pass", "case {**r, 'k': 1}: pass", "case x: pass\n  case y: pass", "case x | y: pass", "case 1 | x: pass", "case -x: pass", "case int(x, y): pass", "case {1: a, 1: b}: pass", "case a.b.c(): pass", "case f(): pass", "case 1 + 2: pass", "case 'a' 'b': pass", "case {'x': _, 'x': _}: pass", "case (a, a): pass"):
    try:
        exec(f"match Pair(1, 2):\n  {pat}")
        print(pat, "ok")
    except Exception as e: print(pat, "->", type(e).__name__, e)
match = 5; case = match; print(match, case)
match (1, 2):
    case (1, x) if (y := x * 2) > 3: print(x, y)
x = 5
match 7:
    case x: print("captured", x)
print(x)

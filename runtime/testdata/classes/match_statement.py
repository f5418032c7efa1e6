# the match statement
from dataclasses import dataclass
@dataclass
class Point:
    x: int
    y: int
class Plain:
    __match_args__ = ("a",)
    def __init__(self, a, b=0): self.a, self.b = a, b
def kind(v):
    match v:
        case 0 | 1: return "zero or one"
        case int(n) if n < 0: return f"negative {n}"
        case bool(): return "bool"
        case int() | float() as num: return f"number {num}"
        case "": return "empty string"
        case str(s): return f"str {s!r}"
        case None: return "none"
        case []: return "empty seq"
        case [x]: return f"one {x}"
        case [1, *rest]: return f"starts with 1, rest {rest}"
        case (a, b): return f"pair {a} {b}"
        case [first, *_, last]: return f"from {first} to {last}"
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": t, **rest}: return f"{t} with {rest}"
        case {}: return "some dict"
        case Point(x=0, y=0): return "origin"
        case Point(x, y=0): return f"on x axis at {x}"
        case Point(): return f"point {v.x},{v.y}"
        case Plain(7): return "plain seven"
        case Plain(a, b=b): return f"plain {a} {b}"
        case bytes(): return "bytes"
        case _: return f"other {type(v).__name__}"
for v in [0, 1, True, -5, 3.5, 42, "", "hi", None, [], (), [9], (1, 2, 3), [1], (5, 6), [7, 8, 9], range(3), {"type": "circle", "r": 2}, {"type": "sq", "w": 1}, {}, {"a": 1}, Point(0, 0), Point(3, 0), Point(3, 4), Plain(7), Plain(1, 2), b"x", {1}, 3j, "ab", iter([]), False]:
    print(repr(v)[:30] if not isinstance(v, Plain) and "object" not in repr(v) else type(v).__name__, "->", kind(v))

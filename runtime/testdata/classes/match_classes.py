# match with classes, guards and nesting
from dataclasses import dataclass
from enum import Enum
from collections import namedtuple, OrderedDict, deque, defaultdict
class Color(Enum): RED = 1; BLUE = 2
@dataclass
class Num: v: float
@dataclass
class Bin: op: str; l: object; r: object
@dataclass
class Neg: e: object
@dataclass
class Var: name: str
def simplify(e):
    match e:
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)): return Num(0)
        case Bin("+", x, Num(0)) | Bin("+", Num(0), x) | Bin("*", x, Num(1)) | Bin("*", Num(1), x): return simplify(x)
        case Neg(Neg(x)): return simplify(x)
        case Neg(Num(v)): return Num(-v)
        case Bin(op, l, r) if (s := (simplify(l), simplify(r))) != (l, r): return simplify(Bin(op, *s))
        case Bin("+", Num(a), Num(b)): return Num(a + b)
        case Bin("*", Num(a), Num(b)): return Num(a * b)
        case _: return e
def show(e):
    match e:
        case Num(v) if v == int(v): return str(int(v))
        case Num(v): return str(v)
        case Var(name=n): return n
        case Neg(x): return f"-{show(x)}"
        case Bin(op, l, r): return f"({show(l)} {op} {show(r)})"
for e in (Bin("+", Var("x"), Num(0)), Bin("*", Bin("+", Num(2), Num(3)), Var("y")), Neg(Neg(Num(2.5))), Bin("*", Var("q"), Bin("+", Num(0), Num(0))), Bin("+", Num(1), Bin("*", Num(2), Num(3)))):
    print(show(e), "=>", show(simplify(e)))

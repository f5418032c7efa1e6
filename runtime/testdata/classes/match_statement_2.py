# the match statement, continued
class Const: PI = 3; NAME = "const"
limit = 10
def cmd(line):
    match line.split():
        case ["go", ("north" | "south" | "east" | "west") as d]: return f"going {d}"
        case ["get", obj] | ["pick", "up", obj]: return f"got {obj}"
        case ["drop", *objs] if objs: return f"dropped {', '.join(objs)}"
        case ["quit" | "exit"]: return "bye"
        case [Const.NAME]: return "dotted name is a value"
        case []: return "nothing"
        case [verb, *_]: return f"unknown {verb}"
print([cmd(c) for c in ("go north", "go up", "get lamp", "pick up key", "drop a b", "drop", "exit", "const", "")])
match {"a": [1, {"b": (2, 3)}], "n": None}:
    case {"a": [one, {"b": (two, three)}], "n": None, **extra}: print(one, two, three, extra)
match (1, 2):
    case (x, y) if x == y: print("equal")
    case (x, y): print("bound even after failed guard", x, y)
match -1.5, 1 + 2j, "a" "b":
    case -1.5, 1 + 2j, "ab": print("literals")
match 5,:
    case (5,): print("tuple of one")
match [1, [2, 3], "x"]:
    case [int(a), [*inner], str() as s]: print(a, inner, s)
match = case = _x = 5
print(match, case)
r = None
match 3:
    case 1: r = "one"
print(r)
class Odd:
    __match_args__ = "x"
class Short: __match_args__ = ("x",)
class Dup: __match_args__ = ("x", "y"); x = y = 1
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(e.__class__.__name__ + ":", e)
def e1():
    match Odd():
        case Odd(1): pass
def e2():
    match Short():
        case Short(1, 2): pass
def e3():
    match 5:
        case limit(): pass
def e4():
    match 5:
        case int(1, 2): pass
def e5():
    match Dup():
        case Dup(1, x=1): pass
def e6():
    match object():
        case object(1): pass
for f in (e1, e2, e3, e4, e5, e6): attempt(f)
for src in ("match x:\n  case a: pass\n  case b: pass", "match x:\n  case _: pass\n  case 1: pass", "match x:\n  case a | b: pass", "match x:\n  case [a, a]: pass", "match x:\n  case [*a, *b]: pass", "match x:\n  case {**a, 'k': 1}: pass", "match x:\n  case 1 | y: pass", "match x:\n  case {a: 1}: pass", "match x:\n  case P(x=1, x=2): pass", "match x:\n  case -a: pass", "match x:\n  case 1 + 1: pass", "match x:\n  pass", "match x:\n  case {'a': 1, 'a': 2}: pass", "match x:\n  case f'a': pass", "match x:\n  case a.b as c.d: pass", "match x:\n  case P(a=1, 2): pass", "match x:\n  case 1 as _: pass", "match x:\n  case {**_}: pass"):
    try:
        exec(src)
        print("ok")
    except SyntaxError as e:
        print(src.split("\n")[1].strip(), "->", e.msg)
    except NameError as e:
        print(src.split("\n")[1].strip(), "-> NameError", e)

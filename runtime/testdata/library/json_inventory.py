"""An inventory kept as JSON: encoders, hooks, errors with positions."""
import json
from dataclasses import dataclass, asdict
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, IntEnum
from collections import OrderedDict, namedtuple


class Color(Enum):
    RED = "red"


class Level(IntEnum):
    LOW = 1


@dataclass
class Item:
    name: str
    price: float
    tags: list


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (date, datetime)):
            return o.isoformat()
        if isinstance(o, Decimal):
            return str(o)
        if isinstance(o, Enum):
            return o.value
        if isinstance(o, set):
            return sorted(o)
        if isinstance(o, Item):
            return {"__item__": True, **asdict(o)}
        return super().default(o)


data = {"items": [Item("pen", 1.5, ["a", "b"]), Item("한글", 2e10, [])], "when": date(2024, 2, 29), "d": Decimal("1.10"),
        "c": Color.RED, "l": Level.LOW, "s": {3, 1, 2}, "n": None, "t": True, 1: "int", 2.5: "float", None: "none", False: "bool"}
print(json.dumps(data, cls=Encoder))
print(json.dumps(data, cls=Encoder, indent=2, ensure_ascii=False))
print(json.dumps([1, 2, [3, {"a": []}], {}], indent="--"))
print(json.dumps({"b": 1, "a": {"d": 2, "c": 3}}, sort_keys=True, separators=(",", ":")))
print(json.dumps([1.0, 1e16, 1e-7, 0.1 + 0.2, float("inf"), float("-inf"), float("nan"), 10**20, -0.0]))
Point = namedtuple("Point", "x y")
print(json.dumps({"p": Point(1, 2), "t": (1, (2,)), "o": OrderedDict(z=1)}))
print(json.dumps("tab\t nl\n quote\" back\\ / \x00 \x7f \u2028 😀"))
print(json.dumps("é😀", ensure_ascii=False))
print(json.dumps({(1, 2): 3, "k": 1}, skipkeys=True))


def hook(d):
    if d.pop("__item__", False):
        return Item(**d)
    return d


back = json.loads(json.dumps(data["items"], cls=Encoder), object_hook=hook)
print(back)
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
print(json.loads("[1.10, 2, 3e5, -0, 1E400]", parse_float=Decimal, parse_int=lambda s: f"<{s}>"))
print(json.loads("[NaN, Infinity, -Infinity]", parse_constant=lambda c: c.upper()))
print(json.loads(b'{"k": "\xc3\xa9"}'), json.loads('"\\ud83d\\ude00"'), json.loads(' [ ] '))
bad = ["", "{", '{"a"}', '{"a":1,}', "[1,]", "[1 2]", "nul", '"abc', '{"a":1}}', "{'a':1}", '"\t"', '"\\x"', '"\\u12"', "[1,\n2,\n x]", "01", "+1", ".5", "1.", '{1:2}', "tru", "[", '{"a":']
for text in bad:
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), "->", e, (e.msg, e.pos, e.lineno, e.colno))
for value in (object, {1, 2}, b"x", 1j, {(1,): 2}):
    try:
        json.dumps(value)
    except TypeError as e:
        print(type(e).__name__, e)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as e:
    print(e)
print(list(json.JSONEncoder().iterencode([1, {"a": 2}])))
print(json.JSONDecoder().raw_decode('{"x": 1} tail'))

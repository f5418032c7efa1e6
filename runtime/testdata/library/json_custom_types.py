# round trips of dates, decimals, enums, dataclasses and sets
import json
from dataclasses import dataclass, asdict, is_dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from uuid import UUID
class Color(Enum):
    RED = "r"
    BLUE = "b"
@dataclass
class Item:
    name: str
    price: Decimal
    tags: set = field(default_factory=set)
class Enc(json.JSONEncoder):
    def default(self, o):
        match o:
            case datetime(): return {"$dt": o.isoformat()}
            case date(): return {"$d": o.isoformat()}
            case timedelta(): return {"$td": o.total_seconds()}
            case Decimal(): return {"$dec": str(o)}
            case Fraction(): return {"$fr": [o.numerator, o.denominator]}
            case Enum(): return {"$enum": [type(o).__name__, o.name]}
            case set() | frozenset(): return {"$set": sorted(o)}
            case bytes(): return {"$b": o.hex()}
            case complex(): return {"$c": [o.real, o.imag]}
            case UUID(): return {"$u": str(o)}
            case range(): return {"$range": [o.start, o.stop, o.step]}
        if is_dataclass(o): return {"$dc": type(o).__name__, **{k: getattr(o, k) for k in o.__dataclass_fields__}}
        return super().default(o)
MAKE = {"$dt": datetime.fromisoformat, "$d": date.fromisoformat, "$td": lambda s: timedelta(seconds=s), "$dec": Decimal, "$fr": lambda p: Fraction(*p), "$enum": lambda p: globals()[p[0]][p[1]], "$set": set, "$b": bytes.fromhex, "$c": lambda p: complex(*p), "$u": UUID, "$range": lambda p: range(*p)}
def hook(d):
    if "$dc" in d: return globals()[d.pop("$dc")](**d)
    if len(d) == 1:
        (k, v), = d.items()
        if k in MAKE: return MAKE[k](v)
    return d
data = {"when": datetime(2024, 2, 29, 12, 30), "day": date(2024, 1, 1), "span": timedelta(hours=1.5), "price": Decimal("19.99"), "third": Fraction(1, 3), "color": Color.BLUE, "set": {3, 1, 2}, "raw": b"\x00\xff", "z": 1 + 2j, "item": Item("pen", Decimal("1.50"), {"a", "b"}), "id": UUID(int=5), "r": range(1, 10, 2), "plain": [1, 2.5, None, True, "é"]}
text = json.dumps(data, cls=Enc, sort_keys=True)
print(text)
back = json.loads(text, object_hook=hook)
print(back == data, {k: type(v).__name__ for k, v in back.items()}, sorted(back["item"].tags), back["item"].price)
print(json.dumps(Item("x", Decimal(1)), default=lambda o: asdict(o) if is_dataclass(o) else str(o) if isinstance(o, Decimal) else list(o)))
print(json.dumps({"a": Color.RED}, default=lambda o: o.value), json.dumps([date(2024, 1, 1)], default=str), json.dumps({"k": {1, 2}}, default=sorted))
class Compact(json.JSONEncoder):
    def encode(self, o): return "<" + super().encode(o) + ">"
    def iterencode(self, o, _one_shot=False): return ("~" + c for c in super().iterencode(o, _one_shot))
print(json.dumps([1, {"a": 2}], cls=Compact), list(Compact().iterencode([1]))[:3])
print(json.loads('{"a": 1.10, "b": [2.5]}', parse_float=Decimal), json.loads("[1, 2]", parse_int=float), json.loads('{"x": 1, "x": 2}', object_pairs_hook=lambda ps: ps), json.loads("[NaN, Infinity]", parse_constant=lambda s: f"<{s}>"))
def no_dupes(pairs):
    d = {}
    for k, v in pairs:
        if k in d: raise ValueError(f"duplicate key {k!r}")
        d[k] = v
    return d
for bad in (lambda: json.loads('{"a": 1, "a": 2}', object_pairs_hook=no_dupes), lambda: json.dumps(data), lambda: json.dumps(object(), cls=Enc), lambda: json.dumps({Color.RED: 1}), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps([1], default=5), lambda: json.dumps({1, 2}, default=lambda o: o), lambda: json.dumps({"a": {"b": [set()]}}), lambda: json.loads(text, object_hook=lambda d: 1 / 0), lambda: json.dumps([float("nan")], allow_nan=False), lambda: json.dumps({"k": float("inf")}, allow_nan=False, indent=1), lambda: json.loads('"\\ud800"') == "\ud800", lambda: json.dumps({b"k": 1}), lambda: json.dumps({None: 1, True: 2, 1.5: 3, 7: 4})):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ":", e, *getattr(e, "__notes__", []), sep=" | ")

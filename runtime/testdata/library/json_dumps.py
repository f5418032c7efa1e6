# json encoding
import json
data = {"s": "text \"q\" \n é 한 😀 \x01 \x7f /", "i": 1, "f": 1.5, "big": 2 ** 70, "t": True, "n": None, "l": [1, [2, []]], "d": {}, "tup": (1, 2), "e": 1e100, "neg": -0.0, "small": 1e-7}
print(json.dumps(data), json.dumps(data, ensure_ascii=False), sep="\n")
print(json.dumps({"b": 1, "a": [1, {"c": 2}]}, indent=2, sort_keys=True))
print(json.dumps([1, {"a": []}, [], {}], indent=4), json.dumps([1, 2], indent="\t"), json.dumps({"a": 1}, indent=0), sep="\n")
print(json.dumps([1, {"a": 2}], separators=(",", ":")), json.dumps({"a": 1, "b": 2}, separators=("; ", " = ")), json.dumps("a"), json.dumps(None), json.dumps(5), json.dumps([]), json.dumps({}), json.dumps(""))
print(json.dumps({1: "a", 2.5: "b", True: "c", None: "d"}), json.dumps([float("inf"), float("-inf"), float("nan")]), json.dumps("\u2028\ud83d\ude00"[0]), json.dumps("😀"))
class Pt:
    def __init__(self, x): self.x = x
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Pt): return {"pt": o.x}
        if isinstance(o, (set, frozenset)): return sorted(o)
        return super().default(o)
print(json.dumps([Pt(1), {3, 1}], cls=Enc), json.dumps(Pt(5), default=vars), json.dumps({1, 2}, default=list), Enc(indent=1).encode({"a": Pt(2)}), list(json.JSONEncoder().iterencode([1, "a"])))
import enum, collections
class IE(enum.IntEnum): A = 1
class IntSub(int):
    def __repr__(self): return "custom"
print(json.dumps([IE.A, IntSub(5), collections.OrderedDict(z=1, a=2), collections.namedtuple("N", "p q")(1, 2), collections.Counter("aab"), collections.defaultdict(int, k=1)]))
print(json.dumps({"b": 1, (1, 2): 3, "c": 4}, skipkeys=True))
import io
buf = io.StringIO()
json.dump({"k": [1, 2]}, buf); json.dump("x", buf)
print(buf.getvalue())
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e, getattr(e, "__notes__", ""))
attempt(lambda: json.dumps({1, 2}))
attempt(lambda: json.dumps(Pt(1)))
attempt(lambda: json.dumps(b"x"))
attempt(lambda: json.dumps({(1, 2): 3}))
attempt(lambda: json.dumps(1j))
attempt(lambda: json.dumps(float("nan"), allow_nan=False))
attempt(lambda: json.dumps({1: 1, "a": 2}, sort_keys=True))
attempt(lambda: json.dumps([{"a": [1, {"b": object}]}]))
attempt(lambda: json.dumps(len))
attempt(lambda: json.dumps())
attempt(lambda: json.dumps([Pt(1)], cls=Enc, default=lambda o: 1 / 0))
l = []; l.append(l)
attempt(lambda: json.dumps(l))
attempt(lambda: json.dumps({"k": Exception("e")}, default=str))
attempt(lambda: json.dumps("\ud800"))

# collections.defaultdict, OrderedDict and ChainMap
from collections import defaultdict, OrderedDict, ChainMap
d = defaultdict(list)
d["a"].append(1); d["b"]; d["a"].append(2)
print(d, dict(d), d["new"], len(d), d.get("zz"), "zz" in d, d.default_factory)
n = defaultdict(int, x=5)
for ch in "hello": n[ch] += 1
print(n, n.pop("x"), n.copy(), type(n.copy()).__name__)
tree = lambda: defaultdict(tree)
t = tree(); t["a"]["b"]["c"] = 1
def plain(x): return {k: plain(v) for k, v in x.items()} if isinstance(x, dict) else x
print(plain(t))
s = defaultdict(lambda: "unknown"); s.update(a=1)
print(s["q"], s | {"z": 1} == {"a": 1, "q": "unknown", "z": 1}, defaultdict(set)["x"])
e = defaultdict()
def attempt(f):
    try:
        print(f())
    except Exception as ex:
        print(type(ex).__name__ + ":", ex)
attempt(lambda: e["k"])
attempt(lambda: defaultdict(5))
attempt(lambda: defaultdict(lambda: 1 / 0)["x"])
attempt(lambda: defaultdict(list)[[]])
o = OrderedDict([("one", 1), ("two", 2), ("three", 3)])
o.move_to_end("one"); o.move_to_end("three", last=False)
print(o, list(o), o.popitem(), o.popitem(last=False), o)
a, b = OrderedDict(x=1, y=2), OrderedDict(y=2, x=1)
print(a == b, a == {"y": 2, "x": 1}, list(reversed(a)), a | b, OrderedDict.fromkeys("ab", 0), repr(OrderedDict()), a.copy())
attempt(lambda: o.move_to_end("nope"))
attempt(lambda: OrderedDict().popitem())
c = ChainMap({"user": 1}, {"user": 2, "color": "red"}, {"z": 26})
print(c["user"], c["color"], c.get("none", 0), len(c), sorted(c), c.maps, "z" in c)
c["new"] = 1
child = c.new_child({"user": 99})
print(child["user"], child.parents["user"], c.maps[0], c, dict(child) == {"z": 26, "user": 99, "color": "red", "new": 1})
del child["user"]
attempt(lambda: child.pop("color"))
attempt(lambda: c["missing"])
attempt(lambda: c.__delitem__("z"))
print(ChainMap(), bool(ChainMap()), ChainMap({"a": 1}) | {"b": 2}, list(ChainMap({"a": 1}, {"b": 2})))

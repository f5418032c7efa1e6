# dictionaries remember insertion order
d = {}
for k in "zebra": d[k] = len(d)
print(d, list(d), d.popitem(), d)
d["z"] = "updated keeps its place"
del d["e"]
d["e"] = "back at the end"
print(d)
print({**{"b": 1, "a": 2}, "b": 3}, dict(b=1, a=2) | dict(c=0, b=9), dict([("x", 1), ("y", 2), ("x", 3)]), dict.fromkeys([3, 1, 3, 2]))
e = {"c": 1, "a": 2, "b": 3}
print(dict(sorted(e.items())), dict(sorted(e.items(), key=lambda kv: -kv[1])), {k: e[k] for k in sorted(e, reverse=True)}, dict(reversed(e.items())), list(reversed(e)))
e["c"] = e.pop("c"); print(e)
first = next(iter(e)); last = next(reversed(e))
print(first, last, min(e), max(e, key=e.get), list(e.items())[1], [*e][-1], dict(list(e.items())[:2]))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, list({"a": 1, "b": 2}) == list({"b": 2, "a": 1}), str({"a": 1, "b": 2}) == str({"b": 2, "a": 1}))
f = {1: "int", True: "bool", 1.0: "float"}
print(f, {1.0: "a", 1: "b"}, {True: 0, 1: 1}, {"1": 0, 1: 1})
g = dict(zip("abc", range(3)))
g.update({"b": "B", "d": "D"}, a="A")
print(g, g.setdefault("b", 0), g.setdefault("e", "E"), g)
g |= {"z": 26, "a": 0}
print(g)
for k in list(g):
    if isinstance(g[k], str): del g[k]
print(g, len(g))
h = {}
for i in range(100): h[i] = i
for i in range(0, 100, 2): del h[i]
for i in range(0, 6, 2): h[i] = -i
print(list(h)[:5], list(h)[-4:], len(h), list(h.values())[-2:])
h.clear(); h["again"] = 1
print(h)
class K:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return 1
    def __repr__(self): return f"K{self.n}"
m = {K(i): i for i in (3, 1, 2)}
m[K(1)] = "one"; del m[K(3)]; m[K(3)] = "last"
print(m, K(2) in m, list(m))
kw = (lambda **k: k)(z=1, y=2, x=3)
print(kw, [*kw], json_like := "{" + ", ".join(f"{k!r}: {v}" for k, v in kw.items()) + "}")
class C:
    b = 1
    a = 2
    def z(self): pass
print([k for k in vars(C) if not k.startswith("__")], list(vars(type("T", (), dict(q=1, p=2))))[:2])
o = C(); o.second = 1; o.first = 2; print(vars(o), o.__dict__ == {"first": 2, "second": 1})

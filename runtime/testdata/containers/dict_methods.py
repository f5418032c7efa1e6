# every method of dict
d = {"a": 1, "b": 2}
d["c"] = 3
print(d, d["a"], d.get("z"), d.get("z", 0), "a" in d, 1 in d, len(d))
print(list(d), list(d.keys()), list(d.values()), list(d.items()), [*d], dict(d) == d)
print(d.setdefault("a", 100), d.setdefault("n", []), d.setdefault("none"), d)
print(d.pop("none"), d.pop("n"), d.pop("zz", "dflt"), d.popitem(), d)
d.update({"b": 20, "x": 1}); d.update(y=2); d.update([("p", 1), "qr"]); d.update()
print(d)
print(d | {"a": 0}, {"a": 0} | d, d == {**d})
d |= {"m": 1}
d |= [("n", 2)]
print(d)
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), dict(a=1, b=2), dict([(1, 2)]), dict({"x": 1}, y=2), dict(zip("ab", [1, 2])))
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared, {1: "int", 1.0: "float", True: "bool"}, {"a": 1, "a": 2})
e = d.copy(); e.clear()
print(e, bool(e), len(d), list(reversed(d))[:2], list(reversed(d.items()))[0])
del d["a"]
d["a"] = "back at the end"
print(list(d)[-1], sorted(d)[:3], max(d), sorted({"x": 2, "y": 1}.items(), key=lambda kv: kv[1]))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 2}, {} == [], {(1, 2): "tuple key"}[1, 2], {None: 0, frozenset([1]): 1}[frozenset([1])])
for k, v in {"x": 1, "y": 2}.items():
    print(k, v, end=" ")
print({v: k for k, v in {"x": 1, "y": 2}.items()}, {k: v for k, v in zip("ab", range(2)) if v})


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: {}["k"])
attempt(lambda: {}[(1, 2)])
attempt(lambda: {1: 2}["1"])
attempt(lambda: {}.pop("k"))
attempt(lambda: {}.pop())
attempt(lambda: {}.popitem())
attempt(lambda: {[]: 1})
attempt(lambda: {{}: 1})
attempt(lambda: {}.get([]))
attempt(lambda: [] in {})
attempt(lambda: dict(5))
attempt(lambda: dict([1]))
attempt(lambda: dict(["abc"]))
attempt(lambda: dict([(1, 2, 3)]))
attempt(lambda: dict({}, {}))
attempt(lambda: {}.update(5))
attempt(lambda: {}.update([(1,)]))
attempt(lambda: {} | [])
attempt(lambda: {} + {})
attempt(lambda: {} < {})
attempt(lambda: {}.get())
attempt(lambda: {}.setdefault())
attempt(lambda: {}.fromkeys(5))
attempt(lambda: {**5})
attempt(lambda: {}.has_key("a"))
attempt(lambda: d.nope)
attempt(lambda: hash({}))
attempt(lambda: dict(**{1: 2}))

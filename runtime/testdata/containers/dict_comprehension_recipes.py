# one-liners with dictionaries
d = {"a": 1, "b": 2, "c": 3}
print({v: k for k, v in d.items()}, {k: v ** 2 for k, v in d.items() if v != 2}, {k.upper(): v for k, v in d.items()}, {i: chr(97 + i) for i in range(4)}, {w: len(w) for w in "the quick fox".split()})
print({k: d.get(k, 0) + e.get(k, 0) for e in [{"b": 10, "z": 5}] for k in sorted(d.keys() | e.keys())}, {k: [x for x in range(v)] for k, v in d.items()}, {(a, b): a * b for a in (1, 2) for b in (3, 4)}, {c: "hello".count(c) for c in dict.fromkeys("hello")})
print(max(d, key=d.get), sorted(d, key=d.get, reverse=True), sum(d.values()), {True: [k for k in d if d[k] > 1], False: [k for k in d if d[k] <= 1]}, dict(map(lambda kv: (kv[0] * 2, kv[1]), d.items())), dict(filter(lambda kv: kv[1] % 2, d.items())))
rows = [{"id": 1, "t": "x"}, {"id": 2, "t": "y"}, {"id": 3, "t": "x"}]
print({r["id"]: r for r in rows}[2], {t: [r["id"] for r in rows if r["t"] == t] for t in sorted({r["t"] for r in rows})}, [dict(r, t=r["t"].upper()) for r in rows][0], [{k: r[k] for k in r if k != "t"} for r in rows], {k: [r[k] for r in rows] for k in rows[0]})
nested = {"x": {"y": 1, "z": {"w": 2}}, "v": 3}
def flat(d, pre=""): return {kk: vv for k, v in d.items() for kk, vv in (flat(v, pre + k + ".").items() if isinstance(v, dict) else [(pre + k, v)])}
def unflat(d):
    out = {}
    for k, v in d.items():
        *path, last = k.split(".")
        cur = out
        for p in path: cur = cur.setdefault(p, {})
        cur[last] = v
    return out
print(flat(nested), unflat(flat(nested)) == nested)
def deep_merge(a, b): return {**a, **{k: deep_merge(a[k], v) if isinstance(v, dict) and isinstance(a.get(k), dict) else v for k, v in b.items()}}
print(deep_merge(nested, {"x": {"z": {"q": 9}}, "n": 0}))
print(dict(a=1, **{"b": 2}), {**d, **dict(b=0)}, {**{}}, dict(d, z=26), dict(zip(d, "xyz")), dict(enumerate("ab", 1)), dict([[1, 2], "ab", (3, 4)]), {}.fromkeys("ab", 0), dict(((k, v) for k, v in [(1, 2)])))
matrix = {(r, c): r * 3 + c for r in range(2) for c in range(3)}
print(matrix, {(c, r): v for (r, c), v in matrix.items()}, [[matrix[r, c] for c in range(3)] for r in range(2)], sum(v for (r, c), v in matrix.items() if r == c))
count = {}
for ch in "mississippi": count[ch] = count.get(ch, 0) + 1
print(count, {n: [c for c in count if count[c] == n] for n in sorted(set(count.values()))}, "".join(f"{c}{n}" for c, n in sorted(count.items())))
x = {"k": "outer"}
print({k: (lambda k=k: k * 2)() for k in "ab"}, [v for x in ({"i": 1}, {"j": 2}) for v in x.values()], x, {k: v for d2 in ({"a": 1}, {"a": 2, "b": 3}) for k, v in d2.items()}, {y: (z := y * 2) for y in range(2)}, z)
lookup = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b}
print({name: f(5, 3) for name, f in lookup.items()}, {**lookup}["add"]("x", "y"), {type(v).__name__: v for v in (1, "a", None)}, {v for v in {"a": 1, "b": 1}.values()}, {k: v for k, v in sorted({"b": 1, "a": 2}.items())})

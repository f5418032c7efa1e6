# keys, values and items are live views with set operations
d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, type(k), type(v), type(i))
d["d"] = 4
print(len(k), list(v), "d" in k, ("d", 4) in i, 4 in v, ("d", 5) in i)
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), k & d.keys() == set(d))
print(i & {("a", 1)}, sorted(i - {("a", 1)}), k.isdisjoint("xyz"), k >= {"a"}, k == {"a", "b", "c", "d"}, {"a"} < k, k == d.copy().keys(), i == d.copy().items(), v == d.values())
print(list(reversed(k)), list(reversed(i))[0], list(reversed(v)), next(iter(k)), [*v], max(v), sorted(i, key=lambda kv: -kv[1])[0], dict(i) == d, k.mapping == d, type(k.mapping).__name__)
a = {"x": 1, "y": 2, "z": 3}
b = {"w": 10, "x": 11, "y": 2}
print(sorted(a.keys() & b.keys()), sorted(a.keys() - b.keys()), a.items() & b.items(), {k: a[k] for k in sorted(a.keys() - {"z"})})
for key in list(d):
    if d[key] % 2:
        del d[key]
print(d, k)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def grow():
    for x in d:
        d[x + "!"] = 0


def shrink():
    for x in d.items():
        d.clear()


def replace():
    for x in list(d.keys()):
        d[x] = 5
    for x in d:
        d[x] = 6
    return d


attempt(grow)
print(d)
attempt(replace)
attempt(shrink)
attempt(lambda: k[0])
attempt(lambda: k.append(1))
attempt(lambda: hash(k))
attempt(lambda: hash(v) == hash(v))
attempt(lambda: k + ["a"])
attempt(lambda: k & 5)
attempt(lambda: v & {1})
attempt(lambda: k < 5)
attempt(lambda: type(k)())
attempt(lambda: {}.keys() | [[]])
e = {}
print(e.keys(), e.values(), e.items(), len(e.items()), bool(e.keys()))
e["self"] = e
print(e, e.values(), e.items())
it = iter({1: 2})
print(next(it), next(it, "end"), type(it).__name__, type(iter({}.items())).__name__, type(iter({}.values())).__name__, it.__length_hint__())
def swap_keys():
    m = {1: 1, 2: 2}
    for x in m:
        del m[x]
        m[x + 10] = 1
attempt(swap_keys)

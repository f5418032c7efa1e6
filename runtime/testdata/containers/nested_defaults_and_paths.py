# deep structures: get, set, delete, merge, diff, search
def get(d, path, default=None):
    for k in path.split("."):
        try: d = d[int(k) if isinstance(d, list) else k]
        except (KeyError, IndexError, ValueError, TypeError): return default
    return d
def put(d, path, v):
    *head, last = path.split(".")
    for k in head: d = d.setdefault(k, {}) if isinstance(d, dict) else d[int(k)]
    d[int(last) if isinstance(d, list) else last] = v
def drop(d, path):
    *head, last = path.split(".")
    for k in head: d = d[int(k)] if isinstance(d, list) else d[k]
    del d[int(last) if isinstance(d, list) else last]
def walk(x, path=()):
    if isinstance(x, dict):
        for k, v in x.items(): yield from walk(v, path + (k,))
    elif isinstance(x, list):
        for i, v in enumerate(x): yield from walk(v, path + (i,))
    else: yield path, x
def merge(a, b):
    if isinstance(a, dict) and isinstance(b, dict): return {k: merge(a[k], b[k]) if k in a and k in b else a.get(k, b.get(k)) for k in [*a, *(k for k in b if k not in a)]}
    if isinstance(a, list) and isinstance(b, list): return a + [x for x in b if x not in a]
    return b
def diff(a, b, path=""):
    if type(a) is not type(b): yield f"{path}: {a!r} -> {b!r}"
    elif isinstance(a, dict):
        for k in sorted(a.keys() | b.keys()):
            p = f"{path}.{k}" if path else k
            if k not in b: yield f"-{p}"
            elif k not in a: yield f"+{p}"
            else: yield from diff(a[k], b[k], p)
    elif isinstance(a, list):
        for i, (x, y) in enumerate(zip(a, b)): yield from diff(x, y, f"{path}[{i}]")
        if len(a) != len(b): yield f"{path}: length {len(a)} -> {len(b)}"
    elif a != b: yield f"{path}: {a!r} -> {b!r}"
d = {"user": {"name": "ann", "langs": ["py", "go"]}, "n": 1}
print(get(d, "user.name"), get(d, "user.langs.1"), get(d, "user.langs.9", "none"), get(d, "x.y", 0), get(d, "n.z"), get(d, "user.langs.x"))
put(d, "user.address.city", "Oslo"); put(d, "user.langs.0", "c"); put(d, "new", []); drop(d, "n"); drop(d, "user.langs.1")
print(d, list(walk(d)), sep="\n")
base = {"a": {"b": 1, "c": [1, 2]}, "d": 4}; over = {"a": {"b": 9, "e": 5}, "d": {"x": 1}, "f": [0]}
m = merge(base, over); m2 = merge(base, {"a": {"c": [2, 3]}})
print(m, m2, base, list(diff(base, m)), list(diff(base, base)), list(diff([1, 2], [1, 3, 4])), sep="\n")
find = lambda x, want: [".".join(map(str, p)) for p, v in walk(x) if v == want]
freeze = lambda x: tuple((k, freeze(v)) for k, v in sorted(x.items())) if isinstance(x, dict) else tuple(map(freeze, x)) if isinstance(x, list) else x
depth = lambda x: 1 + max(map(depth, x.values() if isinstance(x, dict) else x), default=0) if isinstance(x, (dict, list)) else 0
print(find(m, 1), freeze(base), hash(freeze(base)) == hash(freeze({"d": 4, "a": {"c": [1, 2], "b": 1}})), depth(m), depth([]), depth(5), {p[-1]: v for p, v in walk(base)})
for f in (lambda: put(d, "user.name.first", 1), lambda: drop(d, "nope"), lambda: drop(d, "user.langs.7"), lambda: put(d, "user.langs.9", 1), lambda: put(d, "user.langs.x", 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)

# nested structures, copies and aliases
import copy

inventory = {"fruits": {"apple": [3, 0.5], "pear": [1, 0.75]}, "tools": {"saw": [2, 10.0]}, "empty": {}}
for section, items in inventory.items():
    total = sum(n * p for n, p in items.values())
    print(f"{section:<8}{len(items)} {total:.2f}", ", ".join(sorted(items)) or "-")
inventory["fruits"]["fig"] = [10, 0.1]
inventory["fruits"]["apple"][0] += 2
print(inventory["fruits"])
shallow, deep = inventory.copy(), copy.deepcopy(inventory)
inventory["tools"]["saw"][0] = 0
inventory["new"] = 1
print(shallow["tools"], deep["tools"], "new" in shallow)
grid = [["."] * 4 for _ in range(3)]
grid[1][2] = "#"
print("\n".join("".join(r) for r in grid))
alias = [["."] * 2] * 2
alias[0][0] = "#"
print(alias, [id(r) == id(alias[0]) for r in alias])
tree = ("root", [("a", []), ("b", [("c", [("d", [])])])])


def show(node, depth=0):
    name, kids = node
    print("  " * depth + name)
    for k in kids:
        show(k, depth + 1)


show(tree)
depth = lambda n: 1 + max(map(depth, n[1]), default=0)
print(depth(tree))


def flatten(x):
    return [y for e in x for y in flatten(e)] if isinstance(x, (list, tuple)) else [x]


print(flatten([1, [2, (3, [4, []])], "ab"]))


def walk(obj, path=""):
    if isinstance(obj, dict):
        for k, v in obj.items():
            yield from walk(v, f"{path}.{k}" if path else k)
    elif isinstance(obj, list):
        for i, v in enumerate(obj):
            yield from walk(v, f"{path}[{i}]")
    else:
        yield path, obj


print(dict(walk({"a": {"b": [1, {"c": 2}]}, "d": None})))
merged = {}
for src in ({"a": {"x": 1}}, {"a": {"y": 2}, "b": 3}):
    for k, v in src.items():
        if isinstance(v, dict):
            merged.setdefault(k, {}).update(v)
        else:
            merged[k] = v
print(merged)
groups = {}
for w in "apple avocado bean banana cherry corn".split():
    groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items()}, max(groups.items(), key=lambda kv: len(kv[1])))
for path in (("fruits", "apple", 0), ("fruits", "kiwi"), ("new", "x"), ("tools", "saw", 5)):
    cur = inventory
    try:
        for p in path:
            cur = cur[p]
        print(path, cur)
    except (KeyError, IndexError, TypeError) as e:
        print(path, type(e).__name__, e)

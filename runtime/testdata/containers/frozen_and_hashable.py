# immutables as keys, and mappingproxy
import types
d = {(1, 2): "tuple", frozenset({1, 2}): "frozen", "s": "str", b"b": "bytes", None: "none", 1.5: "float", (1, (2, 3)): "nested", ...: "ellipsis", int: "type", print: "func", range(3): "range", True: "bool", 1j: "complex", slice(1, 2): "slice"}
for k in ((1, 2), frozenset([2, 1]), None, 1.5, (1, (2, 3)), ..., int, range(0, 3), 1, 1j, slice(1, 2)):
    print(repr(k) if k is not print else "print", d[k], end="; ")
print(len(d))
f = frozenset([3, 1, 2])
print(f | {4}, f & [1, 2] if False else f & {1, 2}, f - {1}, f ^ {3, 9}, f.union([7]), f.copy() is f, frozenset(f) is f, f == {1, 2, 3}, {1, 2, 3} == f, hash(f) == hash(frozenset([1, 2, 3])), f < {1, 2, 3, 4}, f.isdisjoint([9]), 2 in f, sorted(f), f.issubset(range(5)), len(f), max(f))
f2 = f
f |= {99}
print(f, f2, f is f2, {f2, frozenset([1, 2, 3])} == {f2}, {frozenset(), frozenset([frozenset()])} == {frozenset([frozenset()]), frozenset()})
print({"a", "b"} == frozenset("ab"), type({1} | frozenset([2])).__name__, type(frozenset([2]) | {1}).__name__, frozenset("ab").intersection("bc"), set([frozenset([1])]).pop())
m = types.MappingProxyType({"x": 1})
print(m, m["x"], m.get("z"), list(m), len(m), "x" in m, m | {"y": 2}, m.copy(), type(m).__name__, m == {"x": 1}, dict(m))
ns = types.SimpleNamespace(a=1, b=[2])
ns.c = 3; del ns.a
print(ns, ns.b, vars(ns), ns == types.SimpleNamespace(b=[2], c=3), repr(types.SimpleNamespace()), types.SimpleNamespace({"q": 1}, r=2))
def attempt(fn):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: f.add(1))
attempt(lambda: f.remove(1))
attempt(lambda: f.update([1]))
attempt(lambda: {[1]: 1})
attempt(lambda: {(1, [2]): 1})
attempt(lambda: {{}: 1})
attempt(lambda: {frozenset([[]])})
attempt(lambda: hash(({},)))
attempt(lambda: {bytearray(b"x"): 1})
attempt(lambda: {ns: 1})
attempt(lambda: hash(m))
attempt(lambda: m.__setitem__("x", 2))
attempt(lambda: m.pop("x"))
attempt(lambda: ns.zz)
attempt(lambda: types.SimpleNamespace(1))
attempt(lambda: f < [1])
attempt(lambda: f + f)
attempt(lambda: f[0])
attempt(lambda: types.MappingProxyType([1]))
try:
    m["new"] = 1
except TypeError as e:
    print(e)
try:
    del m["x"]
except TypeError as e:
    print(e)
cache = {}
def memo(*args):
    if args not in cache:
        cache[args] = sum(args)
    return cache[args]
print(memo(1, 2), memo(1, 2), memo(), memo(1.0, 2), cache)
attempt(lambda: memo([1]))

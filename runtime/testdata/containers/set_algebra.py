# sets for everyday questions
a, b = {"ann", "bob", "cid"}, {"bob", "dee"}
show = lambda s: sorted(s)
print(show(a | b), show(a & b), show(a - b), show(b - a), show(a ^ b), a <= b, {"bob"} < a, a.isdisjoint({"zed"}), len(a | b), "bob" in a & b, bool(a & {"x"}))
langs = {"ann": {"py", "go"}, "bob": {"py", "c"}, "cid": {"go", "py", "js"}}
everyone = set.intersection(*langs.values()); anyone = set.union(*langs.values())
print(show(everyone), show(anyone), [n for n, l in langs.items() if "go" in l], {n: show(l - everyone) for n, l in langs.items()}, {l: show(n for n in langs if l in langs[n]) for l in show(anyone)}, sorted((len(x & y) / len(x | y), n, m) for n, x in langs.items() for m, y in langs.items() if n < m))
seen, dupes = set(), set()
for w in "the cat and the dog and the bird".split(): (dupes if w in seen else seen).add(w)
print(show(dupes), show(seen), len(seen), [w for i, w in enumerate("abcab") if w not in "abcab"[:i]], show(set("hello") & set("world")), show(set("hello") - set("world")), len(set("mississippi")))
s = set()
s.add(1); s.update([2, 3], (4,)); s.discard(9); s.remove(1); s |= {5}; s -= {2}; s &= {3, 4, 5, 6}; s ^= {3, 7}
print(show(s), s.pop() in (4, 5, 7), len(s)); s.clear(); print(s, set(), {*()}, type({}), type({1}))
perms = {"read": 1, "write": 2}; need = {"read", "exec"}
print(show(need - perms.keys()), show(perms.keys() & need), need <= perms.keys(), {"read"} <= perms.keys(), show(perms.keys() | {"z"}))
def powerset(x): x = sorted(x); return [set(c for i, c in enumerate(x) if m >> i & 1) for m in range(1 << len(x))]
print(powerset({1, 2}), [show(p) for p in powerset("abc")][-1], {frozenset(p) for p in powerset([1])} == {frozenset(), frozenset([1])}, {x * y for x in (1, 2, 3) for y in (1, 2, 3)} == {1, 2, 3, 4, 6, 9}, {i % 4 for i in range(100)}, {len(w) for w in ("a", "bb", "cc")})
graph = {1: {2, 3}, 2: {4}, 3: {4}, 4: set()}
frontier, reach = {1}, set()
while frontier: reach |= frontier; frontier = set().union(*(graph[n] for n in frontier)) - reach
print(reach, {n for n in graph if not graph[n]}, {n for n in graph if all(n not in v for v in graph.values())}, sum(map(len, graph.values())))
f = frozenset([1, 2]); d = {f: "pair", frozenset(): "empty"}
print(d[frozenset([2, 1])], f | {3}, f == {1, 2}, {f, frozenset([2, 1])} == {f}, f in {frozenset([1, 2])}, set(f) in [{1, 2}], hash(f) == hash(frozenset((1, 2))))
sieve = set(range(2, 50))
for n in range(2, 8): sieve -= set(range(n * n, 50, n))
print(sorted(sieve), min(sieve), max(sieve), sum(sieve), {3, 5} <= sieve, sieve.isdisjoint({4, 6, 8}))
for g in (lambda: {[1]}, lambda: {1}.remove(9), lambda: set().pop(), lambda: {1} | [2], lambda: {1}.union(5), lambda: {1} < [2], lambda: seen[0], lambda: f.add(1), lambda: hash({1}), lambda: {{1}}, lambda: set(1), lambda: {1} + {2}, lambda: set.intersection(), lambda: {1: 2} | {3}):
    try: print(g())
    except Exception as e: print(type(e).__name__ + ":", e)

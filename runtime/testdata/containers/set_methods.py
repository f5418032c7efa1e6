# every method of set and frozenset
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, b - a)
print(a.union([9], (8,)), a.intersection(b, [4]), a.difference([1], [2]), a.symmetric_difference([1, 10]))
print(a <= b, {3} < a, a >= {1}, a > a, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([7]), a == {4, 3, 2, 1}, a != b)
s = set()
s.add(1); s.add(1); s.add((1, 2))
s.discard(99); s.discard(1)
s.update([5], {6}, "")
print(sorted(map(str, s)), len(s))
s.remove(5)
s |= {7}; s &= {6, 7, 8}; s -= {6}; s ^= {7, 9}
print(s)
s.intersection_update([9, 1]); s.difference_update([1]); s.symmetric_difference_update({9, 3})
print(s, s.pop(), s, set(), bool(s), s.clear(), s.copy())
f = frozenset([1, 2])
print(f, f | {3}, {3} | f, type(f | {3}).__name__, type({3} | f).__name__, f == {1, 2}, hash(f) == hash(frozenset([2, 1])), {f: 1}[frozenset({2, 1})], frozenset())
print({1, 1.0, True}, {0, False}, {"a"} == set("aaa"), set([3, 1]) == {1, 3}, sorted({3, 1, 2}), {frozenset([1]), frozenset([1])}, len({(1, 2), (1, 2)}))
print(1 in a, {1} in [{1}], {1} in {frozenset([1])}, min(a), max(a), sum(a), sorted(a, reverse=True), [x for x in sorted(a) if x > 2])
print({x * x for x in range(-3, 4)} == {0, 1, 4, 9}, set.union({1}, {2}), set.union(*[{1}, {2}, {3}]), {*a, *b} == a | b, frozenset("ab") == frozenset("ba"))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: set().pop())
attempt(lambda: {1}.remove(2))
attempt(lambda: {1}.remove("x"))
attempt(lambda: {[]})
attempt(lambda: {1}.add({}))
attempt(lambda: {1}.add())
attempt(lambda: set(5))
attempt(lambda: set(1, 2))
attempt(lambda: {1} | [2])
attempt(lambda: {1} + {2})
attempt(lambda: {1} - [1])
attempt(lambda: {1} < [1, 2])
attempt(lambda: {1} <= 5)
attempt(lambda: a[0])
attempt(lambda: hash({1}))
attempt(lambda: f.add(3))
attempt(lambda: {1}.union(5))
attempt(lambda: {1}.update([[]]))
attempt(lambda: {{1}: 2})
attempt(lambda: [] in {1})
attempt(lambda: {1}.issubset(5))
attempt(lambda: {1}.nope)
attempt(lambda: {1} * 2)
attempt(lambda: frozenset([[]]))

# small sets of small ints print in hash order, whatever the order of insertion
print({3, 1, 2}, {5, 4, 3, 2, 1}, {0}, {7, 0}, {10, 1}, {8, 0}, {9, 8, 1}, {-1, 0}, {-2, -1}, {100, 200, 300}, set(range(10)))
print({1.0, 2.0}, {True, 2}, {1, True, 1.0}, {0.5}, {None}, {()}, frozenset({2, 1}), set(), frozenset())
s = set()
for x in (16, 8, 0, 24): s.add(x)
print(s, sorted(s), len(s))
s = set(range(20)) - set(range(5, 15))
print(s, {i * i for i in range(6)}, {i % 3 for i in range(10)}, {x // 10 for x in range(0, 100, 7)})
a, b = {1, 2, 3, 4}, {3, 4, 5, 6}
print(a | b, a & b, a - b, b - a, a ^ b)
a.update(range(10, 15)); print(a)
a.discard(12); a.remove(1); print(a, a.pop() in range(20))
print(list({2, 0, 1}), [x for x in {3, 2, 1}], *{6, 5, 4}, sum({1, 2}), {1: {2, 1}}, [{4, 3}], ({9},), {frozenset({1})}, str({1}), f"{ {2, 1} }")
big = {2 ** 61 - 1, 2 ** 61, 5}
print(len(big), sorted(big), {2 ** 40}, {-5, 5}, {hash(2 ** 61 - 1)})
d = {i: None for i in (5, 3, 9)}
print(set(d), set([4, 4, 2]), set((1, (2, 3))) == {(2, 3), 1}, set("a"), {*range(4)}, {*(), *[1]})
s = {1, 2, 3}
s2 = s.copy(); s2.add(4)
print(s, s2, s < s2, s | {10}, s & {2}, s ^ {2, 5}, s - {2})
t = set(range(33)); print(t)
t -= set(range(3, 30)); print(t)
print(set(range(100, 108)), set(range(0, 64, 8)), {1000, 1, 10, 100}, {31, 32, 33, 63, 64, 65})

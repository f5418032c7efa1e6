def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= b, a < a, a <= a, a >= {1}, a > {1}, a == {3, 2, 1}, a != b, a.isdisjoint({9}), a.issubset(range(5)), a.issuperset([1]))
t(lambda: a | [1]); t(lambda: [1] | a); t(lambda: a < [1]); t(lambda: a == [1, 2, 3]); t(lambda: a.intersection([1], (1, 2))); t(lambda: a.difference([1], [2])); t(lambda: a.symmetric_difference([1, 7])); t(lambda: a.union(5)); t(lambda: a.remove(99)); t(lambda: a.discard(99)); t(lambda: set().pop()); t(lambda: a.add([])); t(lambda: a.remove([])); t(lambda: {1} in {frozenset([1])}); t(lambda: set([1]) in {frozenset([1])}); t(lambda: set(1)); t(lambda: set(1, 2)); t(lambda: set(a=1)); t(lambda: frozenset(5)); t(lambda: frozenset([1]).add(1)); t(lambda: a[0]); t(lambda: a + b); t(lambda: a.update(5)); t(lambda: a.pop(1))
c = set(a); c |= {10}; c &= {1, 10}; c -= {1}; c ^= {10, 11}; print(c); c.update([1], 'a'); print(len(c)); c.intersection_update([1]); print(c); c.difference_update([1]); print(c, c.symmetric_difference_update([5]), c)
f = frozenset([1, 2]); print(f, f | {3}, type(f | {3}), {3} | f, type({3} | f), f.copy() is f, frozenset(f) is f, f == {1, 2}, hash(f) == hash(frozenset([2, 1])), repr(frozenset()), repr(set()), f - {1})
def aug():
    x = 5
    x |= {1}
def aug2():
    x = {1}
    x |= [2]
def aug3():
    global f2
    f2 = f; f2 |= {9}; return f2, f
for g in (aug, aug2, aug3): t(g)
class S(set): pass
class F(frozenset):
    def __repr__(self): return 'F!'
s = S([1, 2]); print(s, type(s | {3}), type(s.copy()), type(s - {1}), F([1]), type(F([1]) | {2}), {F([1])}, s == {1, 2}, S.__name__)
print(sorted({*range(3), *'a'}, key=str), {x % 3 for x in range(10)}, len({1, True, 1.0}), {1: 1}.keys() | {2}, max({3, 1}), sum({1, 2}), 1 in f, None in f)
r = set(); 
class H:
    def __hash__(self): return 1
    def __eq__(self, o): return self is o
hs = [H() for _ in range(5)]; r.update(hs); print(len(r), all(h in r for h in hs), H() in r); r.discard(hs[0]); print(len(r))
t(lambda: set.union()); t(lambda: set.union({1}, {2})); t(lambda: set.add({1})); t(lambda: set.add([], 1)); t(lambda: frozenset.union(frozenset(), [1])); t(lambda: {1}.__or__([1])); t(lambda: {1}.__contains__([])); t(lambda: {1}.isdisjoint(5)); t(lambda: {1} <= 5); t(lambda: {1}.__le__(5)); t(lambda: not {1} < {1, 2})

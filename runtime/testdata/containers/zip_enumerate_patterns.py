# walking several sequences together
a, b, c = [1, 2, 3], "xyz", (True, False)
print(list(zip(a, b)), list(zip(a, b, c)), dict(zip(b, a)), list(zip(*zip(a, b))), [x * y for x, y in zip(a, a[1:])], list(zip(a)), list(zip([], a)), list(zip(a, range(100))), max(zip(a, b)), sorted(zip(b, a), reverse=True))
for i, (x, y) in enumerate(zip(a, b), start=10): print(i, x, y, end="; ")
print()
print(list(enumerate("ab")), list(enumerate([], 5)), [i for i, v in enumerate("abcabc") if v == "b"], dict(enumerate(a)), list(enumerate(zip("ab", "cd"))), next(enumerate("q", -1)), [f"{i}{v}" for i, v in enumerate(b, 1)], list(map(lambda iv: iv[0] * iv[1], enumerate(a))))
print(list(map(lambda x, y: (x, y), a, b)), list(map(max, a, [5, 0, 9])), list(map(None.__class__, [])), list(map(str.upper, b)), list(map(lambda *r: r, *[a, a])), list(filter(lambda p: p[0] > 1, zip(a, b))))
pairs = list(zip(a[::2], a[1::2])); n = 2
print(pairs, list(zip(*[iter(range(7))] * n)), [a[i:i + n] for i in range(0, len(a), n)], list(zip(a, reversed(a))), list(zip(b, b[1:], b[2:])))
it = iter(a)
print(list(zip(it, it)), list(it), [(x, next(it2, None)) for it2 in [iter(a)] for x in it2])
z = zip(a, b)
print(next(z), list(z), list(z), z is iter(z))
m = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*m)], [sum(col) for col in zip(*m)], [*map(list, zip(*m[::-1]))], all(x <= y for r in m for x, y in zip(r, r[1:])), sum(x * y for x, y in zip(*m)))
def consume(*its):
    return [tuple(x) for x in zip(*its)]
g = (print("pulled", i) or i for i in range(3))
print(consume(g, [1, 2]), list(g))
g = (print("first", i) or i for i in range(3))
print(consume([1], g), list(g))
from itertools import zip_longest, count, cycle, pairwise
print(list(zip_longest(a, "p")), list(zip(count(1), b)), list(zip(b, cycle([0, 1]))), list(pairwise(a)), list(zip_longest("ab", [1], [], fillvalue=0)))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: list(zip(a, 5)))
attempt(lambda: list(zip(a, [1], strict=True)))
attempt(lambda: list(zip([1], a, strict=True)))
attempt(lambda: list(zip([1], [2], a, strict=True)))
attempt(lambda: list(zip(a, b, strict=True)))
attempt(lambda: list(enumerate(5)))
attempt(lambda: list(enumerate("a", 1.5)))
attempt(lambda: [x for x, y in enumerate("ab", 1, 2)])
attempt(lambda: [x for x, y in a])
attempt(lambda: [x for x, y in zip(a, b, c)])
attempt(lambda: dict(zip(a)))
attempt(lambda: list(map(lambda x: x, a, b)))
attempt(lambda: zip(foo=1))
attempt(lambda: next(zip()))
def same(*seqs): return all(len(set(t)) == 1 for t in zip(*seqs))
print(same("ab", "ab"), same("ab", "ac"), same(), [i for i, (x, y) in enumerate(zip("spam", "spim")) if x != y], sum(x != y for x, y in zip("karolin", "kathrin")))
def unzip(ps): return tuple(map(list, zip(*ps)))
print(unzip([(1, "a"), (2, "b")]), unzip([]), list(zip(["k"], [[1]])), [{**dict(zip(("n", "v"), r))} for r in [("x", 1), ("y", 2)]])

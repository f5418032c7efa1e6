class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), max(Count(4)), sorted(Count(3)), 2 in Count(5), [*Count(2)], dict(zip("ab", Count(2))), sum(Count(4)), tuple(map(str, Count(2))), any(Count(1)), all(Count(3)))
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), [*reversed([1, 2])], list(iter(Seq())))
class Rev:
    def __len__(self): return 3
    def __getitem__(self, i): return i
print(list(reversed(Rev())))
it = iter([1, 2, 3]); print(next(it), list(it), next(it, "end"))
print(list(iter(lambda c=[0]: c.__setitem__(0, c[0] + 1) or c[0], 4)))
print(list(enumerate("ab", 5)), list(zip([1, 2], "ab", strict=True)))
try: list(zip([1], [1, 2], strict=True))
except ValueError as e: print(e)
class Bad:
    def __iter__(self): return 5
class Bad2:
    def __iter__(self): return self
for b in (Bad(), Bad2(), 5, None, object()):
    try: iter(b)
    except TypeError as e: print(e)
d = {"a": 1, "b": 2}
try:
    for k in d: d[k + "x"] = 1
except RuntimeError as e: print(e)
s = {1, 2}
try:
    for k in s: s.add(k + 10)
except RuntimeError as e: print(e)
l = [1, 2, 3]
for v in l:
    if v < 3: l.append(v + 5)
    if len(l) > 8: break
print(l)
import itertools as I
print(list(I.chain("ab", [1])), list(I.accumulate([1, 2, 3])), [(k, list(g)) for k, g in I.groupby("aabbc")], list(I.product("ab", repeat=2))[:3], list(I.combinations("abc", 2)), list(I.zip_longest("ab", "c", fillvalue="-")), list(I.islice(I.count(5, 2), 3)), list(I.pairwise("abc")), list(I.batched("abcde", 2)), list(I.starmap(pow, [(2, 3)])), list(I.compress("abc", [1, 0, 1])), list(I.dropwhile(str.isalpha, "ab1c")))
a, b = I.tee(Count(2)); print(list(a), list(b))
class Ctx:
    def __enter__(self): return (1, [2, 3])
    def __exit__(self, *a): return False
with Ctx() as (x, [y, z]), Ctx() as t: print(x, y, z, t)
with (Ctx() as q, Ctx()): print(q)
class Len:
    def __len__(self): return self.v
for v in (3, -1, "x", 2.0, 1 << 100):
    o = Len(); o.v = v
    try: print(len(o), bool(o))
    except Exception as e: print(type(e).__name__, e)
class Hash:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return True
try: {Hash(1)}
except TypeError as e: print(e)
class Cmp:
    def __eq__(self, o): return "eq"
    def __lt__(self, o): return "lt"
    def __contains__(self, o): return "yes"
print(Cmp() == 1, Cmp() != 1, Cmp() < 1, 1 > Cmp(), 5 in Cmp(), [Cmp()] == [1])
print(sorted([3, 1, 2], key=lambda v: -v, reverse=True), sorted("bAc", key=str.lower), min("b", "a"), max([1, 5], [1, 4]), min([], default="d"))
print([(x, y) for x in range(3) if x for y in range(x)], {x: y for x, y in zip("ab", (1, 2))}, {x % 2 for x in range(4)}, [[c for c in r] for r in ("ab", "c")])

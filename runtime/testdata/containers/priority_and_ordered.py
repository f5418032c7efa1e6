# ordered structures by hand: sorted list, interval map, bloom-ish, sparse matrix
import bisect
class SortedList:
    def __init__(self, it=(), key=lambda x: x): self.key, self.items = key, sorted(it, key=key)
    def add(self, x): bisect.insort(self.items, x, key=self.key)
    def __getitem__(self, i): return self.items[i]
    def __len__(self): return len(self.items)
    def __contains__(self, x):
        i = bisect.bisect_left(self.items, self.key(x), key=self.key)
        return i < len(self) and self[i] == x
    def between(self, lo, hi): return self.items[bisect.bisect_left(self.items, lo, key=self.key):bisect.bisect_right(self.items, hi, key=self.key)]
s = SortedList([5, 1, 3])
s.add(4); s.add(0)
print(list(s), 3 in s, 2 in s, s[0], s[-1], s[1:3], s.between(1, 4), len(s), list(reversed(s)), max(s))
w = SortedList(["bbb", "a"], key=len); w.add("cc"); print(list(w), "cc" in w, "zz" in w)
class IntervalMap:
    def __init__(self): self.starts, self.spans = [], []
    def add(self, lo, hi, v):
        i = bisect.bisect(self.starts, lo)
        if i and self.spans[i - 1][0] > lo or i < len(self.starts) and self.starts[i] < hi: raise ValueError(f"[{lo}, {hi}) overlaps")
        self.starts.insert(i, lo); self.spans.insert(i, (hi, v))
    def __getitem__(self, x):
        i = bisect.bisect(self.starts, x) - 1
        if i >= 0 and x < self.spans[i][0]: return self.spans[i][1]
        raise KeyError(x)
im = IntervalMap()
im.add(0, 10, "low"); im.add(20, 30, "high"); im.add(10, 15, "mid")
class Sparse(dict):
    def __missing__(self, k): return 0
    def __matmul__(self, o):
        out = Sparse()
        for (i, k), v in self.items():
            for (k2, j), u in o.items():
                if k == k2: out[i, j] += v * u
        return out
m = Sparse({(0, 0): 2, (0, 1): 3, (5, 1): 1})
v = Sparse({(0, 0): 1, (1, 0): 10})
print(m @ v, m[9, 9], len(m), (9, 9) in m)
class OrderedSet:
    def __init__(self, it=()): self.d = dict.fromkeys(it)
    def __or__(self, o): return OrderedSet([*self.d, *o.d])
    def __and__(self, o): return OrderedSet(k for k in self.d if k in o.d)
    def __sub__(self, o): return OrderedSet(k for k in self.d if k not in o.d)
    def __iter__(self): return iter(self.d)
    def __repr__(self): return "{" + ", ".join(map(repr, self.d)) + "}"
    def __eq__(self, o): return list(self) == list(o)
a, b = OrderedSet("banana"), OrderedSet("cab")
print(a, b, a | b, a & b, a - b, a == OrderedSet("ban"), a == OrderedSet("nab"))
class BiMap:
    def __init__(self, **k): self.f, self.b = {}, {}; [self.put(x, y) for x, y in k.items()]
    def put(self, k, v):
        if v in self.b and self.b[v] != k: raise ValueError(f"{v!r} is already the value of {self.b[v]!r}")
        self.b.pop(self.f.get(k), None)
        self.f[k], self.b[v] = v, k
    @property
    def inverse(self): return dict(self.b)
bm = BiMap(a=1, b=2); bm.put("a", 3); print(bm.f, bm.inverse)
class Multi(dict):
    def add(self, k, v): self.setdefault(k, []).append(v); return self
    def flat(self): return [(k, v) for k, vs in self.items() for v in vs]
print(Multi().add("x", 1).add("y", 2).add("x", 3), Multi().add("q", 1).flat())
for f in (lambda: im[5], lambda: im[12], lambda: im[17], lambda: im[-1], lambda: im.add(14, 22, "x"), lambda: im.add(25, 26, "y"), lambda: bm.put("z", 2), lambda: s.add("x"), lambda: s["a"], lambda: OrderedSet([[]]), lambda: a | 5, lambda: hash(a)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)

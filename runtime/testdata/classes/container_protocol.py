# __len__, __getitem__, __contains__ and friends
class Poly:
    def __init__(self, **terms): self.t = {int(k[1:]): v for k, v in terms.items()}
    def __getitem__(self, i): return self.t.get(i, 0)
    def __setitem__(self, i, v): self.t[i] = v
    def __delitem__(self, i): del self.t[i]
    def __contains__(self, i): return self[i] != 0
    def __len__(self): return max(self.t, default=-1) + 1
    def __iter__(self): return iter(sorted(self.t.items()))
    def __call__(self, x): return sum(c * x ** k for k, c in self)
    def __repr__(self): return " + ".join(f"{c}x^{k}" for k, c in reversed(list(self))) or "0"
p = Poly(x0=1, x2=3)
p[5] = 2
p[0] += 4
del p[2]
print(p, p[5], p[9], 5 in p, 2 in p, len(p), list(p), p(2), bool(Poly()), dict(p), [k for k, _ in p])
class Deck:
    def __init__(self): self._c = [r + s for s in "SH" for r in "AKQ"]
    def __len__(self): return len(self._c)
    def __getitem__(self, i): return self._c[i]
d = Deck()
print(d[0], d[-1], d[1:3], "KH" in d, "zz" in d, list(reversed(d)), sorted(d), [c for c in d if c[0] == "A"], len(d))
import random
random.seed(3)
print(random.choice(d) in d, max(d), list(enumerate(d))[:2], list(zip(d, range(2))), tuple(d)[:1], *d[:2])
class Matrix:
    def __init__(self, r, c): self.r, self.c, self.d = r, c, {}
    def __getitem__(self, key):
        r, c = key
        if not (0 <= r < self.r and 0 <= c < self.c): raise IndexError(f"{key} out of {self.r}x{self.c}")
        return self.d.get(key, 0)
    def __setitem__(self, key, v):
        if isinstance(key, slice): raise TypeError("no slices")
        self.d[key] = v
m = Matrix(2, 2)
m[0, 1] = 5
m[0, 1] *= 2
print(m[0, 1], m[1, 1], m.d)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: m[5, 5])
attempt(lambda: m[0])
attempt(lambda: m[1, 2, 3])
attempt(lambda: m.__setitem__(slice(1), 1))
attempt(lambda: p["a"])
attempt(lambda: p.__delitem__(77))
attempt(lambda: Deck()[99])
attempt(lambda: Deck().append(1))
class Nothing: pass
n = Nothing()
for code in ("len(n)", "n[0]", "n['k'] ", "1 in n", "iter(n)", "next(n)", "reversed(n)", "n()", "list(n)", "a, b = n", "for _ in n: pass", "n[0] = 1", "del n[0]", "n[1:2]", "with n: pass", "n += 1", "-n", "n @ n", "abs(n)", "int(n)", "float(n)", "round(n)", "range(n)", "[1][n]", "'a' * n", "n < n", "bool(n)", "hash(n) == hash(n)", "n == n", "n.x", "n.x = 1", "del n.y", "print(*n)", "dict(n)", "dict(**n)", "{**n}", "sum(n)", "max(n)", "'%d' % n", "f'{n:d}'", "chr(n)", "open(n)", "sorted(n)", "raise n", "isinstance(1, n)", "''.join(n)", "set(n)", "bytes(n)", "map(n)", "Nothing.x", "Nothing[int]", "Nothing + 1", "len(Nothing)", "Nothing < 1"):
    try:
        exec(code)
        print(code, "fine")
    except Exception as e:
        print(code, "->", type(e).__name__ + ":", e)

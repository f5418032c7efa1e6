# a polynomial class with operators
class Poly:
    def __init__(self, *cs):
        cs = list(cs)
        while len(cs) > 1 and cs[-1] == 0: cs.pop()
        self.c = tuple(cs) or (0,)
    @classmethod
    def parse(cls, s):
        terms = {}
        for t in s.replace("-", "+-").replace(" ", "").split("+"):
            if not t: continue
            coef, x, exp = t.partition("x")
            terms[int(exp.lstrip("^") or 1) if x else 0] = int(coef) if coef not in ("", "-") else int(coef + "1")
        return cls(*(terms.get(i, 0) for i in range(max(terms, default=0) + 1)))
    def __repr__(self):
        out = []
        for i, c in reversed(list(enumerate(self.c))):
            if c:
                mag = "" if abs(c) == 1 and i else str(abs(c))
                out.append(("- " if c < 0 else "+ ") + mag + ("x" if i else "") + (f"^{i}" if i > 1 else ""))
        return " ".join(out).removeprefix("+ ").replace("- ", "-", 1) if out and out[0].startswith("-") else " ".join(out).removeprefix("+ ") or "0"
    def __call__(self, x):
        r = 0
        for c in reversed(self.c): r = r * x + c
        return r
    @staticmethod
    def _lift(o): return o if isinstance(o, Poly) else Poly(o) if isinstance(o, (int, float)) else None
    def __add__(self, o):
        if (o := self._lift(o)) is None: return NotImplemented
        n = max(len(self.c), len(o.c))
        at = lambda c, i: c[i] if i < len(c) else 0
        return Poly(*(at(self.c, i) + at(o.c, i) for i in range(n)))
    __radd__ = __add__
    def __neg__(self): return Poly(*(-c for c in self.c))
    def __sub__(self, o): return self + -o
    def __rsub__(self, o): return -self + o
    def __mul__(self, o):
        if (o := self._lift(o)) is None: return NotImplemented
        out = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c): out[i + j] += a * b
        return Poly(*out)
    __rmul__ = __mul__
    def __pow__(self, n):
        r = Poly(1)
        for _ in range(n): r = r * self
        return r
    def __divmod__(self, o):
        q, r = Poly(0), self
        while len(r.c) >= len(o.c) and r != Poly(0):
            t = Poly(*[0] * (len(r.c) - len(o.c)), r.c[-1] // o.c[-1])
            if t == Poly(0): break
            q, r = q + t, r - t * o
        return q, r
    def __eq__(self, o): return (o := self._lift(o)) is not None and self.c == o.c
    def __hash__(self): return hash(self.c)
    def deriv(self): return Poly(*[i * c for i, c in enumerate(self.c)][1:])
p, q = Poly(1, 2, 1), Poly(-1, 1)
print(p, q, p + q, p - q, p * q, p ** 3, -p, p + 1, 1 - p, 2 * p, p(3), p(0.5), p(1j), p.deriv(), divmod(p * q, q), divmod(p, q), p == Poly(1, 2, 1, 0), Poly(5) == 5, Poly(), len({p, Poly(1, 2, 1)}), sum([p, q]), sep=" | ")
print([Poly.parse(s) for s in ("x^2 - 2x + 1", "-x^3+4", "7", "3x", "x")], Poly.parse("2x^2-x")(3), Poly.parse("x - 1") * Poly.parse("x + 1"))
for bad in (lambda: p + "a", lambda: "a" + p, lambda: p * [1], lambda: p ** "a", lambda: p / 2, lambda: Poly.parse("x^y"), lambda: p < q):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)

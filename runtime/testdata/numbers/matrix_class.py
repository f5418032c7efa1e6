# matrices of exact and inexact numbers
from fractions import Fraction
class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1: raise ValueError("rows differ in length")
    @classmethod
    def eye(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    @property
    def T(self): return Matrix(zip(*self.rows))
    def __getitem__(self, key):
        if isinstance(key, tuple): return self.rows[key[0]][key[1]]
        return self.rows[key]
    def __setitem__(self, key, v): self.rows[key[0]][key[1]] = v
    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]: raise ValueError(f"cannot multiply {self.shape} by {o.shape}")
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __mul__(self, k): return Matrix([[x * k for x in r] for r in self.rows])
    __rmul__ = __mul__
    def __add__(self, o): return Matrix([[a + b for a, b in zip(r, s, strict=True)] for r, s in zip(self.rows, o.rows, strict=True)])
    def __sub__(self, o): return self + o * -1
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __pow__(self, n): return Matrix.eye(len(self.rows)) if n == 0 else self @ self ** (n - 1)
    def __repr__(self): return f"Matrix({self.rows})"
    def __str__(self): return "\n".join(" ".join(f"{x!s:>5}" for x in r) for r in self.rows)
    def __iter__(self): return (x for r in self.rows for x in r)
    def det(self):
        m, d = [[Fraction(x) for x in r] for r in self.rows], Fraction(1)
        for i in range(len(m)):
            p = next((r for r in range(i, len(m)) if m[r][i]), None)
            if p is None: return 0
            if p != i: m[i], m[p], d = m[p], m[i], -d
            d *= m[i][i]
            for r in range(i + 1, len(m)):
                f = m[r][i] / m[i][i]
                m[r] = [a - f * b for a, b in zip(m[r], m[i])]
        return d
    def inverse(self):
        n = len(self.rows)
        m = [[Fraction(x) for x in r] + [Fraction(i == j) for j in range(n)] for i, r in enumerate(self.rows)]
        for i in range(n):
            p = next((r for r in range(i, n) if m[r][i]), None)
            if p is None: raise ZeroDivisionError("singular matrix")
            m[i], m[p] = m[p], m[i]
            m[i] = [x / m[i][i] for x in m[i]]
            for r in range(n):
                if r != i: m[r] = [a - m[r][i] * b for a, b in zip(m[r], m[i])]
        return Matrix([r[n:] for r in m])
a = Matrix([[2, 1], [5, 3]])
b = Matrix([[1, 2, 3], [0, 1, 4], [5, 6, 0]])
print(a, a.T, repr(a @ a), a.det(), b.det(), repr(a.inverse()), (b @ b.inverse()) == Matrix.eye(3), a[0, 1], a[1], a.shape, list(a), 2 * a == a + a, repr(a - a), sum(b), a ** 3, sep="\n")
a[0, 0] = 9
print(repr(a), a != b, Matrix([[1, 1], [1, 0]]) ** 30 @ Matrix([[1], [0]]))
print(b.inverse())
for bad in (lambda: a @ b, lambda: Matrix([[1, 2], [3]]), lambda: a + b, lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: a[5], lambda: a @ 5, lambda: hash(a), lambda: a * "x" if False else a / 2, lambda: a[0, 9]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)

# arithmetic dunders, reflected and in place
class V:
    def __init__(self, *xs): self.xs = xs
    def __repr__(self): return f"V{self.xs}"
    def __add__(self, o):
        if not isinstance(o, V): return NotImplemented
        return V(*(a + b for a, b in zip(self.xs, o.xs)))
    def __sub__(self, o): return V(*(a - b for a, b in zip(self.xs, o.xs)))
    def __mul__(self, k):
        if isinstance(k, V): return sum(a * b for a, b in zip(self.xs, k.xs))
        return V(*(a * k for a in self.xs)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __pos__(self): return self
    def __abs__(self): return sum(x * x for x in self.xs) ** 0.5
    def __bool__(self): return any(self.xs)
    def __eq__(self, o): return isinstance(o, V) and self.xs == o.xs
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __matmul__(self, o): return ("matmul", self * o)
    def __invert__(self): return V(*reversed(self.xs))
    def __round__(self, n=0): return V(*(round(x, n) for x in self.xs))
    def __divmod__(self, k): return V(*(x // k for x in self.xs)), V(*(x % k for x in self.xs))
a, b = V(1, 2), V(3, 4)
print(a + b, a - b, a * 2, 2 * a, a * b, -a, +a, abs(b), bool(V(0, 0)), a == V(1, 2), a != b, sum([a, b]), a @ b, ~a, round(V(1.26, 2.71), 1), divmod(V(7, 8), 3))
class Trace:
    def __init__(self, n): self.n = n
def binop(name):
    def op(self, o): return f"{self.n}.{name}({getattr(o, 'n', o)})"
    return op
for n in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod".split():
    setattr(Trace, f"__{n}__", binop(n))
    setattr(Trace, f"__r{n}__", binop("r" + n))
t = Trace("t")
print(t + 1, 1 + t, t - 1, 1 - t, t * 1, 1 * t, t / 1, 1 / t, t // 1, 1 // t, t % 1, 1 % t, t ** 1, 1 ** t)
print(t << 1, 1 << t, t >> 1, 1 >> t, t & 1, 1 & t, t | 1, 1 | t, t ^ 1, 1 ^ t, t @ 1, 1 @ t, divmod(t, 1), divmod(1, t), t + t, "s" + t, [] + t, 1.5 * t, None | t)
print("%s" % t if False else "fmt % t is str formatting", [1] * 2, "a" % () if False else "")
class Sub(Trace): pass
class Over(Trace):
    def __radd__(self, o): return "sub's radd first"
print(t + Sub("s"), t + Over("o"), Over("o") + t, Trace("x") + Over("y"))
class I:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): self.v += o; return self
    def __isub__(self, o): return "isub result"
    def __mul__(self, o): return f"mul {o}"
i = j = I(1)
i += 5
print(i.v, i is j)
i *= 3
print(i)
j -= 1
print(j)
class Pow:
    def __pow__(self, e, m=None): return f"pow {e} {m}"
    def __rpow__(self, b): return f"rpow {b}"
    def __index__(self): return 3
    def __complex__(self): return 1j
    def __float__(self): return 2.5
p = Pow()
print(p ** 2, pow(p, 2, 5), 2 ** p, hex(p), [0, 1, 2, 3][p], complex(p), float(p), "a" * p, bin(p))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: a + 1)
attempt(lambda: a + "x")
attempt(lambda: 5 + a)
attempt(lambda: a * "x")
attempt(lambda: a / 2)
attempt(lambda: a ** 2)
attempt(lambda: a < b)
attempt(lambda: a << 1)
attempt(lambda: hash(a))
attempt(lambda: int(a))
attempt(lambda: a[0])
attempt(lambda: len(a))
attempt(lambda: a())
attempt(lambda: sum([1, a]))
attempt(lambda: divmod(1, a))

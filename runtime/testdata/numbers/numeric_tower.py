# numbers ABCs and mixing types
import numbers
from fractions import Fraction
from decimal import Decimal
for v in (1, True, 1.5, 1j, Fraction(1, 2), Decimal("1.5"), "1", None):
    print(repr(v), [c.__name__ for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(v, c)])
from itertools import product
vals = [3, True, 2.5, 1 + 1j, Fraction(1, 4)]
for a, b in product(vals, repeat=2):
    r = a + b
    print(f"{type(a).__name__}+{type(b).__name__}={type(r).__name__}", r, end="; ")
print()
for a, b in product([3, 2.5, 1j], repeat=2):
    print(type(a * b).__name__, type(a / b).__name__, type(a ** b).__name__, end="; ")
print()
print((5).real, (5).imag, (5).numerator, (5).denominator, (2.5).real, (2.5).imag, (1j).real, True.real, True.denominator, (5).conjugate(), (1 - 2j).conjugate(), (7).as_integer_ratio(), (0.5).as_integer_ratio(), True.as_integer_ratio())
print(int(2.9), int(Fraction(7, 2)), int(Decimal("2.9")), float(Fraction(1, 4)), float(Decimal("0.5")), complex(Fraction(1, 2)), complex(True), complex(2.5), bool(Fraction(0)), bool(1j), round(2.5), round(Fraction(5, 2)), round(Decimal("2.5")))
print(1 == 1.0 == 1 + 0j == Fraction(1) == Decimal(1) == True, hash(1) == hash(1.0) == hash(1 + 0j) == hash(Fraction(1)) == hash(Decimal(1)), 0.5 == Fraction(1, 2) == Decimal("0.5"), 0.1 == Fraction(1, 10), 0.1 == Decimal("0.1"), {1: "a", 1.0: "b", Fraction(1): "c"})
print(sorted([2, 1.5, Fraction(7, 4), True, Decimal("1.6")]), max(1, 2.0, Fraction(5, 2)), min(Decimal("0.1"), 0.2), sum([1, 2.5, Fraction(1, 2)]), divmod(7, 2.5), divmod(Fraction(7), 2), 7 // Fraction(2), 2 ** Fraction(2), Fraction(2) ** 2.0)
class Celsius:
    def __init__(self, v): self.v = v
    def __float__(self): return self.v + 0.0
    def __int__(self): return int(self.v)
    def __complex__(self): return complex(self.v, 1)
    def __index__(self): return int(self.v)
    def __round__(self, n=None): return f"round {n}"
    def __abs__(self): return "abs"
    def __neg__(self): return "neg"
    def __bool__(self): return False
c = Celsius(3)
print(float(c), int(c), complex(c), [10, 20, 30, 40][c], round(c), round(c, 2), abs(c), -c, bool(c), range(c), hex(c), "%d" % c if False else "%.1f" % c, import_math := __import__("math").sqrt(c))
import math
print(math.floor(c), math.ceil(c) if False else math.pow(c, 2), math.factorial(c), math.gcd(c, 9), chr(c) == "\x03", bytes(c), "a" * c, [1] * c)
for bad in (lambda: c + 1, lambda: 1 + c, lambda: c < 1, lambda: int("1.5"), lambda: float(1j), lambda: int(1j), lambda: Decimal(1) + 1.0, lambda: Decimal(1) + Fraction(1), lambda: Fraction(1) + "a", lambda: math.sqrt(1j), lambda: round(1j), lambda: abs(None), lambda: complex(None), lambda: math.factorial(2.0), lambda: range(2.0), lambda: list((1,))[1.0], lambda: "a" * 2.0, lambda: 1 << 1.0, lambda: 1.0 & 1, lambda: ~1.0, lambda: divmod(1j, 2), lambda: 5 % 1j):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)

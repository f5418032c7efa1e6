# decimal, lightly
from decimal import Decimal, getcontext, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN, InvalidOperation, DivisionByZero
a, b = Decimal("1.10"), Decimal("2.2")
print(a + b, a - b, a * b, a / b, a ** 2, -a, abs(-a), a // b, b % a, a == Decimal("1.1"), a < b, max(a, b), repr(a), str(b), f"{a:.3f} {b:>8} {a:,.1f}")
print(Decimal("0.1") + Decimal("0.2") == Decimal("0.3"), Decimal(0.1), Decimal(5), Decimal("1e3"), Decimal("-0"), Decimal("Infinity"), Decimal("NaN"), Decimal("1_000.5"), Decimal((0, (1, 2, 3), -2)))
print(Decimal(1) / Decimal(3), Decimal(2).sqrt(), Decimal("2.675").quantize(Decimal("0.01")), Decimal("2.675").quantize(Decimal("0.01"), ROUND_HALF_UP), Decimal("2.665").quantize(Decimal(".01"), ROUND_HALF_EVEN), Decimal("-1.5").to_integral_value(), Decimal("7.9").quantize(Decimal(1), ROUND_DOWN))
print(a + 1, 1 + a, a * 3, int(Decimal("3.9")), float(a), round(Decimal("2.5")), round(Decimal("2.345"), 2), bool(Decimal(0)), hash(Decimal(1)) == hash(1), Decimal(1) == 1, Decimal("1.5") == 1.5, sum([a, b]), sorted([b, a]))
print(a.as_tuple(), Decimal("100").normalize(), Decimal("1.200").normalize(), a.is_nan(), Decimal("123.45").adjusted(), Decimal("12.5").as_integer_ratio(), Decimal("1E+5"), Decimal("0.0000001"), Decimal("1234567890123456789012345678901"))
getcontext().prec = 6
print(Decimal(1) / 7, Decimal(22) / 7, +Decimal("1.23456789"))
getcontext().prec = 28
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: a + 1.5)
attempt(lambda: Decimal("abc"))
attempt(lambda: Decimal(1) / 0)
attempt(lambda: Decimal(0) / 0)
attempt(lambda: Decimal(-1).sqrt())
attempt(lambda: a < "x")
attempt(lambda: Decimal([]))
attempt(lambda: Decimal("NaN") < 1)
print(issubclass(DivisionByZero, ZeroDivisionError), issubclass(InvalidOperation, ArithmeticError))
total = sum(Decimal(p) * q for p, q in [("19.99", 3), ("0.01", 7)])
print(total, total * Decimal("0.0825"), (total * Decimal("1.0825")).quantize(Decimal("0.01")))

# exact arithmetic in everyday use
from decimal import Decimal as D, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_UP, ROUND_FLOOR, localcontext, getcontext, Inexact
from fractions import Fraction as F
prices = ["19.99", "5.49", "0.10", "0.20"]
total = sum(map(D, prices))
print(total, total == D("25.78"), sum(map(float, prices)), D("0.1") + D("0.2") == D("0.3"), 0.1 + 0.2 == 0.3, total * D("0.0825"), (total * D("1.0825")).quantize(D(".01")), D("2.5").quantize(D(1), ROUND_HALF_UP), D("2.5").quantize(D(1), ROUND_HALF_EVEN), D("-1.1").quantize(D(1), ROUND_UP), D("-1.1").quantize(D(1), ROUND_FLOOR))
def split(amount, n):
    cents = int(amount * 100)
    q, r = divmod(cents, n)
    return [D(q + (i < r)) / 100 for i in range(n)]
print(split(D("10.00"), 3), sum(split(D("99.99"), 7)), D("1.10") + D("2.205"), D("3") * D("0.10"), D("7") / D("4"), D(1) / D(3), D("1e2") + 1, D("100") // 7, D("100") % 7, D("-7") % 3, -7 % 3, divmod(D(7), D(2)), D("1.20") == D("1.2"), str(D("1.20")), D("1.20").normalize(), max(D("1.1"), D("1.01")), sorted([D("0.5"), D("-1"), D("0.05")]))
with localcontext() as ctx:
    ctx.prec = 8
    print(D(2).sqrt(), D(1) / 7, D(10) ** 9 + D("0.5"))
print(D(2).sqrt(), D("2").exp(), D(10).ln(), D("123.456").to_integral_value(), int(D("-3.7")), round(D("2.675"), 2), round(D("0.125"), 2), f"{D('1234567.891'):,.2f}|{D('0.5'):.0%}|{D('3'):>6}|{D('1E+3'):f}", D("NaN") == D("NaN"), D("Infinity") > 10 ** 100, D("-0"), D("1") / 3 * 3, F(1, 3) * 3)
print(F("0.125"), F(3, 4) + F(1, 4), F(0.75), F("1.2e-2"), F(7, 3) // 1, F(7, 3) % 1, F(1, 3).limit_denominator(2), float(F(1, 3)), F(2, 3) ** 2, F(4, 9) ** 0.5, sum(F(1, 2 ** k) for k in range(10)), F(D("0.1")), D(1) / D(8) == F(1, 8), [str(F(n, 12)) for n in (3, 4, 6, 12)], sorted([F(1, 2), F(1, 3), 0.4]))
def mixed(f): w, r = divmod(f.numerator, f.denominator); return f"{w} {F(r, f.denominator)}" if w and r else str(f)
recipe = {"flour": F(5, 2), "sugar": F(3, 4), "salt": F(1, 8)}
print({k: mixed(v * F(3, 2)) for k, v in recipe.items()}, mixed(sum(recipe.values())))
def pi_chudnovsky():
    getcontext().prec = 40
    a = b = t = None
    a, b, t, p = D(1), 1 / D(2).sqrt(), D("0.25"), D(1)
    for _ in range(6): a, b, t, p = (a + b) / 2, (a * b).sqrt(), t - p * ((a - b) / 2) ** 2, 2 * p
    return (a + b) ** 2 / (4 * t)
print(str(pi_chudnovsky())[:36]); getcontext().prec = 28
for f in (lambda: D("1,000"), lambda: D(1) + 0.5, lambda: D(5) / 0, lambda: D(-1).ln(), lambda: F(1, 0), lambda: F("x"), lambda: D("1") < "2", lambda: D("sNaN") + 1, lambda: F(1) / D(2), lambda: D("9" * 30).quantize(D("0.01")), lambda: int(D("NaN")), lambda: D(F(1, 2))):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", str(e)[:70])

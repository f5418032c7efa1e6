"""Money by decimal: rounding, contexts, formats."""
from decimal import Decimal as D, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP, getcontext, localcontext, InvalidOperation, DivisionByZero, Inexact, Context, Overflow
import decimal

cent = D("0.01")
lines = [("pen", D("1.15"), 3), ("ink", D("7.005"), 1), ("paper", D("0.333"), 12)]
total = D(0)
for name, price, n in lines:
    amount = (price * n).quantize(cent, ROUND_HALF_UP)
    total += amount
    print(f"{name:<8}{price:>10.3f}{n:>4}{amount:>10}")
print(total, total * D("1.19"), (total * D("0.19")).quantize(cent), total / 3, total // 2, total % 2, -total, abs(-total))
for mode in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP):
    print(mode, [str(D(x).quantize(D("0.1"), mode)) for x in ("2.25", "2.35", "-2.25", "2.21", "2.01")])
print(D("1.10") + D("2.2"), D("1E+3"), D("1E3") + 1, D(0.1), D("0.1") == 0.1, D("1.0") == 1, hash(D("1.0")) == hash(1), D("1.50").normalize(), D("100").normalize(), D("0E-5"))
print(repr(D("1.5")), str(D("-0")), D("Infinity"), D("-inf") < 0, D("NaN"), D("NaN") == D("NaN"), D("sNaN"), D("1_000.5"), D(" 12 "), D((1, (1, 2, 3), -2)), D(True))
print(getcontext().prec, D(1) / D(7), D(2).sqrt(), D(2) ** D("0.5"), D(2) ** 100, D(10).ln(), D(10).log10(), D(1).exp(), D("1e-30") + 1)
with localcontext() as ctx:
    ctx.prec = 5
    print(D(1) / D(7), D("123456.789") + 0, +D("123456.789"))
with localcontext(prec=50):
    print(D(1) / D(7))
print(D("123.456").as_tuple(), D("123.456").adjusted(), D("3.14").as_integer_ratio(), int(D("-3.9")), float(D("0.1")), round(D("2.675"), 2), round(D("2.5")), round(D("3.5")), D("7.9").to_integral_value(), D("12.30").to_eng_string(), D("1e9").to_eng_string())
for spec in (".2f", ",.2f", "e", ".3e", "g", "%", ".1%", "+.1f", "010.2f", "^12", "*>12.1f", "n", "_.2f", "", " .0f", "<8,", "z.0f"):
    try:
        print(spec, "|" + format(D("1234567.891"), spec) + "|" + format(D("-0.001"), spec) + "|")
    except ValueError as e:
        print(spec, e)
for f in (lambda: D("abc"), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D("inf") - D("inf"), lambda: D(-1).sqrt(), lambda: D(1) + 1.5, lambda: D("1") < "2", lambda: D("1e999999") * 10**9, lambda: D("5").quantize(D("1e-30")), lambda: int(D("nan")), lambda: D(-8) ** D("0.5"), lambda: D([1]), lambda: D("NaN") < 1, lambda: D(1) % 0, lambda: D("1").compare(D("2")), lambda: D(1) + "1", lambda: D("inf").as_integer_ratio()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)
print(max(D("1.0"), D("1")), sorted([D("2"), D("-1"), D("1.5")]), sum([D("0.1")] * 10), sum(map(D, ["0.1", "0.2"])), D("3").max(D("2")), D("1.23").copy_sign(D(-1)), D("5").is_signed(), D("1.20").same_quantum(D("0.01")), D("2").fma(3, 4), D("10").remainder_near(D("3")), D("1.2345").scaleb(2), D("12").shift(1), D("7").next_plus())
c = Context(prec=3, rounding=ROUND_DOWN)
print(c.create_decimal("1.23456"), c.divide(D(2), D(3)), c.flags[Inexact], c)
getcontext().clear_flags()
D(1) / 3
print([f.__name__ for f, v in getcontext().flags.items() if v])
with localcontext() as ctx:
    ctx.traps[DivisionByZero] = False
    print(D(1) / 0, D(-1) / 0)
    ctx.traps[Inexact] = True
    try:
        D(1) / 3
    except Inexact as e:
        print("inexact", e)
print(decimal.MAX_PREC, decimal.getcontext())

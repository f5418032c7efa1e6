# Decimals at the ends of their range, their flags, and the forms of their text.
from decimal import *
from fractions import Fraction

def flags(ctx):
    return sorted(f.__name__ for f, on in ctx.flags.items() if on)

def show(f, *args, **settings):
    ctx = Context(prec=9, traps=[], **settings)
    print(f, *args, "->", getattr(ctx, f)(*map(Decimal, args)), flags(ctx))

for args in (("0E-99", "1"), ("1", "0E+99"), ("1E+999999", "1"), ("-0", "0"), ("NaN1", "sNaN2")):
    show("add", *args)
for args in (("1E-999999", "3"), ("7", "3"), ("0", "3"), ("1E+99", "1")):
    show("divide_int", *args)
    show("remainder", *args)
    show("remainder_near", *args)
for args in (("NaN", "1"), ("-7", "6"), ("-7", "7"), ("Infinity", "-Infinity")):
    show("max_mag", *args)
    show("min_mag", *args)
    show("compare_signal", *args)
show("fma", "Infinity", "0", "NaN5")
show("fma", "NaN1", "2", "sNaN3")
show("fma", "2", "3", "4")
for args in (("1", "2"), ("1E-999999", "0"), ("9.99999999E+999999", "Infinity")):
    show("next_toward", *args)
show("exp", "-5E-8")
show("exp", "1E-20")
show("power", "2", "0.5")
show("power", "123.4567895", "1")
show("quantize", "0E+500000", "1")
show("multiply", "9E+99999999", "9E+99999999", Emax=MAX_EMAX, Emin=MIN_EMIN)
ctx = Context(prec=5, traps=[])
for text in ("1.5", "1.5\n", "1_5", "nan123456", "1234567"):
    print(repr(text), ctx.create_decimal(text), flags(ctx))
print(Decimal("1E-400000") < Fraction(1, 3), Decimal("0.5") == Fraction(1, 2), Decimal("Infinity") > Fraction(1, 3))
for text in ("#", "#.0f", "#.1f", "#E", ".0f", "#g", "012.3f", "+z.0f"):
    print(text, format(Decimal("-6.0912e+3"), text), format(Decimal("5"), text))
big = Decimal(10) ** 5000 + 1 if getcontext().prec > 5000 else Decimal(10 ** 5000 + 1)
print(len(str(big)), big.adjusted(), str(big)[-3:])
try:
    Decimal(1).to_integral_value("upwards")
except TypeError as e:
    print(e)

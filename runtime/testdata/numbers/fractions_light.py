# fractions
from fractions import Fraction as F
a, b = F(1, 3), F(1, 6)
print(a + b, a - b, a * b, a / b, a ** 2, a ** -1, -a, abs(F(-1, 2)), a // b, F(7, 2) % 1, a == F(2, 6), a < b, repr(a), str(F(4, 2)), bool(F(0)))
print(F(0.5), F("0.25"), F("3/9"), F(" -7 "), F(1.1) == 1.1, F("1e-3"), F(5), F(F(1, 2), F(3, 4)), F(6, -4), F(0, 5), F().numerator, F(3, 4).denominator)
print(a + 1, 1 + a, a + 0.5, 0.5 * a, a * 3, 2 / a, int(F(7, 2)), float(a), round(F(7, 2)), round(F(5, 2)), round(F(22, 7), 2), F(22, 7).limit_denominator(5), F(3.14159265).limit_denominator(1000), a ** 0.5, 2 ** F(1, 2), F(4) ** F(1, 2))
print(sum([F(1, n) for n in range(1, 11)]), max(a, b), sorted([F(1, 2), 0.3, 1, F(1, 4)]), hash(F(1, 2)) == hash(0.5), F(1, 2) == 0.5, {F(1, 2): "half"}[0.5], divmod(F(7, 3), F(1, 2)), F(7, 3).as_integer_ratio(), F(-7, 2).__floor__(), F(-7, 2).__ceil__(), F(-7, 2).__trunc__())
print(f"{F(1, 3)} {F(1, 3):.4f} {F(22, 7):.2e} {F(1, 2):>6}|", "%s" % F(1, 3), F(1, 3).is_integer(), F(4, 2).is_integer(), F.from_float(0.75), F(2, 3).conjugate(), complex(F(1, 2)))
def egypt(f):
    out = []
    while f:
        d = -(-f.denominator // f.numerator)
        out.append(F(1, d))
        f -= out[-1]
    return out
print(egypt(F(7, 15)), [str(x) for x in egypt(F(5, 6))])
def cont(f):
    while True:
        n = f.numerator // f.denominator
        yield n
        f -= n
        if not f: return
        f = 1 / f
print(list(cont(F(415, 93))), list(cont(F(3, 1))))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: F(1, 0))
attempt(lambda: F(1) / 0)
attempt(lambda: F("1/0"))
attempt(lambda: F("abc"))
attempt(lambda: F(1.5, 2))
attempt(lambda: F("1", 2))
attempt(lambda: F(float("nan")))
attempt(lambda: F(float("inf")))
attempt(lambda: a + "x")
attempt(lambda: a < "x")
attempt(lambda: F(0) ** -1)
attempt(lambda: setattr(a, "numerator", 5))
attempt(lambda: F([]))

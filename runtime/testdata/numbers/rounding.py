# round() and ways of rounding
import math

print([round(x / 2) for x in range(-7, 8)])
print([round(x, 1) for x in (0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65)])
print([round(x, 2) for x in (2.675, 1.115, 1.125, -1.125, 0.005, 0.015, 1e-5)])
print([round(n, -1) for n in (5, 15, 25, 35, -5, -15, -25, 14, 16)])
print([round(n, -2) for n in (50, 150, 250, 49, 51, -50, 149.99, 150.0, 250.0)])
print(round(12345.6789), round(12345.6789, 2), round(12345.6789, -2), round(12345, 2), round(-0.4), round(-0.0), round(-0.4, 0))
print(round(True), round(True, 1), round(1e22, -21), round(0.5 + 1e-16), round(10 ** 30 + 5, -1), round(25, -5))
print(round(1.23456789e300, 10), round(5e-324, 400), round(1.5, -400), round(float("inf"), 1), round(float("nan"), 1))
print(math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), int(-2.7), -7 // 2, -(7 // -2), math.floor(-0.5), math.ceil(-0.5))


def half_up(x, nd=0):
    k = 10 ** nd
    return math.floor(x * k + 0.5) / k


def to_multiple(x, base):
    return base * round(x / base)


print([half_up(v) for v in (0.5, 1.5, 2.5, -0.5)], half_up(2.345, 2), [to_multiple(n, 5) for n in (12, 13, 22, 2.5, 7.5)])


class Celsius:
    def __init__(self, t):
        self.t = t

    def __round__(self, nd=None):
        return ("rounded", self.t, nd)

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


c = Celsius(20.5)
print(round(c), round(c, 2), round(c, ndigits=None), math.floor(c), math.ceil(c), math.trunc(c))
for bad in (lambda: round(), lambda: round(1, 2, 3), lambda: round([], 1), lambda: round(1.0, 1.5), lambda: round(None), lambda: round(1j, 1), lambda: round(1e308, -308), lambda: math.floor("a"), lambda: math.trunc("a"), lambda: round(1.5, 2 ** 70)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(f"{0.5:.0f} {1.5:.0f} {2.5:.0f} {0.125:.2f} {2.675:.2f} {1e15 + 0.5:.0f}", "%.1f" % 0.25, "%.0f" % 2.5)

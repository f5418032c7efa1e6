# // % divmod on every pair of signs and kinds
from itertools import product
for a, b in product((7, -7, 7.5, -7.5, 0, -0.0), (2, -2, 2.5, -2.5)):
    q, r = divmod(a, b)
    print(f"{a:>5} {b:>5}  / {a / b:<8} // {a // b:<5} % {a % b:<5} divmod {q, r}  ok {q * b + r == a}")
print(-1 // 10, -1 % 10, 1 // -10, 1 % -10, -10 // 10, 5 % 5, -5 % 5, 0 // 5, 0 % -5, 10 ** 20 // -3, 10 ** 20 % -3, -(10 ** 20) % 3)
print(1e20 // 3, 1e20 % 3, 5.5 // 1, -5.5 // 1, 3 % 0.1, 0.3 // 0.1, 0.3 % 0.1, -0.3 % 0.1, 1 % 1e-320 < 1e-320, 6.0 % -4, -6.0 % 4, 5 % float("inf"), -5 % float("inf"), 5 // float("-inf"))
print(float("inf") / 2, 1 / float("inf"), -1 / float("inf"), float("nan") // 1, float("nan") % 2, 2 % float("nan"), 0.0 / 5, -0.0 / 5, 0.0 % -5, 0 / -5)
print(10 ** 30 / 10 ** 28, 10 ** 30 / 3, 1 / 10 ** 30, 10 ** 400 / 10 ** 398, (2 ** 1100) / (2 ** 1090), -(10 ** 25) / 10 ** 24, 123456789012345678901 / 10)
print(True / True, True // 2, True % 2, divmod(True, 2), divmod(2.0, True), 7 // 1.0, 7 % 1.0, type(7 // 2.0).__name__, type(7 // 2).__name__, type(6 / 3).__name__)
def check(f):
    try:
        return f()
    except ZeroDivisionError as e:
        return f"ZeroDivisionError: {e}"
    except OverflowError as e:
        return f"OverflowError: {e}"
print([check(f) for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1.0 / 0, lambda: 1 // 0.0, lambda: 1.0 % 0, lambda: divmod(1.0, 0.0), lambda: 0 / 0, lambda: 0.0 / 0.0, lambda: 10 ** 30 // 0, lambda: 10 ** 30 / 0, lambda: True / False, lambda: 10 ** 400 / 7, lambda: 10 ** 400 / 1.5, lambda: 1e308 / 1e-10)])
def clock(h): return f"{h % 24:02}h"
def wrap(i, n): return i % n
print([clock(h) for h in (-1, 24, 49, -25)], [wrap(i, 3) for i in range(-4, 5)], [(-i) // 2 for i in range(5)], [-(i // 2) for i in range(5)], [int(-i / 2) for i in range(5)])
x = 17
x //= 3; print(x, end=" "); x %= 3; print(x, end=" "); x /= 4; print(x, end=" "); x //= 0.25; print(x)

# ** and pow in all combinations
for b in (0, 1, -1, 2, -2, 10, 0.5, -0.5, 2.5, -8):
    row = []
    for e in (0, 1, 2, 3, -1, -2, 0.5, 1 / 3):
        try:
            v = b ** e
            row.append(f"{v:.4g}" if not isinstance(v, complex) else f"({v.real:.3f}{v.imag:+.3f}j)")
        except ZeroDivisionError as err:
            row.append("ZDE")
    print(b, row)
print(2 ** 3 ** 2, (2 ** 3) ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, -2 ** -2, 10 ** -5, 10 ** 5, 2 ** 100, (-3) ** 101 % 1000)
print(0 ** 0, 0.0 ** 0, 0 ** 0.0, float("nan") ** 0, 1 ** float("nan"), float("inf") ** 0, float("inf") ** -1, 0.0 ** float("inf"), (-1) ** float("inf"), 2 ** float("-inf"), float("-inf") ** 3, float("-inf") ** 2, float("-inf") ** 0.5)
print(pow(2, 10), pow(2, 10, 1000), pow(-2, 3, 5), pow(2, 3, -5), pow(7, -1, 26), pow(3, -3, 11), pow(0, 0, 7), pow(5, 0, 1), pow(10 ** 20, 3, 10 ** 9), pow(base=2, exp=5), pow(2, 5, mod=3), pow(exp=2, base=3), pow(2.0, 3), pow(True, True), pow(2, True))
print(1e200 ** 1.5 > 1e299, 2.0 ** 0.5, 4 ** 0.5, 27 ** (1 / 3), (-8) ** (1 / 3), 1.0000001 ** 10000000 > 2.7, 9 ** 0.5 == 3, type(4 ** 0.5).__name__, type(2 ** -1).__name__, type(2 ** 2).__name__, type((-1) ** 0.5).__name__)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: 0 ** -1)
attempt(lambda: 0.0 ** -2)
attempt(lambda: 0j ** -1)
attempt(lambda: 10.0 ** 309)
attempt(lambda: 2 ** "a")
attempt(lambda: pow(2, 3, 0))
attempt(lambda: pow(2, -1, 4))
attempt(lambda: pow(2, -1, 0))
attempt(lambda: pow(2.0, 2, 3))
attempt(lambda: pow(2, 2.0, 3))
attempt(lambda: pow(2, 2, 3.0))
attempt(lambda: pow(1j, 2, 3))
attempt(lambda: pow("a", 2))
attempt(lambda: pow(2))
attempt(lambda: pow(2, 3, 4, 5))
attempt(lambda: [] ** 2)
attempt(lambda: 2 ** None)
attempt(lambda: (10 ** 400) ** 0.5)
x = 2
x **= 10
print(x)
x **= -1
print(x)
def fast_pow(b, e, m):
    r = 1
    while e:
        if e & 1: r = r * b % m
        b, e = b * b % m, e >> 1
    return r
print(all(fast_pow(b, e, 97) == pow(b, e, 97) for b in range(10) for e in range(20)))

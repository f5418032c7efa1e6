# binary floating point as a teacher shows it
print(0.1 + 0.2, 0.1 + 0.2 - 0.3, 1.1 * 1.1, 0.1 * 3, 1 - 0.9, 4.35 * 100, 1.15 * 100, 2.675 * 100, 1.005 * 1000, 0.7 + 0.1, 0.8 - 0.1, 3 * 1.1, 1e16 - 1, 1e16 + 1, 9007199254740993.0)
total = 0.0
for _ in range(10): total += 0.1
print(total, total == 1.0, sum([0.1] * 10), sum([0.1] * 10, 0.0), 0.1 * 10, round(total, 10) == 1)
print(sum([1e100, 1, -1e100]), sum([1, 1e100, 1, -1e100]), sum([0.1, 0.2, 0.3]), sum([0.3, 0.2, 0.1]), sum([1e308, 1e308, -1e308]), sum([1, 2.5, True]), sum([0.5, 1]), sum([10 ** 20, 0.5]), sum([float("nan"), 1]), sum([float("inf"), 1]), sum([1j, 0.5, 2]))
import math
print(math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.isclose(0.1 + 0.2, 0.3), (0.1).hex(), (0.1).as_integer_ratio(), f"{0.1:.25f}", format(0.1, ".17g"), "%.30f" % 0.5)
print([round(x, 2) for x in (2.675, 1.005, 1.255, 2.345, 0.125, 0.375)], [round(x) for x in (0.5, 1.5, 2.5, 3.5, -0.5, -1.5)], round(1e300, 2), round(123.456, -1), round(0.1 + 0.2, 17))
print(1 / 3 + 1 / 3 + 1 / 3 == 1, 1 / 49 * 49, 1 / 49 * 49 == 1, [n for n in range(1, 60) if 1 / n * n != 1], 10 / 3 * 3 == 10, (2 ** 0.5) ** 2, (2 ** 0.5) ** 2 == 2, math.sqrt(2) ** 2, 1e-20 + 1 == 1, 0.5 - 0.4 - 0.1)
x = 1.0
steps = 0
while x + 1 != x and steps < 2000:
    x *= 2
    steps += 1
print(steps, x)
eps = 1.0
while 1 + eps / 2 != 1: eps /= 2
tiny = 1.0
while tiny / 2 > 0: tiny /= 2
print(eps, tiny, eps == math.ulp(1.0), 2.0 ** -1074 == tiny)
import sys
print(sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.max_exp, sys.float_info.radix)
print(1e308 * 10, -1e308 * 10, 1e-308 / 1e10, 1e-320, 5e-324 / 2, float("inf") - float("inf"), float("inf") * 0, 0 * float("nan"))
def frange(a, b, step):
    n = 0
    while (v := a + n * step) < b:
        yield v
        n += 1
print(list(frange(0, 1, 0.1)), [i / 10 for i in range(10)], list(frange(0, 1, 0.25)))
def quad(a, b, c):
    d = b * b - 4 * a * c
    return ((-b + d ** 0.5) / (2 * a), (-b - d ** 0.5) / (2 * a))
print(quad(1, -3, 2), quad(1, 1e8, 1), quad(1, 0, 1))
def heron(a, b, c):
    s = (a + b + c) / 2
    return (s * (s - a) * (s - b) * (s - c)) ** 0.5
print(heron(3, 4, 5), heron(1, 1, 1), [int(x * 100) for x in (0.29, 0.57, 0.58, 1.1)], [round(x * 100) for x in (0.29, 0.57, 0.58, 1.1)])

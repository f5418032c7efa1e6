# integers without a limit
import math
import sys

f = 1
for i in range(1, 51):
    f *= i
print(f)
print(2 ** 200, 3 ** 150, (10 ** 50 + 1) ** 2, sep="\n")
print((10 ** 40) // (3 ** 20), (10 ** 40) % (3 ** 20), -(10 ** 40) // 7, -(10 ** 40) % 7)
print(math.isqrt(10 ** 60), math.gcd(2 ** 100, 6 ** 50), math.factorial(30), math.comb(100, 50), math.perm(30, 5))
print(pow(3, 10 ** 18, 10 ** 9 + 7), pow(2, 1000, 10 ** 30), pow(7, -1, 10 ** 20 + 39))
print(str(2 ** 500)[:10], len(str(2 ** 500)), sum(map(int, str(2 ** 1000))), int(str(3 ** 99)) == 3 ** 99)
print(hex(10 ** 30), oct(10 ** 20), bin(2 ** 66 + 1), int(hex(10 ** 30), 16) == 10 ** 30)
print(10 ** 25 == 10.0 ** 25, 10 ** 22 == 1e22, 2 ** 1000 > 1e300, float(2 ** 1000), float(10 ** 25), int(1e25))
print(10 ** 25 / 10 ** 5, (10 ** 25 + 1) / 3, -(2 ** 70) / 2 ** 68, round(12345678901234567890, -5), round(-15 * 10 ** 30, -31))
print(hash(2 ** 61 - 1), hash(2 ** 61), hash(-(2 ** 61)), hash(10 ** 30) == hash(float(10 ** 30)), hash(-1), hash(2 ** 64))
print((1 << 200) - 1 & (1 << 100), (1 << 100 | 1) ^ 1 == 1 << 100, ~(1 << 65), -(1 << 65) >> 60)
print(min(2 ** 70, 2 ** 69), sorted([2 ** 65, -(2 ** 65), 0, 5.5, 2 ** 63]), 2 ** 70 in [2 ** 70], {2 ** 70: 1}[2 ** 70])
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a)
print(divmod(-(2 ** 80), 12345), divmod(2 ** 80, -12345), divmod(2 ** 80, 2 ** 90), divmod(-1, 2 ** 90))
print(sys.maxsize, sys.maxsize + 1, -sys.maxsize - 2, range(2 ** 70, 2 ** 70 + 3)[1], len(range(0, 10 ** 18, 10 ** 9)))
print([*range(2 ** 65, 2 ** 65 + 2)], 2 ** 65 in range(2 ** 66), math.prod(range(1, 25)), sum([2 ** 62, 2 ** 62, 2 ** 62]))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: len(range(2 ** 70)))
attempt(lambda: [0] * 2 ** 70)
attempt(lambda: "a" * 2 ** 64)
attempt(lambda: [1][2 ** 70])
attempt(lambda: str(10 ** 5000))
attempt(lambda: int("1" * 5000))
attempt(lambda: float(2 ** 1024))
attempt(lambda: 2 ** 1024 * 1.0)
attempt(lambda: chr(2 ** 70))
attempt(lambda: (2 ** 70) ** 0.5)
attempt(lambda: 2.0 ** (2 ** 20))

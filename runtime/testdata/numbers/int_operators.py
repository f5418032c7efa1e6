# every integer operator, small and large
pairs = [(7, 3), (-7, 3), (7, -3), (-7, -3), (10 ** 20, 7), (-(10 ** 20), 10 ** 9 + 7), (0, 5), (2 ** 64, 2 ** 32)]
for a, b in pairs:
    print(a, b, a + b, a - b, a * b, a // b, a % b, divmod(a, b), sep=" | ")
    assert a == (a // b) * b + a % b
for a, b in [(12, 10), (-12, 10), (2 ** 70, 2 ** 70 - 1), (-1, 2 ** 65), (-(2 ** 66), 255)]:
    print(a & b, a | b, a ^ b, ~a)
for n, s in [(1, 0), (1, 100), (-1, 70), (2 ** 80, 79), (-5, 1), (-1, 1000), (5, 1000)]:
    print(n << s if s < 200 else "big", n >> s)
print(2 ** 10, (-2) ** 3, -2 ** 2, 2 ** 100, (-3) ** 41, 2 ** 3 ** 2, 10 ** 0, 0 ** 0)
print(7 / 2, 6 / 3, -7 / 2, 10 ** 30 / 10 ** 28, 1 / 3)
print(+5, -5, --5, ~0, ~~7, -0)
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, -(-9223372036854775808))
print(3037000500 ** 2, 4294967296 * 4294967296, -9223372036854775808 // -1, abs(-9223372036854775808))
x = 5
x += 3; x -= 1; x *= 4; x //= 3; x **= 3; x %= 100; x <<= 4; x >>= 1; x |= 1; x &= 0xFF; x ^= 0xF0
print(x)
x /= 2
print(x)
print(5 == 5.0, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53 + 1), 10 ** 400 > 1e308, 10 ** 400 < float("inf"))
print(True + True, True * 5, -True, ~True if False else ~1, True << 3, True & False, True | 2, True ^ True)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: 1 // 0)
attempt(lambda: 1 % 0)
attempt(lambda: 1 / 0)
attempt(lambda: 2 ** 70 // 0)
attempt(lambda: 1 << -1)
attempt(lambda: 1 >> -1)
attempt(lambda: 10 ** 400 / 3)
attempt(lambda: 10 ** 400 / 10 ** 399)
attempt(lambda: 1 + "a")
attempt(lambda: "a" + 1)
attempt(lambda: [] - 1)
attempt(lambda: 1 & 1.0)
attempt(lambda: 1.5 << 1)
attempt(lambda: -"a")
attempt(lambda: ~1.5)
attempt(lambda: +[])
attempt(lambda: None + 1)
attempt(lambda: "3" * "4")
attempt(lambda: 1 @ 2)
attempt(lambda: 10 ** 400 + 1.0)
attempt(lambda: float(10 ** 400))

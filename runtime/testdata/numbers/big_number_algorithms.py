# algorithms that need many digits
def pi_digits(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return "".join(map(str, out))
print(pi_digits(60))
def e_digits(n):
    one = 10 ** (n + 5)
    total = term = one
    k = 1
    while term:
        term //= k
        total += term
        k += 1
    return str(total)[: n + 1]
print(e_digits(50))
def isqrt(n):
    if n < 0: raise ValueError("negative")
    if n == 0: return 0
    x = 1 << (n.bit_length() + 1) // 2
    while (y := (x + n // x) // 2) < x: x = y
    return x
import math
print(isqrt(2 * 10 ** 80), all(isqrt(n) == math.isqrt(n) for n in (*range(50), 10 ** 40, 10 ** 40 - 1, 2 ** 200 + 1)))
def karatsuba(x, y):
    if x < 10 ** 5 or y < 10 ** 5: return x * y
    m = max(len(str(x)), len(str(y))) // 2
    p = 10 ** m
    (a, b), (c, d) = divmod(x, p), divmod(y, p)
    ac, bd = karatsuba(a, c), karatsuba(b, d)
    return ac * p * p + (karatsuba(a + b, c + d) - ac - bd) * p + bd
x, y = 12345678901234567890123456789, 98765432109876543210987654321
print(karatsuba(x, y) == x * y, x * y, y % x, y // x, y - x, x ** 3 % 10 ** 9)
def fib_fast(n):
    if n == 0: return 0, 1
    a, b = fib_fast(n >> 1)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n & 1 else (c, d)
print(fib_fast(300)[0], len(str(fib_fast(5000)[0])))
def pollard(n):
    for c in range(1, 20):
        f = lambda v: (v * v + c) % n
        a = b = 2
        d = 1
        while d == 1:
            a, b = f(a), f(f(b))
            d = math.gcd(a - b, n)
        if d != n: return d
print(sorted((p := pollard(8051), 8051 // p)), sorted((p := pollard(10967535067), 10967535067 // p)))
def ext(a, b): return (a, 1, 0) if not b else (lambda g, s, t: (g, t, s - a // b * t))(*ext(b, a % b))
g, s, t = ext(2 ** 61 - 1, 10 ** 18 + 9)
print(g, s * (2 ** 61 - 1) + t * (10 ** 18 + 9))
def period(d):
    seen, r, out = {}, 1 % d, ""
    while r and r not in seen:
        seen[r] = len(out)
        r *= 10
        out += str(r // d)
        r %= d
    return f"0.{out}" if not r else f"0.{out[:seen[r]]}({out[seen[r]:]})"
print([period(d) for d in (2, 3, 7, 8, 12, 17, 28)], max(range(2, 60), key=lambda d: len(period(d))))
def lucas_lehmer(p):
    s, m = 4, 2 ** p - 1
    for _ in range(p - 2): s = (s * s - 2) % m
    return s == 0
print([p for p in (3, 5, 7, 11, 13, 17, 19, 31, 61, 67, 89, 107, 127) if lucas_lehmer(p)])
print(sum(int(c) for c in str(math.factorial(100))), len(str(2 ** 10000)) if False else (2 ** 1279 - 1) % 10 ** 30, (7 ** 7 ** 3) % 10 ** 20)
def to_words_base(n, alphabet):
    out = ""
    while n: n, r = divmod(n, len(alphabet)); out = alphabet[r] + out
    return out
print(to_words_base(2 ** 100, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"), int.from_bytes("한글".encode(), "big"), (54620 * 2 ** 16 + 44544).to_bytes(4, "big"))

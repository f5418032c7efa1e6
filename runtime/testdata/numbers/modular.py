# number theory with % and pow
import math


def egcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


def crt(residues, moduli):
    m = math.prod(moduli)
    return sum(r * (m // n) * pow(m // n, -1, n) for r, n in zip(residues, moduli)) % m


print(egcd(240, 46), egcd(17, 3120), crt([2, 3, 2], [3, 5, 7]))
print([pow(2, e, 13) for e in range(13)], [pow(a, -1, 11) for a in range(1, 11)])
print(pow(5, 0, 1), pow(-3, 3, 7), pow(3, 3, -7), pow(2, -2, 9), pow(10 ** 20, 10 ** 20, 97), pow(True, 5, 3))
for a in (7, -7):
    for b in (3, -3):
        print(a, b, a // b, a % b, math.fmod(a, b), math.remainder(a, b), int(a / b), divmod(float(a), b))
print(math.gcd(), math.gcd(12), math.gcd(12, -18, 30), math.gcd(0, 0), math.lcm(4, 6, 10), math.lcm(), math.lcm(0, 5))
print(sum(1 for n in range(1, 101) if math.gcd(n, 100) == 1))
p, q, e = 61, 53, 17
d = pow(e, -1, (p - 1) * (q - 1))
msg = 65
c = pow(msg, e, p * q)
print(d, c, pow(c, d, p * q))
print([n for n in range(1, 500) if sum(d for d in range(1, n) if n % d == 0) == n])


def digits(n, base):
    out = []
    while n:
        n, r = divmod(n, base)
        out.append(r)
    return out[::-1] or [0]


print(digits(255, 16), digits(0, 2), digits(10 ** 12, 7))


def luhn(s):
    return sum(sum(divmod(int(c) * (1 + i % 2), 10)) for i, c in enumerate(reversed(s))) % 10 == 0


print(luhn("4539578763621486"), luhn("8273123273520569"), luhn("79927398713"))
for f in (lambda: pow(4, -1, 6), lambda: pow(2, 5, 0), lambda: pow(2, "a", 5), lambda: math.gcd(1.5, 2), lambda: math.fmod(1, 0), lambda: math.remainder(1, 0), lambda: pow("a", 1, 2)):
    try:
        print(f())
    except Exception as ex:
        print(type(ex).__name__ + ":", ex)

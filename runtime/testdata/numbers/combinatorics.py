# counting things
import math
from itertools import combinations, permutations, product
print([math.comb(5, k) for k in range(7)], [math.perm(5, k) for k in range(7)], math.comb(50, 25), math.perm(10), math.factorial(0), math.factorial(25), math.comb(0, 0), math.comb(100, 2))
print(len(list(combinations(range(8), 3))) == math.comb(8, 3), len(set(permutations("aab"))), sum(1 for _ in product("ab", repeat=5)) == 2 ** 5)
def binomial(n, k):
    return 1 if k in (0, n) else binomial(n - 1, k - 1) + binomial(n - 1, k)
print(all(binomial(n, k) == math.comb(n, k) for n in range(9) for k in range(n + 1)))
def catalan(n): return math.comb(2 * n, n) // (n + 1)
def derangements(n): return round(math.factorial(n) / math.e) if n else 1
def stirling2(n, k): return sum((-1) ** (k - j) * math.comb(k, j) * j ** n for j in range(k + 1)) // math.factorial(k)
def bell(n): return sum(stirling2(n, k) for k in range(n + 1))
def partitions(n):
    p = [1] + [0] * n
    for k in range(1, n + 1):
        for i in range(k, n + 1): p[i] += p[i - k]
    return p[n]
print([catalan(n) for n in range(10)], [derangements(n) for n in range(8)], [bell(n) for n in range(8)], [partitions(n) for n in range(12)], partitions(100), stirling2(10, 3))
def fib(n):
    a, b = 0, 1
    for _ in range(n): a, b = b, a + b
    return a
print(fib(100), fib(1000) % 10 ** 20, [fib(n) for n in range(15)], sum(fib(n) for n in range(50) if fib(n) % 2 == 0), math.gcd(fib(30), fib(20)) == fib(10))
def totient(n): return sum(math.gcd(n, k) == 1 for k in range(1, n + 1))
def mobius(n):
    r, p = 1, 2
    while p * p <= n:
        if n % p == 0:
            n //= p
            if n % p == 0: return 0
            r = -r
        p += 1
    return -r if n > 1 else r
print([totient(n) for n in range(1, 16)], [mobius(n) for n in range(1, 16)], sum(totient(d) for d in range(1, 61) if 60 % d == 0))
birthday = lambda n: 1 - math.perm(365, n) / 365 ** n
print([round(birthday(n), 4) for n in (10, 23, 50)], next(n for n in range(100) if birthday(n) > 0.5))
def dice(n):
    d = {0: 1}
    for _ in range(n):
        new = {}
        for t, c in d.items():
            for f in range(1, 7): new[t + f] = new.get(t + f, 0) + c
        d = new
    return d
print(dice(2), dice(3)[10], sum(dice(4).values()))
hands = math.comb(52, 5)
print(hands, 4 * 1, 13 * 48, 13 * 12 * math.comb(4, 3) * math.comb(4, 2), f"{13 * 48 / hands:.8f}")
monty = sum(1 for car, pick, host in product(range(3), repeat=3) if host not in (car, pick))
print(monty, [f"{math.comb(10, k) * 0.3 ** k * 0.7 ** (10 - k):.4f}" for k in range(4)], f"{math.exp(-2) * 2 ** 3 / 6:.5f}")
for bad in (lambda: math.comb(-1, 1), lambda: math.comb(5, -1), lambda: math.perm(2.5), lambda: math.factorial(-3), lambda: math.comb("a", 1), lambda: math.comb(5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)

# primes: sieve, trial division, factorisation
def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(limit ** 0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = [False] * len(range(i * i, limit + 1, i))
    return [i for i, p in enumerate(flags) if p]


def is_prime(n):
    if n < 2:
        return False
    if n % 2 == 0:
        return n == 2
    d = 3
    while d * d <= n:
        if n % d == 0:
            return False
        d += 2
    return True


def factor(n):
    out = []
    p = 2
    while p * p <= n:
        while not n % p:
            out.append(p)
            n //= p
        p += 1
    return out + [n] if n > 1 else out


def gen_primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


print(sieve(60))
assert sieve(300) == [n for n in range(301) if is_prime(n)]
for n in (1, 2, 12, 97, 360, 1001, 2 ** 16 + 1, 600851475143):
    print(n, factor(n), is_prime(n))
g = gen_primes()
print([next(g) for _ in range(15)])
print([p for p in sieve(200) if str(p) == str(p)[::-1]])
print([(p, p + 2) for p in sieve(100) if is_prime(p + 2)])


def miller(n, bases=(2, 3, 5, 7, 11, 13, 17, 19, 23)):
    d, r = n - 1, 0
    while d % 2 == 0:
        d //= 2
        r += 1
    for a in bases:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print([k for k in range(30, 130) if miller(2 ** k - 1)])

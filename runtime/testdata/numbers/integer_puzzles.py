# small number puzzles
print(sum(n for n in range(1000) if n % 3 == 0 or n % 5 == 0), max(a * b for a in range(900, 1000) for b in range(a, 1000) if str(a * b) == str(a * b)[::-1]), sum(range(101)) ** 2 - sum(n * n for n in range(101)))
print(next(a * b * (1000 - a - b) for a in range(1, 500) for b in range(a, 500) if a * a + b * b == (1000 - a - b) ** 2), sum(int(d) for d in str(2 ** 1000)), len(str(3 ** 500)), int(str(7 ** 100)[:5]), 7 ** 100 % 1000)
def solve(words, result):
    from itertools import permutations
    letters = sorted(set("".join(words) + result))
    lead = {w[0] for w in (*words, result)}
    for p in permutations(range(10), len(letters)):
        m = dict(zip(letters, p))
        if any(m[c] == 0 for c in lead): continue
        n = lambda w: int("".join(str(m[c]) for c in w))
        if sum(map(n, words)) == n(result): return {w: n(w) for w in (*words, result)}
print(solve(["AB", "BA"], "CBC"), solve(["TO", "GO"], "OUT"))
def persistence(n):
    steps = 0
    while n > 9:
        p = 1
        for d in str(n): p *= int(d)
        n, steps = p, steps + 1
    return steps
def kaprekar(n, path=()):
    if n in path: return path
    d = "".join(sorted(f"{n:04}"))
    return kaprekar(int(d[::-1]) - int(d), (*path, n))
def narcissistic(limit): return [n for n in range(limit) if n == sum(int(d) ** len(str(n)) for d in str(n))]
def egyptian(a, b):
    total = 0
    while a:
        if a & 1: total += b
        a, b = a >> 1, b << 1
    return total
def josephus(n, k): return 0 if n == 1 else (josephus(n - 1, k) + k) % n
def partitions(n, k): return 1 if n == 0 else 0 if n < 0 or k == 0 else partitions(n, k - 1) + partitions(n - k, k)
def magic(n): return [[n * ((i + j - 1 + n // 2) % n) + (i + 2 * j - 2) % n + 1 for j in range(1, n + 1)] for i in range(1, n + 1)]
print([persistence(n) for n in (5, 39, 999, 277777788888899)], kaprekar(3524), narcissistic(500), egyptian(1234, 5678), [josephus(n, 2) + 1 for n in range(1, 17)], partitions(20, 20), magic(3), {sum(r) for r in magic(5)} | {sum(c) for c in zip(*magic(5))})
pand = sorted({a * b for a in range(2, 60) for b in range(123, 2000) if len(s := f"{a}{b}{a * b}") == 9 and set(s) == set("123456789")})
print(pand, [n for n in range(1, 10 ** 4) if n == sum(int(d) ** 4 for d in str(n)) and n > 1], [p for p in range(2, 60) if all(p % q for q in range(2, int(p ** 0.5) + 1))])
def digits_sum_until_single(n): return n if n < 10 else digits_sum_until_single(sum(map(int, str(n))))
print(digits_sum_until_single(10 ** 50 - 1), 142857 * 7, [142857 * k for k in range(1, 7)], 111111111 ** 2, 12345679 * 63, 2 ** 10 % 7, (10 ** 9 + 7) % 998244353, sum(1 for n in range(1, 1000) if str(n) in str(n * n)), [n for n in range(2, 200) if sum(d for d in range(1, n) if n % d == 0) == n], [sum(divmod(n, 10)) for n in (12, 99)], [n for n in range(10, 100) if n == int(str(n)[::-1]) + 9 * abs(n // 10 - n % 10) and n // 10 > n % 10][:5])

# Roman, Mayan-like base 20, time, Fibonacci coding, factoradic
def roman(n):
    out = ""
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        q, n = divmod(n, v)
        out += s * q
    return out
def digits(n, base):
    out = []
    while True:
        n, r = divmod(n, base)
        out.append(r)
        if not n: return out[::-1]
def undigits(ds, base):
    n = 0
    for d in ds: n = n * base + d
    return n
def zeckendorf(n):
    fibs = [1, 2]
    while fibs[-1] <= n: fibs.append(fibs[-1] + fibs[-2])
    out = []
    for f in reversed(fibs):
        if f <= n: out.append(f); n -= f
    return out
def factoradic(n):
    out, i = [], 1
    while n or i == 1:
        n, r = divmod(n, i)
        out.append(r)
        i += 1
    return out[::-1]
def nth_permutation(items, n):
    items, code = list(items), factoradic(n)
    code = [0] * (len(items) - len(code)) + code
    return [items.pop(c) for c in code]
def negabinary(n):
    out = ""
    while n:
        n, r = divmod(n, -2)
        if r < 0: n, r = n + 1, r + 2
        out = str(r) + out
    return out or "0"
def balanced_ternary(n):
    out = ""
    while n:
        n, r = divmod(n, 3)
        if r == 2: n += 1
        out = "0+-"[r] + out
    return out or "0"
print([roman(n) for n in (1, 49, 1999, 2024, 3888)], [digits(n, 20) for n in (0, 19, 20, 8000)], undigits([1, 2, 3], 60), [undigits(digits(n, b), b) == n for n in (0, 7, 10 ** 20) for b in (2, 10, 60)])
print([zeckendorf(n) for n in (1, 4, 100)], [factoradic(n) for n in (0, 1, 5, 463)], "".join(nth_permutation("abcd", 0)), "".join(nth_permutation("abcd", 23)), "".join(nth_permutation(range(3), 4) and map(str, nth_permutation(range(3), 4))), [negabinary(n) for n in (-3, -1, 0, 1, 6, 100)], [balanced_ternary(n) for n in (0, 1, 2, 5, -5, 100)])
print([n ^ n >> 1 for n in range(8)], [bin(n).count("1") for n in range(10)], [int(bin(n)[:1:-1], 2) for n in (1, 2, 6, 11)], [f"{n:04b}"[::-1] for n in (1, 2, 3)], [n & -n for n in (1, 12, 80)], [(n * (n + 1) // 2, n * n, n * (3 * n - 1) // 2) for n in range(1, 5)], int("zz", 36), int("-1010", 2), int("0o17", 8), int("0xAf", 16), [int(c, 16) for c in "beef"])

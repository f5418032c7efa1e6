# numbers with special properties
def digits(n): return [int(c) for c in str(n)]
def armstrong(n): return n == sum(d ** len(str(n)) for d in digits(n))
def happy(n):
    seen = set()
    while n != 1 and n not in seen:
        seen.add(n)
        n = sum(d * d for d in digits(n))
    return n == 1
def perfect(n): return n > 1 and sum(d for d in range(1, n // 2 + 1) if n % d == 0) == n
def palindrome(n): return str(n) == str(n)[::-1]
def triangular(n): return (8 * n + 1) ** 0.5 % 1 == 0
def collatz(n):
    steps = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps.append(n)
    return steps
def digital_root(n): return n if n < 10 else digital_root(sum(digits(n)))
def amicable(limit):
    s = lambda n: sum(d for d in range(1, n // 2 + 1) if n % d == 0)
    return [(a, b) for a in range(2, limit) if a < (b := s(a)) < limit and s(b) == a]
print([n for n in range(1, 1000) if armstrong(n)], [n for n in range(1, 50) if happy(n)], [n for n in range(1, 9000) if n % 2 == 0 and n < 500 and perfect(n)])
print([n for n in range(1000, 1500) if palindrome(n)], [n for n in range(60) if triangular(n)], collatz(6), max(range(1, 300), key=lambda n: len(collatz(n))), digital_root(987654321), amicable(300))
def look_and_say(n):
    s = "1"
    for _ in range(n):
        yield s
        out, i = "", 0
        while i < len(s):
            j = i
            while j < len(s) and s[j] == s[i]: j += 1
            out += f"{j - i}{s[i]}"
            i = j
        s = out
print(list(look_and_say(6)))
print([(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
print(sorted({a ** b for a in range(2, 6) for b in range(2, 5)}))
def harshad(n): return n % sum(digits(n)) == 0
def kaprekar(n):
    path = []
    while n not in path:
        path.append(n)
        d = sorted(f"{n:04}")
        n = int("".join(d[::-1])) - int("".join(d))
    return path
print([n for n in range(10, 60) if harshad(n)], kaprekar(3524), kaprekar(1000))
print(sum(1 / 2 ** k for k in range(1, 20)), sum(1 / k for k in range(1, 101)), 4 * sum((-1) ** k / (2 * k + 1) for k in range(500)))
factors = {n: [d for d in range(1, n + 1) if n % d == 0] for n in (12, 13, 28)}
print(factors, {n: len(f) for n, f in factors.items()})
x = 2.0
for i in range(6):
    x = x - (x * x - 2) / (2 * x)
    print(i, f"{x:.12f}")

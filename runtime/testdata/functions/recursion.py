# recursion in its usual forms
import sys

def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)

print([fact(n) for n in range(10)], fact(30))

def hanoi(n, a="A", b="B", c="C"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)

print(hanoi(2), len(hanoi(8)))

def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))

print(ackermann(2, 3))
is_even = lambda n: n == 0 or is_odd(n - 1)
is_odd = lambda n: n != 0 and is_even(n - 1)
print(is_even(100), is_odd(7), is_even(7))

def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)

def power(b, e):
    if e == 0:
        return 1
    h = power(b, e // 2)
    return h * h * (b if e % 2 else 1)

def binary(n):
    return str(n) if n < 2 else binary(n // 2) + str(n % 2)

def reverse(s):
    return s and reverse(s[1:]) + s[0]

def permute(s):
    return [s] if len(s) <= 1 else [c + p for i, c in enumerate(s) for p in permute(s[:i] + s[i + 1:])]

def combos(xs, k):
    if k == 0:
        return [()]
    return [(x, *rest) for i, x in enumerate(xs) for rest in combos(xs[i + 1:], k - 1)]

def coins(amount, kinds):
    if amount == 0:
        return 1
    if amount < 0 or not kinds:
        return 0
    return coins(amount - kinds[0], kinds) + coins(amount, kinds[1:])

print(gcd(1071, 462), power(3, 40), binary(37), reverse("recursion"), permute("abc"), combos([1, 2, 3, 4], 2), coins(50, (25, 10, 5, 1)))
calls = 0
def fib(n):
    global calls
    calls += 1
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(15), calls)
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(500), depth(900))
def forever(n): return forever(n + 1)
for f in (lambda: forever(0), lambda: depth(10 ** 6)):
    try:
        f()
    except RecursionError as e:
        print(type(e).__name__, e, isinstance(e, RuntimeError))
print(depth(100), sys.getrecursionlimit())
def collatz(n, seen=()):
    return (*seen, 1) if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, (*seen, n))
print(collatz(6))
def count_down(n):
    if n < 0: return
    print(n, end=" ")
    count_down(n - 1)
    print(n, end=" ")
count_down(3)
print()
class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")
    def __eq__(self, other):
        return self == other
for f in (lambda: Loop().a, lambda: Loop() == 1):
    try:
        f()
    except RecursionError as e:
        print("RecursionError", str(e)[:32])
def koch(n): return "F" if n == 0 else koch(n - 1).join(["", "+", "-", "+", ""])
print(koch(1), len(koch(3)))
def subset_sum(xs, t):
    if t == 0: return []
    if not xs or t < 0: return None
    with_first = subset_sum(xs[1:], t - xs[0])
    return [xs[0]] + with_first if with_first is not None else subset_sum(xs[1:], t)
print(subset_sum([3, 34, 4, 12, 5, 2], 9), subset_sum([5, 10], 3))

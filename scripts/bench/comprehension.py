"""Benchmark: comprehensions of 1,000,000."""
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


def main():
    n = 1_000_000
    t = perf_counter()
    a = [x * 2 for x in range(n) if x % 3]
    b = {x: x + 1 for x in range(n // 4)}
    c = sum(x for x in a)
    report(t, n, "item")


main()

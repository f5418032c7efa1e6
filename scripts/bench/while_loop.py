"""Benchmark: a while loop of 3,000,000."""
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


def main():
    n = 3_000_000
    t = perf_counter()
    i = 0
    while i < n:
        i += 1
    report(t, n, "round")


main()

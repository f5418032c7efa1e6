"""Benchmark: an exception raised in a call and caught."""
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


def fail():
    raise ValueError("no")

def main():
    n = 200_000
    t = perf_counter()
    for _ in range(n):
        try:
            fail()
        except ValueError:
            pass
    report(t, n, "exception")


main()

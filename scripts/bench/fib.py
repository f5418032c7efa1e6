"""Benchmark: fib(27), recursively."""
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def main():
    t = perf_counter()
    assert fib(27) == 196418
    report(t, 832_040, "call")


main()

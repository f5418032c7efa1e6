"""Benchmark: round trips through to_thread."""
import asyncio
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


def work(i):
    return i

async def main():
    n = 5_000
    t = perf_counter()
    for i in range(n):
        assert await asyncio.to_thread(work, i) == i
    report(t, n, "trip")


asyncio.run(main())

"""Benchmark: as_completed over 100,000."""
import asyncio
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


async def work(i):
    return i

async def main():
    n = 100_000
    t = perf_counter()
    s = 0
    for f in asyncio.as_completed([work(i) for i in range(n)]):
        s += await f
    assert s == n * (n - 1) // 2
    report(t, n, "task")


asyncio.run(main())

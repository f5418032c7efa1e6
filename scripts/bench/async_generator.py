"""Benchmark: an async generator of 1,000,000."""
import asyncio
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


async def numbers(n):
    for i in range(n):
        yield i

async def main():
    n = 1_000_000
    t = perf_counter()
    s = 0
    async for i in numbers(n):
        s += i
    report(t, n, "item")


asyncio.run(main())

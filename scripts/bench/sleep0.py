"""Benchmark: one task's rounds of sleep(0)."""
import asyncio
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


async def main():
    n = 200_000
    t = perf_counter()
    for _ in range(n):
        await asyncio.sleep(0)
    report(t, n, "round")


asyncio.run(main())

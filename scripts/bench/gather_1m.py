"""Benchmark: gather of 1,000,000 coroutines."""
import asyncio
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


async def work(i):
    await asyncio.sleep(0)
    return i

async def main():
    n = 1_000_000
    t = perf_counter()
    out = await asyncio.gather(*[work(i) for i in range(n)])
    assert sum(out) == n * (n - 1) // 2
    report(t, n, "coroutine")


asyncio.run(main())

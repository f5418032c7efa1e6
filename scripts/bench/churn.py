"""Benchmark: create a task and await it."""
import asyncio
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


async def work():
    return 1

async def main():
    n = 100_000
    t = perf_counter()
    for _ in range(n):
        await asyncio.create_task(work())
    report(t, n, "task")


asyncio.run(main())

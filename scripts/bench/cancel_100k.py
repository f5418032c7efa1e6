"""Benchmark: cancel 100,000 sleeping tasks."""
import asyncio
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


async def main():
    n = 100_000
    tasks = [asyncio.create_task(asyncio.sleep(3600)) for _ in range(n)]
    await asyncio.sleep(0)
    t = perf_counter()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    report(t, n, "task")


asyncio.run(main())

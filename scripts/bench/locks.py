"""Benchmark: a lock and a semaphore that 100 tasks contend for."""
import asyncio
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


async def work(lock, sem, n):
    for _ in range(n):
        async with lock:
            pass
        async with sem:
            await asyncio.sleep(0)

async def main():
    n = 500
    lock, sem = asyncio.Lock(), asyncio.Semaphore(10)
    t = perf_counter()
    await asyncio.gather(*[work(lock, sem, n) for _ in range(100)])
    report(t, 100 * n, "round")


asyncio.run(main())

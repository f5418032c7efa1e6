"""Benchmark: 1,000,000 timers at random times within half a second."""
import asyncio
from time import perf_counter, process_time


def report(start, n, unit, clock=perf_counter):
    print(f"{(clock() - start) / n * 1e9:.1f} ns/{unit}")


import random

async def main():
    n = 1_000_000
    random.seed(1)
    delays = [random.random() * 0.5 for _ in range(n)]
    t = process_time()
    await asyncio.gather(*[asyncio.sleep(d) for d in delays])
    report(t, n, "timer", process_time)


asyncio.run(main())

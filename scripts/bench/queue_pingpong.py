"""Benchmark: two tasks hand a value to and fro over queues."""
import asyncio
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


async def echo(a, b, n):
    for _ in range(n):
        await b.put(await a.get())

async def main():
    n = 100_000
    a, b = asyncio.Queue(), asyncio.Queue()
    t = perf_counter()
    task = asyncio.create_task(echo(a, b, n))
    for i in range(n):
        await a.put(i)
        assert await b.get() == i
    await task
    report(t, n, "round")


asyncio.run(main())

"""Benchmark: what a coroutine of a gather costs among 1,000,000, as a multiple
of what it costs among 1,000."""
import asyncio
from time import process_time


async def work(i):
    await asyncio.sleep(0)
    return i


async def cost(n, rounds):
    t = process_time()
    for _ in range(rounds):
        await asyncio.gather(*[work(i) for i in range(n)])
    return (process_time() - t) / n / rounds


async def main():
    await cost(1_000, 10)
    few = await cost(1_000, 100)
    many = await cost(1_000_000, 1)
    print(f"{many / few:.2f} times")


asyncio.run(main())

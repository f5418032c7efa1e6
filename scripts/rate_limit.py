# Two limits that one meets everywhere: so many at the same time (a semaphore),
# and so many in a while (tokens that are refilled).
#
#     inloop scripts/rate_limit.py
import asyncio
import random


class Gauge:
    """Counts how many are inside, and remembers the most there ever were."""

    def __init__(self):
        self.inside = self.most = 0

    def __enter__(self):
        self.inside += 1
        self.most = max(self.most, self.inside)

    def __exit__(self, *exc):
        self.inside -= 1


class Tokens:
    """At most `count` acquisitions in each period."""

    def __init__(self, count, period):
        self.count, self.period = count, period
        self.left = asyncio.Semaphore(count)

    async def acquire(self):
        await self.left.acquire()
        # Each token comes back when its period is over.
        asyncio.get_running_loop().call_later(self.period, self.left.release)


async def at_the_same_time(jobs, limit):
    dice = random.Random(1)
    slots, gauge = asyncio.Semaphore(limit), Gauge()

    async def job(n):
        async with slots:
            with gauge:
                await asyncio.sleep(dice.uniform(0.01, 0.03))

    await asyncio.gather(*(job(n) for n in range(jobs)))
    return gauge.most


async def in_a_while(jobs, tokens):
    batches = []
    last = None

    async def job(n):
        nonlocal last
        await tokens.acquire()
        # Jobs that start less than half a period apart belong together.
        now = asyncio.get_running_loop().time()
        if last is None or now - last > tokens.period / 2:
            batches.append([])
        last = now
        batches[-1].append(n)

    await asyncio.gather(*(job(n) for n in range(jobs)))
    return batches


async def main():
    for limit in (1, 3, 10):
        print(f"10 jobs, at most {limit:>2} at a time: there were", await at_the_same_time(10, limit))

    print("10 jobs, 4 in each tenth of a second:")
    for turn, batch in enumerate(await in_a_while(10, Tokens(4, 0.1))):
        print(f"  {turn * 100:>3} ms  " + "  ".join(f"job {n}" for n in batch))


asyncio.run(main())

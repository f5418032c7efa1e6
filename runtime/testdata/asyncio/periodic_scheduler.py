import asyncio
import heapq
import itertools


class Scheduler:
    """Jobs at times, run by one task that sleeps until the next."""

    def __init__(self):
        self.jobs = []
        self.sequence = itertools.count()
        self.changed = asyncio.Event()

    def at(self, when, name, every=None):
        heapq.heappush(self.jobs, (when, next(self.sequence), name, every))
        self.changed.set()

    async def run(self, start, until):
        loop = asyncio.get_running_loop()
        while True:
            self.changed.clear()
            if not self.jobs:
                break
            when, _, name, every = self.jobs[0]
            if when > until:
                break
            wait = start + when - loop.time()
            if wait > 0:
                try:
                    await asyncio.wait_for(self.changed.wait(), wait)
                    continue
                except TimeoutError:
                    pass
            heapq.heappop(self.jobs)
            print(f"{when:.2f} {name}")
            if every:
                self.at(round(when + every, 2), name, every)
        print("scheduler ends with", len(self.jobs), "left")


async def main():
    s = Scheduler()
    s.at(0.05, "once")
    s.at(0.02, "every 0.04", every=0.04)
    s.at(0.09, "later")
    s.at(9, "much too late")
    start = asyncio.get_running_loop().time()
    asyncio.get_running_loop().call_later(0.03, s.at, 0.08, "added while running")
    await s.run(start, until=0.15)


asyncio.run(main())

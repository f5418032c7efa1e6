import asyncio


class TokenBucket:
    def __init__(self, capacity, period):
        self.capacity, self.period = capacity, period
        self.tokens = capacity
        self.freed = asyncio.Condition()
        self.refiller = None

    async def __aenter__(self):
        self.refiller = asyncio.create_task(self.refill())
        return self

    async def __aexit__(self, *exc):
        self.refiller.cancel()
        await asyncio.gather(self.refiller, return_exceptions=True)

    async def refill(self):
        while True:
            await asyncio.sleep(self.period)
            async with self.freed:
                self.tokens = self.capacity
                self.freed.notify_all()

    async def take(self):
        async with self.freed:
            await self.freed.wait_for(lambda: self.tokens > 0)
            self.tokens -= 1


async def request(n, bucket, log):
    await bucket.take()
    log.append(n)


async def watch(log, period):
    sizes = []
    while True:
        await asyncio.sleep(period)
        sizes.append(len(log))
        if len(log) == 7:
            return sizes


async def main():
    log = []
    async with TokenBucket(3, 0.04) as bucket:
        async with asyncio.TaskGroup() as tg:
            watching = tg.create_task(watch(log, 0.02))
            for n in range(7):
                tg.create_task(request(n, bucket, log))
    print(log)
    print(sorted(set(watching.result())))


asyncio.run(main())

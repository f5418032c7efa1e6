import asyncio
from collections import deque


class Buffer:
    def __init__(self, size):
        self.items = deque()
        self.size = size
        self.not_full = asyncio.Condition()
        self.not_empty = asyncio.Condition(self.not_full._lock)

    async def put(self, item):
        async with self.not_full:
            await self.not_full.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            print("put", item, len(self.items))
            self.not_empty.notify()

    async def get(self):
        async with self.not_empty:
            while not self.items:
                await self.not_empty.wait()
            item = self.items.popleft()
            print("get", item, len(self.items))
            self.not_full.notify()
            return item


async def producer(buf, n):
    for i in range(n):
        await buf.put(i)


async def consumer(buf, n):
    return [await buf.get() for _ in range(n)]


async def main():
    buf = Buffer(2)
    results = await asyncio.gather(consumer(buf, 3), producer(buf, 6), consumer(buf, 3))
    print(results[0], results[2])

    # A waiter that is cancelled takes the lock again before it leaves.
    cond = asyncio.Condition()

    async def waiter():
        async with cond:
            try:
                await cond.wait()
            except asyncio.CancelledError:
                print("cancelled, holding the lock:", cond.locked())
                raise

    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    print("while waiting it is free:", not cond.locked())
    t.cancel()
    await asyncio.wait([t])
    print("afterwards:", cond.locked())


asyncio.run(main())

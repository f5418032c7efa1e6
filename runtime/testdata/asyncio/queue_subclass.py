import asyncio
import heapq


class UniqueQueue(asyncio.Queue):
    """Forgets what it holds already."""

    def _init(self, maxsize):
        self._queue = {}

    def _put(self, item):
        self._queue[item] = True

    def _get(self):
        item = next(iter(self._queue))
        del self._queue[item]
        return item


class ByLength(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, (len(item), item))

    def _get(self):
        return heapq.heappop(self._queue)[1]


class Counting(asyncio.Queue):
    puts = 0

    async def put(self, item):
        self.puts += 1
        await super().put(item)


async def drain(queue):
    out = []
    while not queue.empty():
        out.append(await queue.get())
    return out


async def main():
    u = UniqueQueue()
    for word in "the cat and the dog and the bird".split():
        u.put_nowait(word)
    print(u.qsize(), await drain(u))

    b = ByLength(maxsize=3)

    async def producer():
        for word in ("pear", "fig", "cherry", "apple", "kiwi"):
            await b.put(word)
            print("put", word, b.qsize())

    p = asyncio.create_task(producer())
    await asyncio.sleep(0)
    print(b.full())
    got = [await b.get() for _ in range(5)]
    await p
    print(got)
    c = Counting(2)
    await asyncio.gather(c.put(1), c.put(2))
    print(c.puts, c.full(), await drain(c))
    print(isinstance(asyncio.PriorityQueue(), asyncio.Queue), isinstance(asyncio.LifoQueue(), asyncio.Queue))


asyncio.run(main())

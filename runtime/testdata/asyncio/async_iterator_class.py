import asyncio


class Paginated:
    """Fetches page after page, and gives items one by one."""

    PAGES = {1: (["a", "b"], 2), 2: (["c"], 3), 3: (["d", "e"], None)}

    def __init__(self):
        self.fetched = 0

    async def fetch(self, n):
        await asyncio.sleep(0)
        self.fetched += 1
        return self.PAGES[n]

    def __aiter__(self):
        return self._items()

    async def _items(self):
        n = 1
        while n is not None:
            items, n = await self.fetch(n)
            for i in items:
                yield i


class Zip:
    def __init__(self, *iters):
        self.iters = [aiter(i) for i in iters]

    def __aiter__(self):
        return self

    async def __anext__(self):
        return tuple([await anext(i) for i in self.iters])


class NoNext:
    def __aiter__(self):
        return self


class BadNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


async def main():
    p = Paginated()
    async for item in p:
        print(item, p.fetched)
        if item == "c":
            break
    print([i async for i in Paginated()])
    print([pair async for pair in Zip(Paginated(), (i async for i in Paginated()))][:2])
    for bad in (NoNext(), BadNext()):
        try:
            async for _ in bad:
                pass
        except TypeError as e:
            print("TypeError:", e)
    try:
        aiter([1])
    except TypeError as e:
        print("TypeError:", e)
    try:
        anext(iter([1]))
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())

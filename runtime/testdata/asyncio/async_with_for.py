import asyncio


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("connecting", self.name)
        await asyncio.sleep(0.01)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        print("closing", self.name, exc_type.__name__ if exc_type else None)
        await asyncio.sleep(0)
        return exc_type is KeyError


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        self.n -= 1
        return self.n + 1


async def main():
    async with Connection("db") as db, Connection("cache") as cache:
        print("using", db.name, cache.name)
    async with Connection("swallow"):
        raise KeyError("gone")
    try:
        async with Connection("loud"):
            raise ValueError("passes")
    except ValueError as e:
        print("caught", e)
    async for i in Countdown(3):
        print(i)
    else:
        print("lift off")
    async for i in Countdown(5):
        if i == 4:
            break
    else:
        print("not printed")
    print([i async for i in Countdown(3)], {i: i * i async for i in Countdown(2)})
    it = aiter(Countdown(1))
    print(await anext(it), await anext(it, "default"))
    try:
        async for x in [1, 2]:
            pass
    except TypeError as e:
        print("TypeError:", e)
    try:
        async with open:
            pass
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())

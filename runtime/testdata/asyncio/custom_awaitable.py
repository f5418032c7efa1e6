import asyncio


class Ready:
    """Gives its value without going to the loop."""

    def __init__(self, value):
        self.value = value

    def __await__(self):
        return self.value
        yield


class Yields:
    """A bare yield lets everybody else have a turn."""

    def __init__(self, times):
        self.times = times

    def __await__(self):
        for i in range(self.times):
            print("  yielding", i)
            yield
        return self.times


class Delegates:
    def __await__(self):
        value = yield from asyncio.sleep(0.01, "slept").__await__()
        return value.upper()


class Broken:
    def __await__(self):
        yield 42


class NotIterator:
    def __await__(self):
        return 5


async def other():
    print("  other runs")


async def main():
    print(await Ready(1))
    t = asyncio.create_task(other())
    print(await Yields(2), t.done())
    print(await Delegates())
    print(await asyncio.gather(Ready("a"), Delegates(), Yields(1)))
    print(await asyncio.wait_for(Ready("in time"), 1))
    for bad in (Broken(), NotIterator(), 3, None, [1]):
        try:
            await bad
        except (RuntimeError, TypeError) as e:
            print(type(e).__name__, e)
    try:
        asyncio.create_task(Ready(1))
    except TypeError as e:
        print("create_task wants a coroutine" if "a coroutine was expected" in str(e) else e)
    print(await asyncio.ensure_future(Ready("ensured")))


asyncio.run(main())

# A value that others can wait on to change.
import asyncio


class Observable:
    def __init__(self, value):
        self._value = value
        self._changed = None

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        old, self._value = self._value, new
        if self._changed and not self._changed.done():
            self._changed.set_result((old, new))
            self._changed = None

    def changed(self):
        if self._changed is None:
            self._changed = asyncio.get_running_loop().create_future()
        return self._changed

    async def until(self, predicate):
        while not predicate(self._value):
            await self.changed()
        return self._value

    def __aiter__(self):
        return self

    async def __anext__(self):
        return await asyncio.shield(self.changed())


async def watcher(name, obs, times):
    n = 0
    async for old, new in obs:
        print(name, old, "->", new)
        n += 1
        if n == times:
            break


async def main():
    temperature = Observable(18)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(watcher("w1", temperature, 2))
        tg.create_task(watcher("w2", temperature, 1))
        hot = tg.create_task(temperature.until(lambda t: t > 22))
        for t in (20, 21, 25):
            await asyncio.sleep(0.01)
            temperature.value = t
    print("hot at", hot.result())


asyncio.run(main())

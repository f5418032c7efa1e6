import asyncio
from contextlib import asynccontextmanager


class RWLock:
    def __init__(self):
        self._cond = asyncio.Condition()
        self._readers = 0
        self._writing = False

    @asynccontextmanager
    async def reading(self):
        async with self._cond:
            await self._cond.wait_for(lambda: not self._writing)
            self._readers += 1
        try:
            yield
        finally:
            async with self._cond:
                self._readers -= 1
                self._cond.notify_all()

    @asynccontextmanager
    async def writing(self):
        async with self._cond:
            await self._cond.wait_for(lambda: not self._writing and not self._readers)
            self._writing = True
        try:
            yield
        finally:
            async with self._cond:
                self._writing = False
                self._cond.notify_all()


async def reader(name, lock, data):
    async with lock.reading():
        print(name, "reads", data["v"])
        await asyncio.sleep(0.01)
    print(name, "out")


async def writer(name, lock, data, value):
    async with lock.writing():
        print(name, "writes", value)
        await asyncio.sleep(0.01)
        data["v"] = value
    print(name, "out")


async def main():
    lock, data = RWLock(), {"v": 0}
    await asyncio.gather(
        reader("r1", lock, data), reader("r2", lock, data),
        writer("w1", lock, data, 1), writer("w2", lock, data, 2),
        reader("r3", lock, data),
    )
    print(data)


asyncio.run(main())

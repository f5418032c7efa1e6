import asyncio


class AsyncInit:
    """__await__ in place of an asynchronous __init__."""

    def __init__(self, n):
        self.n = n
        self.ready = False

    def __await__(self):
        return self._setup().__await__()

    async def _setup(self):
        await asyncio.sleep(0)
        self.ready = True
        return self

    @classmethod
    async def create(cls, n):
        return await cls(n)


class LazyValue:
    def __init__(self, func):
        self.func = func

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        if not hasattr(obj, self.name):
            setattr(obj, self.name, asyncio.ensure_future(self.func(obj)))
        return getattr(obj, self.name)


class Report:
    @LazyValue
    async def data(self):
        print("computing data")
        await asyncio.sleep(0.01)
        return [1, 2, 3]

    @property
    async def total(self):
        return sum(await self.data)

    @staticmethod
    async def double(x):
        return 2 * x

    async def __call__(self, name):
        return f"{name}: {await self.total}"


async def main():
    a = AsyncInit(5)
    print(a.ready, (await a).ready, (await AsyncInit.create(6)).n)
    r = Report()
    print(await asyncio.gather(r.data, r.data), await r.total)
    print(await Report.double(4), await r("report"), type(Report.data).__name__)


asyncio.run(main())

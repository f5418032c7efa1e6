# Asynchronous code behind a synchronous face, and the other way round.
import asyncio
import functools


class AsyncStore:
    def __init__(self):
        self.data = {}

    async def set(self, key, value):
        await asyncio.sleep(0)
        self.data[key] = value

    async def get(self, key, default=None):
        await asyncio.sleep(0)
        return self.data.get(key, default)

    async def items(self):
        for pair in list(self.data.items()):
            await asyncio.sleep(0)
            yield pair


class SyncStore:
    def __init__(self):
        self._runner = asyncio.Runner()
        self._store = AsyncStore()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._runner.close()

    def __getattr__(self, name):
        method = getattr(self._store, name)

        @functools.wraps(method)
        def call(*args, **kwargs):
            return self._runner.run(method(*args, **kwargs))

        return call

    def items(self):
        async def collect():
            return [pair async for pair in self._store.items()]

        return self._runner.run(collect())


with SyncStore() as store:
    store.set("a", 1)
    store.set(key="b", value=2)
    print(store.get("a"), store.get("zzz", default="?"), store.items(), store.get.__name__)
    try:
        store.nothing
    except AttributeError as e:
        print("AttributeError:", e)


def iterate(aiterable):
    """A plain generator over an asynchronous one."""
    with asyncio.Runner() as runner:
        it = aiter(aiterable)
        while True:
            try:
                yield runner.run(anext_of(it))
            except StopAsyncIteration:
                return


async def anext_of(it):
    return await it.__anext__()


async def squares(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i * i


print(list(iterate(squares(4))), sum(iterate(squares(5))))

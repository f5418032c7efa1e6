import asyncio
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Coroutine


def sync_gen(n):
    for i in range(n):
        got = yield i
        if got:
            print("got", got)


async def async_gen(n):
    for i in sync_gen(n):
        await asyncio.sleep(0)
        yield i


async def afilter(pred, items):
    if hasattr(items, "__aiter__"):
        async for x in items:
            if await pred(x):
                yield x
    else:
        for x in items:
            if await pred(x):
                yield x


async def even(x):
    return x % 2 == 0


class Both:
    def __iter__(self):
        return iter("sync")

    def __aiter__(self):
        return async_gen(2)


async def main():
    print([x async for x in afilter(even, range(5))], [x async for x in afilter(even, async_gen(5))])
    b = Both()
    print(list(b), [x async for x in b])
    g, c = async_gen(1), even(1)
    print(isinstance(g, AsyncGenerator), isinstance(g, AsyncIterator), isinstance(b, AsyncIterable))
    print(isinstance(c, Coroutine), isinstance(c, Awaitable), isinstance(g, Awaitable))
    print(await c, [x async for x in g])
    fut = asyncio.get_running_loop().create_future()
    print(isinstance(fut, Awaitable), isinstance(fut, Coroutine), isinstance(asyncio.current_task(), Awaitable))
    s = sync_gen(3)
    print(next(s), s.send("hello"), next(s))
    out = []
    async for i in async_gen(3):
        for j in sync_gen(i):
            async for k in async_gen(j + 1):
                out.append((i, j, k))
    print(out)
    try:
        for x in async_gen(1):
            pass
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())

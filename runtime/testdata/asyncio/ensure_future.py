import asyncio


async def coro():
    return "from coro"


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "from awaitable"


async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.ensure_future(coro())
    print(type(t).__name__, isinstance(t, asyncio.Task), isinstance(t, asyncio.Future))
    print(asyncio.ensure_future(t) is t)
    print(await t)
    f = loop.create_future()
    print(asyncio.ensure_future(f) is f, isinstance(f, asyncio.Task))
    f.set_result(1)
    print(await asyncio.ensure_future(Awaitable()))
    for bad in (5, "text", lambda: 0):
        try:
            asyncio.ensure_future(bad)
        except TypeError as e:
            print("TypeError:", e)
    print(asyncio.isfuture(t), asyncio.isfuture(coro), asyncio.isfuture(3))
    print(await loop.create_task(coro(), name="n"))
    try:
        asyncio.create_task(coro)
    except TypeError as e:
        print("TypeError", "a coroutine was expected" in str(e))


asyncio.run(main())

import asyncio
from contextlib import aclosing, asynccontextmanager


@asynccontextmanager
async def swallows():
    try:
        yield
    except ValueError as e:
        print("swallowed", e)


@asynccontextmanager
async def replaces():
    try:
        yield
    except ValueError as e:
        raise RuntimeError("replaced") from e


@asynccontextmanager
async def no_yield():
    return
    yield


@asynccontextmanager
async def two_yields():
    yield 1
    yield 2


@asynccontextmanager
async def timer(log):
    log.append("start")
    await asyncio.sleep(0)
    yield log
    log.append("stop")


@timer(log := [])
async def decorated(x):
    log.append(x)
    return x * 2


async def main():
    async with swallows():
        raise ValueError("v")
    try:
        async with replaces():
            raise ValueError("v")
    except RuntimeError as e:
        print(repr(e), repr(e.__cause__))
    for cm in (no_yield(), two_yields()):
        try:
            async with cm:
                print("inside")
        except RuntimeError as e:
            print("RuntimeError:", e)
    print(await decorated(4), await decorated(5), log)

    async def gen():
        try:
            yield 1
            yield 2
        finally:
            print("gen closed")

    async with aclosing(gen()) as g:
        async for x in g:
            print(x)
            break
    print("cancelled inside a context manager:")

    async def holder():
        async with timer([]) as l:
            await asyncio.sleep(1)

    t = asyncio.create_task(holder())
    await asyncio.sleep(0.01)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))


asyncio.run(main())

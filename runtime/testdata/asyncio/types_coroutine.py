import asyncio
import collections.abc
import inspect
import types


@types.coroutine
def switch():
    """A generator that may be awaited: one bare yield is one turn."""
    got = yield
    return got


@types.coroutine
def delegating(fut):
    result = yield from fut
    return ("delegated", result)


class ByIterator:
    def __init__(self, *steps):
        self.steps = steps

    def __await__(self):
        return iter(self.steps)


class FromCoroutine:
    def __await__(self):
        return self.work().__await__()

    async def work(self):
        await asyncio.sleep(0)
        return "worked"


async def ticker():
    for i in range(3):
        print("tick", i)
        await switch()


async def main():
    t = asyncio.create_task(ticker())
    print(await switch())
    print("main 1")
    await switch()
    print("main 2")
    await t
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(fut.set_result, 42)
    print(await delegating(fut))
    print(await ByIterator(None, None))
    print(await FromCoroutine())
    g = switch()
    print(type(g).__name__, inspect.isawaitable(g), asyncio.iscoroutine(g), inspect.iscoroutine(g))
    print(isinstance(g, collections.abc.Awaitable), asyncio.iscoroutinefunction(switch))
    g.close()
    w = FromCoroutine().work().__await__()
    print(type(w).__name__, hasattr(w, "send"), hasattr(w, "throw"))
    w.close()


asyncio.run(main())

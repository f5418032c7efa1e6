# Each asyncio.run has a loop of its own; names go on counting.
import asyncio

loops = []
state = {"runs": 0}


async def child():
    return asyncio.current_task().get_name()


async def main(arg):
    state["runs"] += 1
    loops.append(asyncio.get_running_loop())
    return arg, asyncio.current_task().get_name(), await asyncio.create_task(child())


print(asyncio.run(main("first")))
print(asyncio.run(main("second")))
print(loops[0] is loops[1], [l.is_closed() for l in loops], state)


async def fails():
    raise OSError("fails")


for _ in range(2):
    try:
        asyncio.run(fails())
    except OSError as e:
        print("OSError", e)


async def returns_coroutine():
    return child()


c = asyncio.run(returns_coroutine())
print(asyncio.iscoroutine(c), asyncio.run(c))


class Thing:
    async def __call__(self):
        return "called"

    async def method(self):
        return "method"


print(asyncio.run(Thing()()), asyncio.run(Thing().method()))


async def cancelled():
    raise asyncio.CancelledError("by hand")


try:
    asyncio.run(cancelled())
except asyncio.CancelledError as e:
    print("CancelledError", e)


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "awaitable"


try:
    print(asyncio.run(Awaitable()))
except (TypeError, ValueError) as e:
    print(type(e).__name__)

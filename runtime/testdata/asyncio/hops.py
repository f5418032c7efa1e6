# How many turns of the loop does each kind of waiting cost?
import asyncio

turn = 0


def tick(loop):
    global turn
    turn += 1
    loop.call_soon(tick, loop)


async def nothing():
    return None


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(tick, loop)
    await asyncio.sleep(0)

    async def measure(name, awaitable):
        before = turn
        await awaitable
        print(f"{name:<22}{turn - before}")

    done = loop.create_future()
    done.set_result(1)
    soon = loop.create_future()
    await measure("coroutine", nothing())
    await measure("sleep(0)", asyncio.sleep(0))
    await measure("future done", done)
    loop.call_soon(soon.set_result, 1)
    await measure("future soon", soon)
    await measure("new task", asyncio.create_task(nothing()))
    await measure("task of sleep(0)", asyncio.create_task(asyncio.sleep(0)))
    await measure("gather()", asyncio.gather())
    await measure("gather(1)", asyncio.gather(nothing()))
    await measure("gather(3)", asyncio.gather(nothing(), nothing(), nothing()))
    await measure("gather(gather)", asyncio.gather(asyncio.gather(nothing())))
    await measure("wait_for", asyncio.wait_for(nothing(), 1))
    await measure("wait", asyncio.wait([asyncio.create_task(nothing())]))
    await measure("shield", asyncio.shield(nothing()))
    await measure("shield done", asyncio.shield(done))
    await measure("wait_for task", asyncio.wait_for(asyncio.create_task(nothing()), 1))
    lock = asyncio.Lock()
    await measure("free lock", lock.acquire())
    q = asyncio.Queue()
    await measure("put", q.put(1))
    await measure("get", q.get())

    async def group():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(nothing())

    await measure("TaskGroup", group())

    async def group_empty():
        async with asyncio.TaskGroup():
            pass

    await measure("TaskGroup empty", group_empty())

    async def limit():
        async with asyncio.timeout(1):
            await nothing()

    await measure("timeout", limit())


asyncio.run(main())

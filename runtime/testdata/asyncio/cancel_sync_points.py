# Cancellation is delivered at an await that suspends, and only there.
import asyncio


async def busy():
    total = 0
    for i in range(5):
        total += i
    print("busy work is not interrupted:", total)
    done = asyncio.get_running_loop().create_future()
    done.set_result("ready")
    print("a finished future:", await done)

    async def plain():
        return "plain coroutine"

    print(await plain())
    print("now something that suspends")
    await asyncio.sleep(0)
    print("not reached")


async def starts_then_cancels():
    task = asyncio.create_task(busy())
    await asyncio.sleep(0)
    print("done", task.done())
    return task


async def main():
    me = asyncio.create_task(busy())
    me.cancel()
    await asyncio.wait([me])
    print("before its first step:", me.cancelled())

    async def cancels_itself_first():
        asyncio.current_task().cancel()
        await busy()

    t = asyncio.create_task(cancels_itself_first())
    await asyncio.wait([t])
    print(t.cancelled())

    lock = asyncio.Lock()

    async def locker():
        asyncio.current_task().cancel()
        async with lock:
            print("a free lock does not suspend")
        await asyncio.Queue(1).put("nor does this")
        print("put")
        await asyncio.sleep(0)

    t = asyncio.create_task(locker())
    await asyncio.wait([t])
    print(t.cancelled(), lock.locked())


asyncio.run(main())

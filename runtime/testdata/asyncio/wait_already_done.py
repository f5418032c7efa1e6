import asyncio


async def value(v, delay=0.0):
    await asyncio.sleep(delay)
    return v


async def main():
    loop = asyncio.get_running_loop()
    done_task = asyncio.create_task(value("ready"))
    await done_task
    slow = asyncio.create_task(value("slow", 0.02))

    ticks = []
    loop.call_soon(ticks.append, "tick")
    done, pending = await asyncio.wait([done_task, slow], return_when=asyncio.FIRST_COMPLETED)
    print(ticks, done == {done_task}, pending == {slow})
    done, pending = await asyncio.wait([done_task])
    print(ticks, len(done), len(pending))

    fut = loop.create_future()
    loop.call_later(0.01, fut.set_exception, ValueError("v"))
    done, pending = await asyncio.wait({fut, slow}, return_when=asyncio.FIRST_EXCEPTION)
    print(fut in done, slow in pending, repr(fut.exception()))

    # Duplicates count once; a generator will do.
    done, pending = await asyncio.wait(t for t in [slow, slow, slow])
    print(len(done), slow.result())

    # wait() is cancelled: its tasks are not.
    t = asyncio.create_task(value("alive", 0.03))
    w = asyncio.create_task(asyncio.wait([t]))
    await asyncio.sleep(0.01)
    w.cancel()
    print(await asyncio.gather(w, return_exceptions=True), t.done())
    print(await t)
    try:
        await asyncio.wait(t)
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())

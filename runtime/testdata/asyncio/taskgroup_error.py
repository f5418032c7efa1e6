import asyncio


async def ok(name, delay):
    try:
        await asyncio.sleep(delay)
        print(name, "finished")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def fail(delay, exc):
    await asyncio.sleep(delay)
    print("raising", type(exc).__name__)
    raise exc


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok("quick", 0.01))
            tg.create_task(fail(0.03, ValueError("v")))
            tg.create_task(ok("slow", 1))
            print("waiting in the block")
            await asyncio.sleep(1)
            print("not reached")
    except* ValueError as eg:
        print("group:", eg, [repr(e) for e in eg.exceptions])

    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(0, KeyError("k")))
            tg.create_task(fail(0, TypeError("t")))
            tg.create_task(ok("other", 1))
    except ExceptionGroup as eg:
        print(eg.message, len(eg.exceptions), [type(e).__name__ for e in eg.exceptions])

    # An exception in the block itself is in the group as well.
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok("child", 1))
            await asyncio.sleep(0)
            raise LookupError("body")
    except* LookupError as eg:
        print("body:", eg.exceptions)


asyncio.run(main())

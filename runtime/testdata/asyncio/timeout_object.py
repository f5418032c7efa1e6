import asyncio


async def main():
    loop = asyncio.get_running_loop()
    cm = asyncio.timeout(10)
    print(isinstance(cm, asyncio.Timeout), cm.when() is not None, cm.expired())
    async with cm:
        print(cm.when() > loop.time())
    print(cm.expired())

    direct = asyncio.Timeout(loop.time() + 0.01)
    try:
        async with direct as same:
            print(same is direct)
            await asyncio.sleep(1)
    except TimeoutError as e:
        print(e.args, type(e.__cause__).__name__)

    # A timeout needs a task to cancel.
    def outside():
        c = enter()
        try:
            c.send(None)
        except RuntimeError as e:
            print("RuntimeError:", e)

    async def enter():
        async with asyncio.timeout(1):
            pass

    loop.call_soon(outside)
    await asyncio.sleep(0)

    # A deadline in the past, set while the block runs.
    try:
        async with asyncio.timeout(None) as cm:
            await asyncio.sleep(0)
            cm.reschedule(loop.time() - 1)
            print("rescheduled; when the loop turns it is over")
            await asyncio.sleep(0)
            await asyncio.sleep(0.05)
            print("not reached")
    except TimeoutError:
        print("TimeoutError")

    # Errors pass through; the deadline does not hide them.
    try:
        async with asyncio.timeout(1):
            raise LookupError("mine")
    except LookupError as e:
        print("LookupError", e)
    for bad in ("soon", [1]):
        try:
            async with asyncio.timeout(bad):
                pass
        except TypeError as e:
            print("TypeError:", e)


asyncio.run(main())

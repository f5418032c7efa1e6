# Who cancelled me: the deadline, or somebody else?
import asyncio


async def guarded(limit):
    try:
        async with asyncio.timeout(limit) as cm:
            await asyncio.sleep(0.5)
    except TimeoutError:
        return "timed out"
    except asyncio.CancelledError:
        print("cancelled from outside; expired:", cm.expired())
        raise


async def main():
    t = asyncio.create_task(guarded(0.02))
    print(await t, t.cancelling())

    t = asyncio.create_task(guarded(0.3))
    await asyncio.sleep(0.01)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True), t.cancelling())

    # Both in the same turn: a cancellation from outside is not swallowed.
    async def both():
        loop = asyncio.get_running_loop()
        me = asyncio.current_task()
        try:
            async with asyncio.timeout(10) as cm:
                loop.call_soon(cm.reschedule, loop.time() - 1)
                await asyncio.sleep(0)
                me.cancel()
                await asyncio.sleep(1)
        except TimeoutError:
            return "TimeoutError"
        except asyncio.CancelledError:
            return f"CancelledError, expired {cm.expired()}, cancelling {me.cancelling()}"

    print(await asyncio.create_task(both()))

    async def swallow_inside():
        async with asyncio.timeout(0.01) as cm:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("swallowed")
        return cm.expired()

    try:
        print(await swallow_inside())
    except TimeoutError:
        print("TimeoutError all the same")


asyncio.run(main())

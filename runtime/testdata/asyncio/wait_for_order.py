# wait_for and timeout: in which order do things happen when time runs out?
import asyncio


async def inner(tag):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(tag, "inner: cancelled")
        await asyncio.sleep(0)
        print(tag, "inner: last words")
        raise
    finally:
        print(tag, "inner: finally")


async def outer(tag, how):
    try:
        if how == "wait_for":
            await asyncio.wait_for(inner(tag), 0.02)
        elif how == "wait_for task":
            await asyncio.wait_for(asyncio.create_task(inner(tag)), 0.02)
        elif how == "wait":
            t = asyncio.create_task(inner(tag))
            done, pending = await asyncio.wait([t], timeout=0.02)
            print(tag, "wait returned, done:", len(done))
            t.cancel()
            await asyncio.wait([t])
        else:
            async with asyncio.timeout(0.02):
                await inner(tag)
    except TimeoutError:
        print(tag, "outer: TimeoutError")
    print(tag, "outer: ends")


async def main():
    for how in ("wait_for", "wait_for task", "wait", "timeout"):
        print("--", how)
        t = asyncio.create_task(outer(how, how))
        t.add_done_callback(lambda t: print("callback"))
        await t
        await asyncio.sleep(0)


asyncio.run(main())

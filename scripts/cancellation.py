# The life of a cancellation: it arrives as an exception at an await, finally
# blocks run on its way out, and it may be delayed or refused, but not unseen.
#
#     inloop scripts/cancellation.py
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def room(name):
    print(f"    the light in the {name} goes on")
    try:
        yield
    finally:
        await asyncio.sleep(0.01)
        print(f"    the light in the {name} goes off")


async def sleeper():
    async with room("hall"), room("bedroom"):
        print("    zzz")
        await asyncio.sleep(10)


async def deaf():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("    did somebody say something?")
    return "slept on"


async def careful():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as reason:
        print(f"    asked to stop ({reason}); writing it down first")
        await asyncio.sleep(0.01)
        raise


async def waits_for(task):
    await task


async def cancel(coro, *reason):
    task = asyncio.create_task(coro)
    await asyncio.sleep(0.03)
    task.cancel(*reason)
    try:
        print("    result:", await task)
    except asyncio.CancelledError:
        print("    it was cancelled")


async def main():
    print("1. Through context managers, from the inside out:")
    await cancel(sleeper())
    print("2. Swallowed, which is rude:")
    await cancel(deaf())
    print("3. With a reason, and some last words:")
    await cancel(careful(), "the shop closes")
    print("4. It goes down to the one who is really waiting:")
    inner = asyncio.create_task(careful())
    await cancel(waits_for(inner), "from far away")
    print("    the inner one too:", inner.cancelled())
    print("5. Before the first step nothing runs at all:")
    task = asyncio.create_task(sleeper())
    task.cancel()
    await asyncio.wait([task])
    print("    cancelled, and the light was never on:", task.cancelled())


asyncio.run(main())

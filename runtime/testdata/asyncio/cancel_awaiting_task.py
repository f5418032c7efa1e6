# Cancelling the one who waits cancels what it waits for.
import asyncio


async def inner():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("inner cancelled")
        raise


async def middle(task):
    try:
        await task
    except asyncio.CancelledError:
        print("middle cancelled")
        raise


async def outer(task):
    try:
        await task
    except asyncio.CancelledError:
        print("outer cancelled")
        raise


async def main():
    a = asyncio.create_task(inner(), name="inner")
    b = asyncio.create_task(middle(a), name="middle")
    c = asyncio.create_task(outer(b), name="outer")
    await asyncio.sleep(0.01)
    c.cancel()
    await asyncio.wait([a, b, c])
    print([(t.get_name(), t.cancelled(), t.cancelling()) for t in (a, b, c)])

    # And cancelling the innermost looks the same to the others.
    a = asyncio.create_task(inner(), name="inner")
    b = asyncio.create_task(middle(a), name="middle")
    await asyncio.sleep(0.01)
    a.cancel()
    await asyncio.wait([b])
    print([(t.get_name(), t.cancelled(), t.cancelling()) for t in (a, b)])


asyncio.run(main())

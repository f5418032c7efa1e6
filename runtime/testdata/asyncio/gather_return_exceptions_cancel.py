import asyncio


async def work(n):
    try:
        await asyncio.sleep(0.02 * n)
    except asyncio.CancelledError:
        print("work", n, "cancelled")
        raise
    return n


async def stubborn():
    while True:
        try:
            await asyncio.sleep(0.05)
            return "stubborn survived"
        except asyncio.CancelledError:
            print("stubborn ignores it")


async def main():
    # Cancelling the gather itself goes to every child, and out of the gather.
    g = asyncio.gather(work(5), work(6), return_exceptions=True)
    await asyncio.sleep(0.01)
    print("cancel", g.cancel())
    try:
        print(await g)
    except asyncio.CancelledError as e:
        print("gather cancelled", e.args)
    print(g.cancelled(), g.done())

    g = asyncio.gather(work(6), stubborn(), return_exceptions=True)
    await asyncio.sleep(0.01)
    g.cancel()
    try:
        print(await g)
    except asyncio.CancelledError:
        print("cancelled although a child survived", g.cancelled())

    g = asyncio.gather(work(0))
    await g
    print("too late to cancel", g.cancel())


asyncio.run(main())

import asyncio

cancelled = []


async def child(name, delay):
    try:
        await asyncio.sleep(delay)
        print(name, "done")
    except asyncio.CancelledError:
        cancelled.append(name)
        raise


async def runner():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child("a", 1))
            tg.create_task(child("b", 1))
    except asyncio.CancelledError:
        print("runner cancelled, after", sorted(cancelled))
        raise


async def cleanup_fails():
    try:
        await asyncio.sleep(1)
    finally:
        raise OSError("cleanup")


async def runner2():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(child("c", 1))
        tg.create_task(cleanup_fails())


async def main():
    t = asyncio.create_task(runner())
    await asyncio.sleep(0.01)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))

    t = asyncio.create_task(runner2())
    await asyncio.sleep(0.01)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))

    # A child that is cancelled on its own is no failure of the group.
    async with asyncio.TaskGroup() as tg:
        lone = tg.create_task(child("lone", 1))
        tg.create_task(child("other", 0.02))
        await asyncio.sleep(0)
        lone.cancel()
    print("group fine", lone.cancelled())


asyncio.run(main())

import asyncio


async def job(name, delay):
    try:
        await asyncio.sleep(delay)
        print(name, "finished")
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def outer():
    try:
        return await asyncio.gather(job("a", 0.01), job("b", 0.2), job("c", 0.2))
    except asyncio.CancelledError:
        print("outer cancelled")
        raise


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0.04)
    print("cancel ->", task.cancel())
    try:
        await task
    except asyncio.CancelledError as e:
        print("main sees", type(e).__name__, e.args)
    print(task.cancelled(), task.done())

    # One child cancelled alone.
    children = [asyncio.create_task(job(n, 0.02)) for n in "xyz"]
    await asyncio.sleep(0)
    children[1].cancel()
    results = await asyncio.gather(*children, return_exceptions=True)
    print([type(r).__name__ if isinstance(r, BaseException) else r for r in results])

    children = [asyncio.create_task(job(n, 0.02)) for n in "pq"]
    await asyncio.sleep(0)
    children[0].cancel("enough")
    try:
        await asyncio.gather(*children)
    except asyncio.CancelledError as e:
        print("gather raised", repr(e))
    print(await children[1])


asyncio.run(main())

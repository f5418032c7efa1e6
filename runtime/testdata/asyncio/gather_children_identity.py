import asyncio


async def value(v, hops=0):
    for _ in range(hops):
        await asyncio.sleep(0)
    return v


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    task = asyncio.create_task(value("task", 2))
    loop.call_later(0.01, fut.set_result, "future")
    print(await asyncio.gather(fut, task, value("coroutine"), task))

    group = asyncio.gather(value(1), value(2, 3))
    print(asyncio.isfuture(group), group.done())
    group.add_done_callback(lambda g: print("callback", g.result()))
    await group
    await asyncio.sleep(0)

    # What has finished already is not waited for.
    done = [asyncio.create_task(value(i)) for i in range(3)]
    await asyncio.wait(done)
    print(await asyncio.gather(*done))

    results = await asyncio.gather(*map(value, "abc"), return_exceptions=True)
    print(results, type(results).__name__)
    try:
        await asyncio.gather(value(0), 42)
    except TypeError as e:
        print("TypeError:", e)
    empty = asyncio.gather()
    print(type(empty).__name__, await empty)


asyncio.run(main())

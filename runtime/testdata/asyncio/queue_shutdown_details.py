import asyncio


async def getter(name, q):
    try:
        while True:
            print(name, "got", await q.get())
    except asyncio.QueueShutDown:
        print(name, "shut down")
        return name


async def main():
    # Those who wait in get() are woken.
    q = asyncio.Queue()
    tasks = [asyncio.create_task(getter(n, q)) for n in "ab"]
    await asyncio.sleep(0)
    q.shutdown()
    print(await asyncio.gather(*tasks))

    # What is left can still be taken, even after several shutdowns.
    q = asyncio.LifoQueue()
    for i in range(3):
        q.put_nowait(i)
    q.shutdown()
    q.shutdown()
    print(q.get_nowait(), await q.get(), q.qsize())
    q.task_done()
    q.task_done()
    joiner = asyncio.create_task(q.join())
    await asyncio.sleep(0)
    print("joined", joiner.done())
    q.shutdown(immediate=True)
    await asyncio.sleep(0)
    print("joined", joiner.done(), q.empty())
    try:
        await q.get()
    except asyncio.QueueShutDown as e:
        print(type(e).__name__, e.args)

    # Several putters wait in a full queue.
    q = asyncio.PriorityQueue(1)
    q.put_nowait(5)
    putters = [asyncio.create_task(q.put(n)) for n in (4, 3)]
    await asyncio.sleep(0)
    q.shutdown()
    results = await asyncio.gather(*putters, return_exceptions=True)
    print([type(r).__name__ for r in results], q.get_nowait())
    q.task_done()
    try:
        q.task_done()
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())

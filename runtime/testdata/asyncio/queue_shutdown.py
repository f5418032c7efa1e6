import asyncio


async def worker(name, q):
    try:
        while True:
            item = await q.get()
            print(name, item)
            await asyncio.sleep(0)
            q.task_done()
    except asyncio.QueueShutDown:
        print(name, "sees the queue shut down")


async def main():
    q = asyncio.Queue()
    for i in range(4):
        q.put_nowait(i)
    workers = [asyncio.create_task(worker(f"w{i}", q)) for i in range(2)]
    await asyncio.sleep(0)
    q.shutdown()
    print("shutdown asked for, left:", q.qsize())
    try:
        await q.put(99)
    except asyncio.QueueShutDown as e:
        print("put:", repr(e))
    await q.join()
    await asyncio.gather(*workers)
    for f in (q.get_nowait, lambda: q.put_nowait(1)):
        try:
            f()
        except asyncio.QueueShutDown:
            print("QueueShutDown")

    q = asyncio.Queue(1)
    q.put_nowait("dropped")
    blocked = asyncio.create_task(q.put("waiting"))
    joiner = asyncio.create_task(q.join())
    await asyncio.sleep(0)
    q.shutdown(immediate=True)
    print(await asyncio.gather(blocked, return_exceptions=True), q.qsize())
    await joiner
    print("joined after immediate shutdown")


asyncio.run(main())

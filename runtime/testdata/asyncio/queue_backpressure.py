import asyncio


async def producer(q, log):
    for i in range(5):
        if q.full():
            log.append("full")
        await q.put(i)
        log.append(f"+{i}")
    await q.put(None)
    log.append("end")


async def consumer(q, log):
    while (item := await q.get()) is not None:
        await asyncio.sleep(0.01)
        log.append(f"-{item}")


async def main():
    for size in (1, 2, 0):
        q = asyncio.Queue(size)
        log = []
        await asyncio.gather(producer(q, log), consumer(q, log))
        print(size, " ".join(log))

    # A cancelled put leaves nothing behind.
    q = asyncio.Queue(1)
    await q.put("first")
    t = asyncio.create_task(q.put("second"))
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled(), q.qsize(), q.get_nowait(), q.empty())
    try:
        async with asyncio.timeout(0.01):
            await q.put(1)
            await q.put(2)
    except TimeoutError:
        print("no room", q.qsize())


asyncio.run(main())

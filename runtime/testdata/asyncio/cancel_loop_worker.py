import asyncio


async def breaks_out(queue):
    handled = []
    while True:
        try:
            handled.append(await queue.get())
        except asyncio.CancelledError:
            print("worker breaks out of its loop")
            break
    return handled


async def drains(queue):
    handled = []
    try:
        while True:
            handled.append(await queue.get())
            await asyncio.sleep(0.02)
    except asyncio.CancelledError:
        while not queue.empty():
            handled.append(("drained", queue.get_nowait()))
        print("worker has drained the queue", handled)
        raise


async def restarts(log):
    attempt = 0
    while attempt < 3:
        attempt += 1
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            log.append(attempt)
            asyncio.current_task().uncancel()
    return "gave in"


async def main():
    q = asyncio.Queue()
    t = asyncio.create_task(breaks_out(q))
    for i in range(3):
        await q.put(i)
        await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled(), t.cancelling())

    q = asyncio.Queue()
    t = asyncio.create_task(drains(q))
    for i in range(3):
        await q.put(i)
    await asyncio.sleep(0.01)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())

    log = []
    t = asyncio.create_task(restarts(log))
    for _ in range(3):
        await asyncio.sleep(0)
        t.cancel()
    print(await t, log, t.cancelling())


asyncio.run(main())

import asyncio
async def getter(q, n):
    try:
        while True:
            x = await q.get()
            print(n, "got", x)
            q.task_done()
            await asyncio.sleep(0)
    except asyncio.QueueShutDown as e:
        print(n, "down", repr(e))
async def putter(q, n):
    try:
        for i in range(5):
            await q.put(f"{n}{i}")
            print(n, "put", i)
    except asyncio.QueueShutDown:
        print(n, "put refused")
async def main():
    for immediate in (False, True):
        q = asyncio.Queue(2)
        ts = [asyncio.create_task(getter(q, i)) for i in "ab"] + [asyncio.create_task(putter(q, i)) for i in "xyz"]
        for _ in range(3):
            await asyncio.sleep(0)
        print("shutdown", immediate, q.qsize())
        q.shutdown(immediate=immediate)
        j = asyncio.create_task(q.join())
        await asyncio.gather(*ts)
        await j
        print(q.qsize(), q.empty(), q.full())
        for f in (q.get_nowait, lambda: q.put_nowait(1)):
            try: f()
            except Exception as e: print(type(e).__name__, str(e))
        try: q.task_done()
        except ValueError as e: print(e)
        q.shutdown()
asyncio.run(main())

import asyncio
async def waiter(c, n, state):
    async with c:
        r = await c.wait_for(lambda: state["n"] >= n)
        print("waiter", n, "woken", r, state["n"])
async def main():
    c = asyncio.Condition(); state = {"n": 0}
    ts = [asyncio.create_task(waiter(c, n, state)) for n in (3, 1, 2)]
    await asyncio.sleep(0)
    for i in range(3):
        async with c:
            state["n"] += 1
            print("now", state["n"]); c.notify_all()
        await asyncio.sleep(0.001)
    await asyncio.gather(*ts)
    try: c.notify()
    except RuntimeError as e: print(e)
    try: await c.wait()
    except RuntimeError as e: print(e)
    lock = asyncio.Lock()
    c2 = asyncio.Condition(lock)
    async with lock:
        print(c2.locked())
        t = asyncio.create_task(waiter(c2, 9, state))
        await asyncio.sleep(0)
    await asyncio.sleep(0); await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled", lock.locked())
    try: asyncio.Condition(lock=3)
    except Exception as e: print(type(e).__name__, e)
asyncio.run(main())

import asyncio, contextlib
async def source(n):
    for i in range(n): yield i; await asyncio.sleep(0)
async def amap(f, it, conc=2):
    sem = asyncio.Semaphore(conc); q = asyncio.Queue(); DONE = object()
    async def one(i, x):
        async with sem: await q.put((i, await f(x)))
    async def feed():
        i = 0
        async with asyncio.TaskGroup() as tg:
            async for x in it: tg.create_task(one(i, x)); i += 1
        await q.put(DONE)
    t = asyncio.create_task(feed())
    try:
        buf, nxt = {}, 0
        while (m := await q.get()) is not DONE:
            buf[m[0]] = m[1]
            while nxt in buf: yield buf.pop(nxt); nxt += 1
    finally:
        t.cancel()
        with contextlib.suppress(asyncio.CancelledError): await t
async def afilter(p, it):
    async for x in it:
        if p(x): yield x
async def batched(it, n):
    b = []
    async for x in it:
        b.append(x)
        if len(b) == n: yield tuple(b); b.clear()
    if b: yield tuple(b)
async def azip(*its):
    its = [aiter(i) for i in its]
    while True:
        try: yield tuple([await anext(i) for i in its])
        except StopAsyncIteration: return
async def merge(*its):
    q = asyncio.Queue(); n = len(its)
    async def pump(it):
        try:
            async for x in it: await q.put((True, x))
        finally: await q.put((False, None))
    ts = [asyncio.create_task(pump(i)) for i in its]
    while n:
        ok, x = await q.get()
        if ok: yield x
        else: n -= 1
    await asyncio.gather(*ts)
async def sq(x): await asyncio.sleep(0.001 * (5 - x % 5)); return x * x
async def main():
    print([b async for b in batched(afilter(lambda x: x % 3, amap(sq, source(10))), 3)])
    print([p async for p in azip(source(3), source(5))])
    print(sorted([x async for x in merge(source(3), source(4))]))
    print({k: v async for k, v in azip(source(2), source(2))}, {x % 2 async for x in source(5)})
    async for x in merge(source(2), amap(sq, source(2))): print(x, end=" ")
    print()
    async with contextlib.aclosing(amap(sq, source(100))) as it:
        async for x in it:
            if x > 20: print("stop at", x); break
    print(len(asyncio.all_tasks()))
asyncio.run(main())

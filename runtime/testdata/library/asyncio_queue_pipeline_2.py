# a pipeline of stages joined by queues, with counters and a summary, continued
import asyncio
async def merge(*its):
    q, left = asyncio.Queue(), len(its)
    async def drain(it):
        async for x in it: await q.put((True, x))
        await q.put((False, None))
    ts = [asyncio.create_task(drain(i)) for i in its]
    while left:
        more, x = await q.get()
        if more: yield x
        else: left -= 1
async def ticks(tag, n):
    for i in range(n):
        await asyncio.sleep(0)
        yield f"{tag}{i}"
async def main():
    out = [x async for x in merge(ticks("a", 3), ticks("b", 2))]
    print(sorted(out), len(out))
    pq = asyncio.PriorityQueue()
    for p, n in zip((3, 1, 2), "cab"): pq.put_nowait((p, n))
    print([(await pq.get())[1] for _ in range(pq.qsize())], pq.empty())
    lq = asyncio.LifoQueue(); [lq.put_nowait(i) for i in range(3)]
    print([lq.get_nowait() for _ in range(3)])
    for f in (lq.get_nowait, lambda: asyncio.Queue(1).put_nowait(1) or (lambda q: (q.put_nowait(1), q.put_nowait(2)))(asyncio.Queue(1)), lambda: lq.task_done() or [lq.task_done() for _ in range(9)]):
        try: print(f())
        except Exception as e: print(type(e).__name__ + ":", e)
    async def batch(it, n):
        buf = []
        async for x in it:
            buf.append(x)
            if len(buf) == n: yield buf; buf = []
        if buf: yield buf
    print([b async for b in batch(ticks("t", 5), 2)])
asyncio.run(main())

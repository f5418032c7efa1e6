# a pipeline of stages joined by queues, with counters and a summary
import asyncio
import collections
import itertools
import time
async def source(out, n):
    for i in range(n):
        await out.put(i)
    await out.put(None)
async def stage(name, f, inq, out, log):
    while (item := await inq.get()) is not None:
        await asyncio.sleep(0)
        try:
            result = f(item)
        except ZeroDivisionError as e:
            log[name, "failed"] += 1
            continue
        log[name, "ok"] += 1
        for r in result if isinstance(result, list) else [result]:
            await out.put(r)
    await out.put(None)
async def sink(inq):
    got = []
    while (item := await inq.get()) is not None: got.append(item)
    return got
async def pipeline(n, *fs):
    log = collections.Counter()
    qs = [asyncio.Queue(maxsize=2) for _ in range(len(fs) + 1)]
    async with asyncio.TaskGroup() as tg:
        tg.create_task(source(qs[0], n))
        for i, f in enumerate(fs): tg.create_task(stage(f"s{i}", f, qs[i], qs[i + 1], log))
        end = tg.create_task(sink(qs[-1]))
    return end.result(), dict(log)
print(asyncio.run(pipeline(5, lambda x: x * x, lambda x: [x] * (x % 3), str)))
print(asyncio.run(pipeline(4, lambda x: 12 // x)))
async def workers(n, jobs):
    q, done = asyncio.Queue(), collections.defaultdict(list)
    for j in jobs: q.put_nowait(j)
    async def work(name):
        while True:
            j = await q.get()
            await asyncio.sleep(0)
            done[name].append(j)
            q.task_done()
    ts = [asyncio.create_task(work(f"w{i}")) for i in range(n)]
    await q.join()
    for t in ts: t.cancel()
    r = await asyncio.gather(*ts, return_exceptions=True)
    return dict(done), [type(x).__name__ for x in r]
print(asyncio.run(workers(2, "abcde")))
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

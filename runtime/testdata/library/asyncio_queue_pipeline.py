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

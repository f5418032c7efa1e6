import asyncio, dataclasses, itertools
@dataclasses.dataclass(order=True)
class Job:
    pri: int
    seq: int
    name: str = dataclasses.field(compare=False)
async def worker(name, q, log):
    while True:
        job = await q.get()
        log.append((name, job.name))
        print(f"{name} runs {job}")
        await asyncio.sleep(0.001 * job.pri)
        q.task_done()
async def main():
    q = asyncio.PriorityQueue(); log = []
    c = itertools.count()
    for p, n in [(5, "low"), (1, "high"), (3, "mid"), (1, "high2"), (5, "low2")]:
        await q.put(Job(p, next(c), n))
    ws = [asyncio.create_task(worker(f"w{i}", q, log), name=f"w{i}") for i in range(2)]
    await q.join()
    for w in ws: w.cancel()
    print(await asyncio.gather(*ws, return_exceptions=True))
    print(len(log), [n for _, n in log][:2])
    bad = asyncio.PriorityQueue()
    bad.put_nowait((1, {}))
    try: bad.put_nowait((1, {}))
    except TypeError as e: print(e)
    print(bad.qsize())
asyncio.run(main())

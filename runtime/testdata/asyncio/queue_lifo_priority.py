import asyncio
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


async def drain(q):
    out = []
    while not q.empty():
        out.append(await q.get())
        q.task_done()
    return out


async def main():
    lifo = asyncio.LifoQueue()
    for i in range(4):
        await lifo.put(i)
    print(await drain(lifo))

    prio = asyncio.PriorityQueue()
    for item in [(3, "c"), (1, "a"), (2, "b"), (1, "A")]:
        prio.put_nowait(item)
    print(await drain(prio))

    for p, n in ((5, "low"), (1, "high"), (3, "mid")):
        prio.put_nowait(Job(p, n))
    print(prio.qsize())
    for job in await drain(prio):
        print(job)

    async def worker():
        while True:
            n, what = await prio.get()
            print("work", n, what)
            prio.task_done()

    for i in (9, 2, 7):
        prio.put_nowait((i, "x" * i))
    t = asyncio.create_task(worker())
    await prio.join()
    t.cancel()
    prio.put_nowait((1, "a"))
    try:
        prio.put_nowait("not a tuple")
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())

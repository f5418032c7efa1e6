# When a task ends, those who wait for it are woken one turn later.
import asyncio


async def finishes(tag, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    print(tag, "returns")
    return tag


async def ticks(n):
    for i in range(n):
        print("tick", i)
        await asyncio.sleep(0)


async def waits(name, task):
    print(name, "waits")
    value = await task
    print(name, "has", value)


async def main():
    t = asyncio.create_task(finishes("t", 1))
    ticking = asyncio.create_task(ticks(5))
    w1 = asyncio.create_task(waits("w1", t))
    w2 = asyncio.create_task(waits("w2", w1))
    t.add_done_callback(lambda _: print("callback of t"))
    await w2
    print("main has w2")
    # The one who waits is cancelled in the turn in which the result comes.
    t = asyncio.create_task(finishes("u", 1))
    w = asyncio.create_task(waits("w3", t))
    t.add_done_callback(lambda _: w.cancel())
    await asyncio.wait([w])
    print(w.cancelled(), t.result())
    await ticking


asyncio.run(main())

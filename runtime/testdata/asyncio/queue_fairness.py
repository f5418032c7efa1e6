# Getters are served in the order in which they came; so are putters.
import asyncio


async def getter(name, q):
    print(name, "waits")
    print(name, "got", await q.get())


async def putter(name, q):
    print(name, "wants to put")
    await q.put(name)
    print(name, "has put")


async def main():
    q = asyncio.Queue()
    getters = [asyncio.create_task(getter(f"g{i}", q)) for i in range(3)]
    await asyncio.sleep(0)
    for i in range(3):
        q.put_nowait(i)
    print("three put, qsize", q.qsize())
    await asyncio.gather(*getters)

    q = asyncio.Queue(1)
    putters = [asyncio.create_task(putter(f"p{i}", q)) for i in range(4)]
    await asyncio.sleep(0)
    while not q.empty():
        print("took", q.get_nowait())
        await asyncio.sleep(0)
    await asyncio.gather(*putters)

    # A cancelled getter does not swallow an item.
    a = asyncio.create_task(getter("a", q))
    b = asyncio.create_task(getter("b", q))
    await asyncio.sleep(0)
    q.put_nowait("item")
    a.cancel()
    await asyncio.gather(a, b, return_exceptions=True)
    print(a.cancelled(), b.cancelled(), q.qsize())


asyncio.run(main())

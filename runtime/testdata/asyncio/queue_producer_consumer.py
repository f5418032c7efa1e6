import asyncio


async def producer(queue, n):
    for i in range(n):
        print("put", i)
        await queue.put(i)
    print("producer done")


async def consumer(name, queue):
    while True:
        item = await queue.get()
        print(name, "got", item)
        await asyncio.sleep(0.01)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consumer(n, queue)) for n in ("c1", "c2")]
    await producer(queue, 6)
    await queue.join()
    print("all done", queue.qsize(), queue.empty(), queue.full())
    for c in consumers:
        c.cancel()
    results = await asyncio.gather(*consumers, return_exceptions=True)
    print([type(r).__name__ for r in results])


asyncio.run(main())

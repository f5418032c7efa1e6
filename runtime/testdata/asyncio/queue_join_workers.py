import asyncio
import random


async def worker(name, queue, done):
    while True:
        delay = await queue.get()
        await asyncio.sleep(delay)
        queue.task_done()
        done.setdefault(name, []).append(delay)


async def main():
    random.seed(7)
    queue = asyncio.Queue()
    delays = [random.choice((0.01, 0.02)) for _ in range(9)]
    for d in delays:
        queue.put_nowait(d)
    done = {}
    workers = [asyncio.create_task(worker(f"worker-{i}", queue, done)) for i in range(3)]
    loop = asyncio.get_running_loop()
    start = loop.time()
    await queue.join()
    took = loop.time() - start
    for w in workers:
        w.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print(sum(len(v) for v in done.values()), sorted(done))
    print("faster than one by one:", took < sum(delays))

    # join() returns at once when there is nothing to do, and again waits
    # when something more is put.
    await queue.join()
    queue.put_nowait("x")
    j = asyncio.create_task(queue.join())
    await asyncio.sleep(0.01)
    print("joined", j.done())
    queue.get_nowait()
    await asyncio.sleep(0)
    print("joined", j.done())
    queue.task_done()
    await j
    print("joined", j.done())


asyncio.run(main())

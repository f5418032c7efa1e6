import asyncio


async def hold(name, lock, delay):
    async with lock:
        print(name, "in")
        await asyncio.sleep(delay)
    print(name, "out")


async def main():
    lock = asyncio.Lock()
    a = asyncio.create_task(hold("a", lock, 0.03))
    b = asyncio.create_task(hold("b", lock, 0.01))
    c = asyncio.create_task(hold("c", lock, 0.01))
    await asyncio.sleep(0.01)
    b.cancel()
    print(await asyncio.gather(a, b, c, return_exceptions=True))
    print(lock.locked())

    # The holder is cancelled: the lock is free for the next.
    a = asyncio.create_task(hold("a", lock, 1))
    b = asyncio.create_task(hold("b", lock, 0.01))
    await asyncio.sleep(0.01)
    a.cancel()
    await asyncio.wait([a, b])
    print(a.cancelled(), lock.locked())

    # Cancelled in the same turn in which the lock was handed to it.
    await lock.acquire()
    d = asyncio.create_task(hold("d", lock, 0))
    e = asyncio.create_task(hold("e", lock, 0))
    await asyncio.sleep(0)
    lock.release()
    d.cancel()
    await asyncio.wait([d, e])
    print(d.cancelled(), e.cancelled(), lock.locked())


asyncio.run(main())

import asyncio


async def worker(name, lock):
    print(name, "wants it")
    async with lock:
        print(name, "has it")
        await asyncio.sleep(0.01)
        print(name, "gives it back")


async def main():
    lock = asyncio.Lock()
    print(lock.locked())
    await asyncio.gather(*(worker(n, lock) for n in "abc"))
    print(lock.locked())

    await lock.acquire()
    print(lock.locked())
    try:
        await asyncio.wait_for(lock.acquire(), 0.01)
    except TimeoutError:
        print("could not have it")
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print("RuntimeError:", e)

    # Release and acquire at once: the one who waited goes first.
    async def greedy():
        for i in range(2):
            async with lock:
                print("greedy", i)
                await asyncio.sleep(0)

    async def patient():
        async with lock:
            print("patient")

    await asyncio.gather(greedy(), patient())


asyncio.run(main())

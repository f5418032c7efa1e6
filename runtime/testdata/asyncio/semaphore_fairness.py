import asyncio


async def user(name, sem, hops):
    print(name, "asks")
    async with sem:
        print(name, "in")
        for _ in range(hops):
            await asyncio.sleep(0)
    print(name, "out")


async def main():
    sem = asyncio.Semaphore(1)
    await asyncio.gather(*(user(n, sem, 1) for n in "abcd"))

    print("-- cancelled in the queue")
    sem = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(user(n, sem, 0)) for n in "xyz"]
    await asyncio.sleep(0)
    tasks[0].cancel()
    sem.release()
    await asyncio.sleep(0.01)
    sem.release()
    await asyncio.gather(*tasks, return_exceptions=True)
    print([t.cancelled() for t in tasks])

    print("-- released by somebody else")
    sem = asyncio.Semaphore(0)

    async def opener():
        for i in range(3):
            await asyncio.sleep(0)
            print("release", i)
            sem.release()

    await asyncio.gather(*(user(n, sem, 0) for n in "123"), opener())


asyncio.run(main())

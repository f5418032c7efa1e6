import asyncio

running = 0
peak = 0


async def limited(name, sem):
    global running, peak
    async with sem:
        running += 1
        peak = max(peak, running)
        print("in ", name, running)
        await asyncio.sleep(0.01 * (name + 1))
        running -= 1
        print("out", name, running)


async def main():
    sem = asyncio.Semaphore(2)
    await asyncio.gather(*(limited(i, sem) for i in range(5)))
    print("peak", peak)

    print(sem.locked())
    await sem.acquire()
    await sem.acquire()
    print(sem.locked())
    sem.release()
    sem.release()
    sem.release()

    bounded = asyncio.BoundedSemaphore(1)
    async with bounded:
        print("locked", bounded.locked())
    try:
        bounded.release()
    except ValueError as e:
        print("ValueError:", e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())

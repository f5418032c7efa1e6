import asyncio


async def main():
    sem = asyncio.Semaphore(2)
    print(await sem.acquire(), sem.locked(), await sem.acquire(), sem.locked())

    async def want(name):
        await sem.acquire()
        order.append(name)

    order = []
    tasks = [asyncio.create_task(want(n)) for n in "abc"]
    await asyncio.sleep(0)
    sem.release()
    print("released but somebody waits:", sem.locked())
    await asyncio.sleep(0)
    print(order)
    sem.release()
    sem.release()
    await asyncio.gather(*tasks)
    print(order, sem.locked())
    sem.release()

    # A newcomer does not overtake one who was woken.
    async def newcomer():
        async with sem:
            order.append("newcomer")

    order.clear()
    await sem.acquire()
    t = asyncio.create_task(want("early"))
    await asyncio.sleep(0)
    sem.release()
    n = asyncio.create_task(newcomer())
    await asyncio.wait([t], timeout=0.05)
    sem.release()
    await asyncio.gather(n)
    print(order)

    b = asyncio.BoundedSemaphore(2)
    async with b, b:
        print(b.locked())
    print(b.locked(), isinstance(b, asyncio.Semaphore))
    for _ in range(1):
        try:
            b.release()
        except ValueError as e:
            print("ValueError:", e)


asyncio.run(main())

import asyncio


async def tiny(n):
    await asyncio.sleep(0)
    return n


async def relay(n):
    """A long line of tasks, each of which waits for the next."""
    async def link(following):
        return 1 + (await following if following else 0)

    task = None
    for _ in range(n):
        task = asyncio.create_task(link(task))
    return await task


async def ring(n, rounds):
    queues = [asyncio.Queue() for _ in range(n)]
    passed = 0

    async def node(i):
        nonlocal passed
        for _ in range(rounds):
            token = await queues[i].get()
            passed += 1
            queues[(i + 1) % n].put_nowait(token + 1)

    tasks = [asyncio.create_task(node(i)) for i in range(n)]
    queues[0].put_nowait(0)
    await asyncio.gather(*tasks)
    return passed, queues[0].get_nowait()


async def main():
    print(sum(await asyncio.gather(*(tiny(n) for n in range(10_000)))))
    print(await relay(500))
    print(await ring(50, 20))
    counter = 0
    done = asyncio.Event()
    loop = asyncio.get_running_loop()

    def bump():
        nonlocal counter
        counter += 1
        if counter == 5000:
            done.set()
        else:
            loop.call_soon(bump)

    loop.call_soon(bump)
    await done.wait()
    print(counter)
    order = []
    now = loop.time()
    for i in (5, 3, 9, 1, 7, 0, 8, 2, 6, 4):
        loop.call_at(now + i / 1000, order.append, i)
    await asyncio.sleep(0.02)
    print(order)
    sem = asyncio.Semaphore(100)

    async def limited(n):
        async with sem:
            await asyncio.sleep(0)
            return n % 7

    print(sum(await asyncio.gather(*(limited(n) for n in range(2000)))))


asyncio.run(main())

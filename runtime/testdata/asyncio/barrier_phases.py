import asyncio


async def swimmer(name, barrier, pace, log):
    for lap in range(3):
        await asyncio.sleep(pace)
        log.append(f"{name}{lap}")
        position = await barrier.wait()
        if position == 0:
            log.append("|")
        await barrier.wait()


async def main():
    barrier = asyncio.Barrier(3)
    log = []
    await asyncio.gather(*(swimmer(n, barrier, p, log) for n, p in (("a", 0.03), ("b", 0.01), ("c", 0.02))))
    print(" ".join(log))

    # reset() sends those who wait away with an error.
    b = asyncio.Barrier(2)
    t = asyncio.create_task(b.wait())
    await asyncio.sleep(0)
    print(b.n_waiting, b.parties, b.broken)
    await b.reset()
    print(await asyncio.gather(t, return_exceptions=True), b.broken)

    # A waiter that is cancelled does not break the barrier.
    t = asyncio.create_task(b.wait())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled(), b.n_waiting, b.broken)
    print(sorted(await asyncio.gather(b.wait(), b.wait())))

    async def team():
        async with b as i:
            return i

    print(sorted(await asyncio.gather(*(team() for _ in range(4)))))
    await b.abort()
    try:
        async with b:
            print("not reached")
    except asyncio.BrokenBarrierError as e:
        print(type(e).__name__, isinstance(e, RuntimeError))


asyncio.run(main())

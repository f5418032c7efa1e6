import asyncio


async def runner(name, barrier, delay):
    await asyncio.sleep(delay)
    print(name, "arrives")
    index = await barrier.wait()
    print(name, "leaves as", index)
    return index


async def main():
    b = asyncio.Barrier(3)
    print(b.parties, b.n_waiting, b.broken)
    print(sorted(await asyncio.gather(*(runner(n, b, d) for n, d in (("x", 0), ("y", 0.02), ("z", 0.04))))))

    async def phase(name):
        async with b as position:
            if position == 0:
                print("the leader tidies up")
        return position

    print(sorted(await asyncio.gather(*(phase(i) for i in range(3)))))

    waiting = [asyncio.create_task(runner(n, b, 0)) for n in "pq"]
    await asyncio.sleep(0.01)
    print("waiting", b.n_waiting)
    await b.abort()
    print([type(r).__name__ for r in await asyncio.gather(*waiting, return_exceptions=True)], b.broken)
    try:
        await b.wait()
    except asyncio.BrokenBarrierError as e:
        print("BrokenBarrierError", e)
    await b.reset()
    print(b.broken, b.n_waiting)
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())

import asyncio

events = []


async def beat(name, period, times):
    for i in range(times):
        await asyncio.sleep(period)
        events.append(f"{name}{i}")


async def main():
    await asyncio.gather(beat("a", 0.03, 4), beat("b", 0.05, 2), beat("c", 0.07, 1))
    print(" ".join(events))
    events.clear()
    # Tasks that are ready at once go in the order in which they were created.
    await asyncio.gather(*(beat(n, 0, 3) for n in "xyz"))
    print(" ".join(events))
    events.clear()
    await asyncio.gather(beat("p", 0, 2), beat("q", 0.01, 1), beat("r", 0, 4))
    print(" ".join(events))


asyncio.run(main())

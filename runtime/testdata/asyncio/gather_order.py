import asyncio


async def fetch(name, delay):
    print("begin", name)
    await asyncio.sleep(delay)
    print("end", name)
    return name


async def main():
    results = await asyncio.gather(
        fetch("slow", 0.06),
        fetch("fast", 0.02),
        fetch("middle", 0.04),
    )
    print(results)
    print(await asyncio.gather())
    print(await asyncio.gather(*(fetch(i, 0) for i in range(3))))
    same = fetch("same", 0)
    print(await asyncio.gather(same, same))


asyncio.run(main())

import asyncio


async def count():
    print("One")
    await asyncio.sleep(0.02)
    print("Two")


async def count_to(name, n):
    for i in range(1, n + 1):
        print(f"{name}: {i}/{n}")
        await asyncio.sleep(0.02)
    return f"{name} counted to {n}"


async def countdown(n):
    while n > 0:
        print("T-minus", n)
        n -= 1
        await asyncio.sleep(0)
    print("Liftoff!")


async def main():
    await asyncio.gather(count(), count(), count())
    print(await asyncio.gather(*(count_to(name, n) for name, n in [("A", 2), ("B", 1)])))
    await asyncio.gather(countdown(3), countdown(2))


if __name__ == "__main__":
    asyncio.run(main())
    print(f"{__name__} is done")

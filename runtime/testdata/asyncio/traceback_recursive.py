import asyncio


async def down(n):
    if n == 0:
        raise IndexError("bottom")
    await down(n - 1)


async def main():
    try:
        await down(3)
    except IndexError as e:
        print("caught", e)
    await down(6)


asyncio.run(main())

import asyncio


async def inner():
    await asyncio.sleep(0)
    raise ValueError("something went wrong")


async def main():
    await inner()


try:
    asyncio.run(main())
except ValueError as e:
    print("caught outside:", e)

asyncio.run(main())

# an error that leaves asyncio.run
import asyncio


async def fetch(n):
    await asyncio.sleep(0)
    if n == 3:
        raise ConnectionError(f"item {n} is unreachable")
    return n * 10


async def main():
    for n in range(1, 5):
        print(await fetch(n))


asyncio.run(main())

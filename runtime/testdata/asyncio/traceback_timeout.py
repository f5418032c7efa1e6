import asyncio


async def slow_query():
    await asyncio.sleep(5)


async def main():
    try:
        await asyncio.wait_for(slow_query(), timeout=0.01)
    except TimeoutError:
        print("once is forgiven")
    async with asyncio.timeout(0.01):
        await slow_query()


asyncio.run(main())

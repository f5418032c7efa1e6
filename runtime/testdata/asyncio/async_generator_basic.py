import asyncio


async def ticker(n, delay=0):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(delay)
    finally:
        print("ticker closed")


async def main():
    async for i in ticker(3, 0.01):
        print("tick", i)
    print([i async for i in ticker(4) if i % 2])

    agen = ticker(10)
    print(await anext(agen), await agen.__anext__(), await agen.asend(None))
    await agen.aclose()
    try:
        await anext(agen)
    except StopAsyncIteration:
        print("exhausted")

    # Two consumers interleave.
    async def consume(name):
        async for i in ticker(2):
            print(name, i)

    await asyncio.gather(consume("a"), consume("b"))
    print(type(agen).__name__, hasattr(agen, "__aiter__"))
    async for i in ticker(5):
        if i == 1:
            break
    print("after break")
    await asyncio.sleep(0.01)


asyncio.run(main())

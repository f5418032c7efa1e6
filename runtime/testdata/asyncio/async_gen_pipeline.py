import asyncio


async def source(n):
    for i in range(n):
        print("source", i)
        yield i
        await asyncio.sleep(0)


async def keep(pred, items):
    async for x in items:
        if pred(x):
            yield x


async def mapped(f, items):
    async for x in items:
        y = f(x)
        yield (await y) if asyncio.iscoroutine(y) else y


async def take(n, items):
    async for x in items:
        if n == 0:
            return
        n -= 1
        yield x


async def batches(size, items):
    batch = []
    async for x in items:
        batch.append(x)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


async def square(x):
    await asyncio.sleep(0)
    return x * x


async def main():
    odd = keep(lambda x: x % 2, source(6))
    print([x async for x in mapped(square, odd)])
    print([b async for b in batches(2, take(5, mapped(lambda x: -x, source(8))))])
    total = 0
    async for x in take(2, source(100)):
        total += x
    print("total", total)


asyncio.run(main())

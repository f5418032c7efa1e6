import asyncio


async def arange(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(x):
    await asyncio.sleep(0)
    return 2 * x


async def is_even(x):
    return x % 2 == 0


async def main():
    print([x async for x in arange(4)])
    print({x % 2 async for x in arange(4)} == {0, 1})
    print({x: x * x async for x in arange(3)})
    print([await double(x) for x in range(3)])
    print([await double(x) async for x in arange(4) if await is_even(x)])
    print([(x, y) async for x in arange(2) for y in "ab"])
    print([(x, y) for x in "ab" async for y in arange(2)])
    print([[x * y async for x in arange(3)] for y in range(2)])
    print([[i async for i in arange(n)] async for n in arange(3)])
    gen = (x + 1 async for x in arange(3))
    print(type(gen).__name__, [x async for x in gen])
    lazy = (await double(x) for x in (1, 2))
    print(type(lazy).__name__, [x async for x in lazy])
    print(sum([x async for x in arange(5)]), max([await double(x) for x in (3, 1)]))
    print({await double(k): [j async for j in arange(k)] for k in (1, 2)})
    print(", ".join([str(x) async for x in arange(3)]))
    try:
        sum(x async for x in arange(3))
    except TypeError as e:
        print("TypeError:", e)

    async def total(aiter):
        s = 0
        async for x in aiter:
            s += x
        return s

    print(await total(x * 10 async for x in arange(4)))


asyncio.run(main())

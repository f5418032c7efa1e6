import asyncio


async def arange(*args):
    for i in range(*args):
        await asyncio.sleep(0)
        yield i


async def find(wanted):
    async for i in arange(5):
        if i == wanted:
            print("found", i)
            break
    else:
        print("no", wanted)


async def nested():
    pairs = []
    async for i in arange(4):
        if i == 1:
            continue
        async for j in arange(i, 4):
            if j == 3:
                break
            pairs.append((i, j))
        else:
            pairs.append("full")
    return pairs


async def returns_inside():
    async for i in arange(10):
        try:
            if i == 2:
                return i
        finally:
            print("finally", i)


async def unpacking():
    async def pairs():
        yield 1, ("a", "b")
        yield 2, ("c", "d")

    async for n, (x, y) in pairs():
        print(n, x, y)
    d = {}
    async for d["key"] in arange(3):
        pass
    print(d)

    class Box:
        pass

    async for Box.value in arange(2):
        pass
    print(Box.value)


async def main():
    await find(3)
    await find(9)
    print(await nested())
    print(await returns_inside())
    await unpacking()
    i = "before"
    async for i in arange(0):
        pass
    print(i)
    async for i in arange(2):
        pass
    print(i)
    gen = arange(6)
    async for x in gen:
        if x == 2:
            break
    print([x async for x in gen])


asyncio.run(main())

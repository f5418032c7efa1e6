# The loop closes an asynchronous generator that nothing refers to any more.
import asyncio


async def agen(name):
    try:
        for i in range(5):
            yield i
    finally:
        print('closing', name)
        await asyncio.sleep(0)
        print('closed', name)


async def step(n):
    await asyncio.sleep(0.25)
    print(n)


async def leaves():
    async for x in agen('return'):
        return x


async def local():
    a = agen('local')
    await anext(a)


async def waits():
    async for x in agen('cancelled'):
        await asyncio.sleep(10)


async def main():
    async def through():
        async for x in agen('inner'):
            yield x
    g = through()
    print(await anext(g))
    await g.aclose()
    await step(1)
    async for x in agen('break'):
        break
    await step(2)
    try:
        async for x in agen('raise'):
            raise ValueError(x)
    except ValueError:
        pass
    await step(3)
    g = (x async for x in agen('expression'))
    print(await anext(g))
    await g.aclose()
    await step(4)
    await leaves()
    await step(5)
    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    t.cancel()
    await step(6)
    try:
        [1 // 0 async for x in agen('comprehension')]
    except ZeroDivisionError:
        pass
    await step(7)
    await anext(agen('temporary'))
    await step(8)
    a = agen('del')
    await anext(a)
    del a
    await step(9)
    a = agen('None')
    await anext(a)
    a = None
    await step(10)
    await local()
    await step(11)
    left = agen('left')
    await anext(left)
    print('end of main')


asyncio.run(main())
print('end')

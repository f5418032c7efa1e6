# Async generators and their consumers take turns.
import asyncio


async def gen(tag, n):
    for i in range(n):
        print(f"  {tag} makes {i}")
        yield i
        print(f"  {tag} resumes after {i}")
        await asyncio.sleep(0)


async def consume(tag, n, pause):
    async for i in gen(tag, n):
        print(tag, "has", i)
        if pause:
            await asyncio.sleep(0)
    print(tag, "ends")


async def comprehends(tag):
    values = [i async for i in gen(tag, 2)]
    print(tag, values)


async def manual(tag):
    g = gen(tag, 2)
    while (i := await anext(g, None)) is not None:
        print(tag, "took", i)
    await g.aclose()


async def main():
    await asyncio.gather(consume("a", 2, False), consume("b", 2, True), comprehends("c"), manual("d"))


asyncio.run(main())

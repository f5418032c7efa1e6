import asyncio
from contextlib import aclosing


async def inner(name):
    try:
        for i in range(3):
            yield f"{name}{i}"
    finally:
        await asyncio.sleep(0)
        print("closed", name)


async def outer():
    try:
        async with aclosing(inner("x")) as xs:
            async for x in xs:
                yield x
        async with aclosing(inner("y")) as ys:
            async for y in ys:
                yield y
    finally:
        print("closed outer")


async def main():
    print([v async for v in outer()])
    async with aclosing(outer()) as values:
        async for v in values:
            print(v)
            if v == "y0":
                break
    print("--- an error in the consumer")
    try:
        async with aclosing(outer()) as values:
            async for v in values:
                raise ValueError(v)
    except ValueError as e:
        print("ValueError", e)
    print("--- cancelled in the middle")

    async def slow():
        try:
            yield 1
            await asyncio.sleep(1)
            yield 2
        except asyncio.CancelledError:
            print("generator cancelled")
            raise
        finally:
            print("generator finally")

    async def consume():
        async with aclosing(slow()) as s:
            async for v in s:
                print("consumed", v)

    t = asyncio.create_task(consume())
    await asyncio.sleep(0.01)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())
    print("--- athrow")
    g = outer()
    print(await anext(g))
    try:
        await g.athrow(KeyError("thrown"))
    except KeyError as e:
        print("KeyError", e)
    print(await anext(g, "ended"))


asyncio.run(main())

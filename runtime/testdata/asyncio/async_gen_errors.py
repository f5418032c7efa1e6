import asyncio


async def bad_stop():
    yield 1
    raise StopAsyncIteration("by hand")


async def bad_stop2():
    yield 1
    raise StopIteration("by hand")


async def ignores_exit():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def slow():
    yield 1
    await asyncio.sleep(0.01)
    yield 2


async def main():
    for gen in (bad_stop(), bad_stop2()):
        try:
            async for x in gen:
                print(x)
        except RuntimeError as e:
            print("RuntimeError:", e, "|", repr(e.__cause__))
    g = ignores_exit()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as e:
        print("RuntimeError:", e)

    g = slow()
    print(await anext(g))
    a = asyncio.ensure_future(g.__anext__())
    await asyncio.sleep(0)
    try:
        await g.__anext__()
    except RuntimeError as e:
        print("RuntimeError:", e)
    print(await a)

    g = slow()
    await anext(g)
    t = asyncio.ensure_future(anext(g))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled inside the generator")
    print(await anext(g, "and it is finished"))

    step = slow().asend(None)
    try:
        step.send(None)
    except StopIteration as e:
        print("yielded", e.value)
    try:
        await step
    except RuntimeError as e:
        print("RuntimeError:", e)


asyncio.run(main())

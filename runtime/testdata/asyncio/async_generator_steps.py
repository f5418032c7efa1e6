import asyncio
async def g():
    yield 1
async def main():
    x = g()
    async for _ in x: pass
    print(await x.athrow(ValueError))
    try: print(await x.asend(None))
    except BaseException as e: print(repr(e))
    print(await x.aclose())
    y = g()
    s = y.aclose()
    try: s.send(None)
    except BaseException as e: print(repr(e))
    try: await y.athrow(ValueError)
    except BaseException as e: print(repr(e))
    y = g()
    await y.asend(None)
    try: await y.athrow(ValueError(3))
    except BaseException as e: print(repr(e))
    try: await y.athrow(ValueError(3))
    except BaseException as e: print(repr(e))
    try: await y.athrow(3)
    except BaseException as e: print(repr(e))
    y = g()
    try: await y.athrow(3)
    except BaseException as e: print(repr(e))
asyncio.run(main())

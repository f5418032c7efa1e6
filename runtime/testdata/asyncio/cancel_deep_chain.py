import asyncio


async def level(n):
    try:
        if n == 0:
            await asyncio.sleep(10)
        else:
            await level(n - 1)
    except asyncio.CancelledError as e:
        print("level", n, "sees", e.args)
        if n == 1:
            raise asyncio.CancelledError("replaced at 1") from e
        raise
    finally:
        print("level", n, "finally")


async def main():
    t = asyncio.create_task(level(3))
    await asyncio.sleep(0)
    t.cancel("original")
    try:
        await t
    except asyncio.CancelledError as e:
        print("main sees", e.args)
        while e is not None:
            print("  chain:", type(e).__name__, e.args)
            e = e.__cause__ or e.__context__


asyncio.run(main())

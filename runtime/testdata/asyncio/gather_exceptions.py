import asyncio


async def ok(n):
    await asyncio.sleep(0.02 * n)
    print("ok", n)
    return n


async def bad(n):
    await asyncio.sleep(0.02 * n)
    print("bad", n)
    raise ValueError(f"bad {n}")


async def main():
    results = await asyncio.gather(ok(1), bad(2), ok(3), return_exceptions=True)
    for r in results:
        print(type(r).__name__, r)

    # Without return_exceptions the first error comes out at once, and the
    # others go on running.
    try:
        await asyncio.gather(ok(3), bad(1), bad(2))
    except ValueError as e:
        print("caught", e)
    print("others still run")
    await asyncio.sleep(0.1)

    try:
        await asyncio.gather(bad(0), bad(0))
    except ValueError as e:
        print("caught", e, e.__context__, e.__cause__)


asyncio.run(main())

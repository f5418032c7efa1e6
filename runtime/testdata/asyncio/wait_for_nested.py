import asyncio


async def op(delay):
    try:
        await asyncio.sleep(delay)
        return f"op {delay}"
    except asyncio.CancelledError:
        print("  op cancelled")
        raise


async def inner(delay, limit):
    try:
        return await asyncio.wait_for(op(delay), limit)
    except TimeoutError:
        print("  inner timeout")
        return "inner fallback"


async def attempt(delay, inner_limit, outer_limit):
    try:
        result = await asyncio.wait_for(inner(delay, inner_limit), outer_limit)
        print("result", result)
    except TimeoutError:
        print("outer timeout")


async def main():
    await attempt(0.01, 0.1, 0.2)
    await attempt(0.2, 0.02, 0.1)
    await attempt(0.2, 0.1, 0.02)

    async def chain():
        async with asyncio.timeout(0.1):
            return await asyncio.wait_for(asyncio.shield(op(0.03)), 0.01)

    try:
        await chain()
    except TimeoutError:
        print("shielded op goes on")
    await asyncio.sleep(0.04)
    try:
        async with asyncio.timeout(0.02):
            await asyncio.gather(op(1), op(2))
    except TimeoutError:
        print("both cancelled")


asyncio.run(main())

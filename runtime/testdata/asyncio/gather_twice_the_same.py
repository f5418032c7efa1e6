import asyncio
async def f(x):
    print("run", x); await asyncio.sleep(0); return x * 2
async def main():
    c = f(1)
    r = await asyncio.gather(c, f(2), c)
    print(r)
    t = asyncio.create_task(f(3))
    print(await asyncio.gather(t, t, t))
    fut = asyncio.gather(f(4), f(5))
    print(type(fut).__name__, isinstance(fut, asyncio.Future))
    fut.cancel("stop it")
    try: await fut
    except asyncio.CancelledError as e: print("cancelled", e.args)
    print(fut.cancelled())
    async def boom(n):
        await asyncio.sleep(0.001 * n); raise ValueError(n)
    r = await asyncio.gather(boom(1), f(6), boom(2), return_exceptions=True)
    print(r)
    try: await asyncio.gather(boom(2), boom(1), f(7))
    except ValueError as e: print("first", e)
    await asyncio.sleep(0.01)
    inner = asyncio.gather(boom(0), f(8))
    outer = asyncio.gather(inner, f(9), return_exceptions=True)
    print(await outer)
asyncio.run(main())

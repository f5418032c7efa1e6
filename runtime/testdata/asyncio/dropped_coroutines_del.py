# A coroutine that was never awaited is told of where it is deleted.
import asyncio


async def f(n):
    return n


async def main():
    x = f(1)
    del x
    print('deleted', flush=True)
    y = f(2)
    y = None
    print('None', flush=True)
    [f(3) for _ in range(2)]
    print('a list', flush=True)


asyncio.run(main())

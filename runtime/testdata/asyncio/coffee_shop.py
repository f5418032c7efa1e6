# Sequential, concurrent, and concurrent with a limit: how long does it take?
import asyncio
import time


async def brew(kind):
    await asyncio.sleep(0.03)
    return f"{kind} coffee"


async def toast(n):
    await asyncio.sleep(0.05)
    return f"{n} toasts"


async def sequential():
    return [await brew("black"), await toast(2)]


async def concurrent():
    return await asyncio.gather(brew("black"), toast(2))


async def with_tasks():
    coffee = asyncio.create_task(brew("white"))
    bread = asyncio.create_task(toast(1))
    return [await bread, await coffee]


async def limited(n):
    machine = asyncio.Semaphore(2)

    async def one(i):
        async with machine:
            return await brew(str(i))

    return await asyncio.gather(*(one(i) for i in range(n)))


async def timed(name, coro):
    start = time.perf_counter()
    print(f"{name:<11}{await coro}")
    return time.perf_counter() - start


async def main():
    one_by_one = await timed("sequential", sequential())
    together = await timed("concurrent", concurrent())
    tasks = await timed("with tasks", with_tasks())
    print("concurrent is faster:", together < one_by_one, tasks < one_by_one)
    two_rounds = await timed("limited", limited(4))
    print("two rounds at the machine:", two_rounds > 0.055)
    print(f"sequential takes about {one_by_one:.1f} seconds")


asyncio.run(main())

# The first example everybody meets: two awaits in a row, then two tasks.
import asyncio


async def say_after(delay, what):
    print(f"  start {what!r}")
    await asyncio.sleep(delay)
    print(f"  {what}")
    return what.upper()


async def sequential():
    loop = asyncio.get_running_loop()
    started = loop.time()
    a = await say_after(0.05, "hello")
    b = await say_after(0.03, "world")
    print(a, b, round(loop.time() - started, 1))


async def concurrent():
    task1 = asyncio.create_task(say_after(0.06, "hello"))
    task2 = asyncio.create_task(say_after(0.03, "world"))
    print("tasks created")
    print(await task1)
    print(await task2)


async def main():
    print("sequential")
    await sequential()
    print("concurrent")
    await concurrent()


asyncio.run(main())

# The 3.13 form gives back the very tasks that were passed in.
import asyncio


async def answer(name, delay):
    await asyncio.sleep(delay)
    return name.upper()


async def main():
    tasks = {asyncio.create_task(answer(n, d)): n for n, d in (("x", 0.05), ("y", 0.01), ("z", 0.03))}
    async for task in asyncio.as_completed(tasks):
        print(tasks[task], task.done(), await task)

    already = [asyncio.create_task(answer("done", 0))]
    await already[0]
    pending = asyncio.create_task(answer("late", 0.02))
    async for t in asyncio.as_completed([pending, *already]):
        print(t is pending, t.result())

    try:
        async for t in asyncio.as_completed([answer("never", 1)], timeout=0.02):
            print("not reached")
    except TimeoutError as e:
        print("TimeoutError", e.args)

    async for t in asyncio.as_completed([answer("coro", 0)]):
        print(type(t).__name__, t.result())


asyncio.run(main())

# A task cancelled before its first step never runs any of its body.
import asyncio


async def body():
    print("never printed")


async def main():
    task = asyncio.create_task(body())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled before start")
    print(task.cancelled())

    # Cancelled twice is cancelled once as far as the coroutine can see.
    async def counter():
        seen = 0
        for _ in range(3):
            try:
                await asyncio.sleep(0.01)
            except asyncio.CancelledError:
                seen += 1
        return seen

    task = asyncio.create_task(counter())
    await asyncio.sleep(0)
    print(task.cancel(), task.cancel(), task.cancelling())
    print("seen", await task, task.cancelled())


asyncio.run(main())

# What a failed task group looks like when nobody catches it.
import asyncio


async def fail(delay, error):
    await asyncio.sleep(delay)
    raise error


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(0, ValueError("first")))
        tg.create_task(fail(0, TypeError("second")))
    print("not reached")


asyncio.run(main())

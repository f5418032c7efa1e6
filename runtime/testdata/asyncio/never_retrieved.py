# A failed task that nobody asks is reported when it is thrown away.
import asyncio
import gc


async def fails():
    raise ValueError("nobody looks at me")


async def main():
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    print("the task has failed")
    del task
    gc.collect()
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())

import asyncio
import traceback


async def divide(a, b):
    await asyncio.sleep(0)
    return a / b


async def main():
    task = asyncio.create_task(divide(1, 0))
    try:
        await task
    except ZeroDivisionError as e:
        print("caught", e)
        frames = traceback.extract_tb(e.__traceback__)
        print([f.name for f in frames], [f.lineno for f in frames])
    print(task.done(), task.cancelled(), repr(task.exception()))
    # The same exception object each time one asks.
    print(task.exception() is task.exception())
    for _ in range(2):
        try:
            task.result()
        except ZeroDivisionError as e:
            print(e is task.exception())

    task2 = asyncio.create_task(divide(4, "2"))
    done, _ = await asyncio.wait([task2])
    print(done.pop().exception())


asyncio.run(main())

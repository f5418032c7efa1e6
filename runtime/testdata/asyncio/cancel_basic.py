import asyncio


async def forever():
    print("forever: start")
    try:
        while True:
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("forever: cancelled")
        raise
    finally:
        print("forever: finally")


async def main():
    task = asyncio.create_task(forever())
    await asyncio.sleep(0.01)
    print("cancel:", task.cancel())
    print("at once:", task.done(), task.cancelled(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError:
        print("main: the task was cancelled")
    print("then:", task.done(), task.cancelled())
    print("again:", task.cancel())
    try:
        task.result()
    except asyncio.CancelledError:
        print("result() raises CancelledError")
    try:
        task.exception()
    except asyncio.CancelledError:
        print("exception() raises CancelledError")
    print(issubclass(asyncio.CancelledError, Exception), issubclass(asyncio.CancelledError, BaseException))


asyncio.run(main())

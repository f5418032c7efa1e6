import asyncio


async def stubborn():
    """Takes its time over being cancelled, and then has a result after all."""
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("asked to stop")
        await asyncio.sleep(0.01)
        print("stopping late")
        return "late result"


async def failing():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise KeyError("while stopping")


async def main():
    try:
        print("got", await asyncio.wait_for(stubborn(), 0.02))
    except TimeoutError:
        print("TimeoutError")
    try:
        await asyncio.wait_for(failing(), 0.01)
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__))

    # The outer task is cancelled while it waits.
    async def outer():
        try:
            await asyncio.wait_for(asyncio.sleep(1), 5)
        except asyncio.CancelledError:
            print("outer cancelled")
            raise

    t = asyncio.create_task(outer())
    await asyncio.sleep(0)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))

    fut = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(fut, 0.01)
    except TimeoutError:
        print("future cancelled:", fut.cancelled())


asyncio.run(main())

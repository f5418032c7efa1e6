import asyncio


async def suicidal():
    print("cancelling myself")
    asyncio.current_task().cancel("self")
    print("still running until the next await")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print("now", e)
        raise


async def no_await():
    asyncio.current_task().cancel()
    return "no await, so it returns"


async def raises():
    raise asyncio.CancelledError("raised by hand")


async def main():
    t = asyncio.create_task(suicidal())
    print(await asyncio.gather(t, return_exceptions=True))
    t = asyncio.create_task(no_await())
    try:
        print(await t)
    except asyncio.CancelledError:
        print("cancelled after return")
    print(t.cancelled())
    t = asyncio.create_task(raises())
    await asyncio.wait([t])
    print(t.cancelled(), t.cancelling())
    try:
        await raises()
    except asyncio.CancelledError as e:
        print("plain await:", e)


asyncio.run(main())

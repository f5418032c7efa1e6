import asyncio


async def main():
    try:
        async with asyncio.timeout(0.02) as cm:
            print("expired?", cm.expired())
            await asyncio.sleep(1)
            print("not reached")
    except TimeoutError:
        print("TimeoutError, expired:", cm.expired())

    async with asyncio.timeout(1) as cm:
        await asyncio.sleep(0.01)
    print("in time, expired:", cm.expired())

    async with asyncio.timeout(None) as cm:
        print("no limit:", cm.when())
        await asyncio.sleep(0)

    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() + 0.02) as cm:
            await asyncio.sleep(1)
    except TimeoutError as e:
        print("timeout_at:", cm.expired(), type(e.__cause__).__name__)

    try:
        async with asyncio.timeout(-1):
            print("entered")
            await asyncio.sleep(0)
            print("not reached")
    except TimeoutError:
        print("already past")

    # Nothing is awaited in the block, so nothing can time out.
    async with asyncio.timeout(0):
        print("no await inside")


asyncio.run(main())

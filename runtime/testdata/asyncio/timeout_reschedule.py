import asyncio


async def main():
    loop = asyncio.get_running_loop()

    # A deadline that progress pushes forward.
    async with asyncio.timeout(0.04) as cm:
        for i in range(4):
            await asyncio.sleep(0.02)
            print("progress", i)
            cm.reschedule(loop.time() + 0.04)
    print("done, expired:", cm.expired())

    try:
        async with asyncio.timeout(None) as cm:
            print(cm.when())
            cm.reschedule(loop.time() + 0.02)
            await asyncio.sleep(1)
    except TimeoutError:
        print("set inside:", cm.expired())

    async with asyncio.timeout(0.02) as cm:
        cm.reschedule(None)
        await asyncio.sleep(0.04)
        print("limit lifted")

    try:
        cm.reschedule(loop.time() + 1)
    except RuntimeError as e:
        print("RuntimeError:", e)

    unused = asyncio.timeout(1)
    try:
        unused.reschedule(None)
    except RuntimeError as e:
        print("RuntimeError:", e)
    try:
        async with cm:
            pass
    except RuntimeError as e:
        print("RuntimeError:", e)


asyncio.run(main())

import asyncio


class Resource:
    async def __aenter__(self):
        print("acquire")
        return self

    async def __aexit__(self, *exc):
        print("release begins", exc[0] and exc[0].__name__)
        try:
            await asyncio.sleep(0.02)
            print("release complete")
        except asyncio.CancelledError:
            print("release interrupted")
            raise


async def user():
    async with Resource():
        await asyncio.sleep(1)


async def careful_user():
    async with Resource() as r:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            await asyncio.shield(asyncio.create_task(finish_up()))
            raise


async def finish_up():
    await asyncio.sleep(0.02)
    print("finished up")


async def main():
    t = asyncio.create_task(user())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print("--- cancelled twice")
    t = asyncio.create_task(user())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0.005)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled(), t.cancelling())
    print("--- shielded")
    t = asyncio.create_task(careful_user())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())


asyncio.run(main())

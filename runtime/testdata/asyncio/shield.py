import asyncio


async def precious():
    print("precious begins")
    await asyncio.sleep(0.03)
    print("precious is complete")
    return "saved"


async def client(task):
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        print("client cancelled; task done?", task.done())
        raise


async def main():
    task = asyncio.create_task(precious())
    c = asyncio.create_task(client(task))
    await asyncio.sleep(0.01)
    c.cancel()
    try:
        await c
    except asyncio.CancelledError:
        print("client gone")
    print(await task)

    # shield of a coroutine, under wait_for
    inner = asyncio.create_task(precious())
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.01)
    except TimeoutError:
        print("timed out, cancelled:", inner.cancelled())
    print(await inner)
    print(await asyncio.shield(precious()))

    # Cancelling what is inside does come through.
    inner = asyncio.create_task(precious())
    sh = asyncio.shield(inner)
    await asyncio.sleep(0)
    inner.cancel()
    try:
        await sh
    except asyncio.CancelledError:
        print("inside cancelled", sh.cancelled())

    async def bad():
        raise OSError("inside")

    try:
        await asyncio.shield(bad())
    except OSError as e:
        print("error passes:", e)


asyncio.run(main())

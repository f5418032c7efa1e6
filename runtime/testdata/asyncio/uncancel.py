import asyncio


async def structured():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelling", task.cancelling())
        print("uncancel  ", task.uncancel())
        print("cancelling", task.cancelling())
    await asyncio.sleep(0.01)
    return "went on"


async def counts():
    task = asyncio.current_task()
    print(task.uncancel(), task.cancelling())
    task.cancel()
    task.cancel()
    print(task.cancelling())
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("delivered once")
    await asyncio.sleep(0)
    print(task.uncancel(), task.uncancel(), task.uncancel())


async def main():
    t = asyncio.create_task(structured())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled())
    await asyncio.create_task(counts())

    # uncancel() to zero takes back a cancellation not yet delivered.
    async def takes_back():
        me = asyncio.current_task()
        me.cancel()
        print("left", me.uncancel())
        await asyncio.sleep(0)
        print("not cancelled")

    await asyncio.gather(asyncio.create_task(takes_back()), return_exceptions=True)


asyncio.run(main())

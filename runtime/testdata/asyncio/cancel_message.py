import asyncio


async def victim():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print("victim sees", e.args)
        raise


async def reraises_new():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise asyncio.CancelledError("my own words")


async def main():
    for args in ((), ("because",), (("tuple", 1),)):
        t = asyncio.create_task(victim())
        await asyncio.sleep(0)
        t.cancel(*args)
        try:
            await t
        except asyncio.CancelledError as e:
            print("main sees  ", e.args)
    t = asyncio.create_task(reraises_new())
    await asyncio.sleep(0)
    t.cancel("first words")
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, type(e.__context__).__name__)

    t = asyncio.create_task(victim())
    t.cancel(msg="before start")
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args)

    fut = asyncio.get_running_loop().create_future()
    fut.cancel("a future's message")
    try:
        await fut
    except asyncio.CancelledError as e:
        print(e.args)


asyncio.run(main())

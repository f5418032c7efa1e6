import asyncio


async def resource(name):
    print(name, "open")
    try:
        await asyncio.sleep(1)
    finally:
        print(name, "closing")
        await asyncio.sleep(0.01)
        print(name, "closed")


async def nested():
    try:
        try:
            await resource("inner")
        finally:
            print("middle finally")
            await asyncio.sleep(0)
            print("middle finally over")
    finally:
        print("outer finally")


async def main():
    t = asyncio.create_task(nested())
    await asyncio.sleep(0.01)
    t.cancel()
    print("cancelled; waiting")
    try:
        await t
    except asyncio.CancelledError:
        print("gone")

    # Cancelling again interrupts the cleanup itself.
    t = asyncio.create_task(nested())
    await asyncio.sleep(0.01)
    t.cancel()
    await asyncio.sleep(0)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))


asyncio.run(main())

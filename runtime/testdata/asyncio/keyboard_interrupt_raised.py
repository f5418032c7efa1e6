import asyncio


async def worker():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("worker cancelled")
        raise


async def presses():
    await asyncio.sleep(0.01)
    raise KeyboardInterrupt


async def main():
    w = asyncio.create_task(worker())
    p = asyncio.create_task(presses())
    try:
        await p
    except KeyboardInterrupt:
        print("never seen here: the loop is left at once")
    except asyncio.CancelledError:
        print("main cancelled, worker done:", w.done())
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print("KeyboardInterrupt", e.args)

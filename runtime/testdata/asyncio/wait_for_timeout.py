import asyncio


async def slow():
    try:
        print("slow starts")
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("slow is cancelled")
        raise
    finally:
        print("slow cleans up")


async def quick():
    return 42


async def main():
    try:
        await asyncio.wait_for(slow(), timeout=0.02)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e), isinstance(e, TimeoutError), repr(e.__cause__))
    print(await asyncio.wait_for(quick(), timeout=1))
    print(await asyncio.wait_for(quick(), timeout=None))
    try:
        await asyncio.wait_for(quick(), timeout=0)
    except TimeoutError:
        print("zero timeout")

    done = asyncio.create_task(quick())
    await done
    print(await asyncio.wait_for(done, timeout=0))
    print(asyncio.TimeoutError is TimeoutError)


asyncio.run(main())

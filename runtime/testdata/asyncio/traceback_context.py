import asyncio


async def connect():
    raise ConnectionError("refused")


async def cleanup():
    await asyncio.sleep(0)
    raise RuntimeError("cleanup failed too")


async def quiet():
    try:
        raise KeyError("hidden")
    except KeyError:
        raise ValueError("shown alone") from None


async def main():
    try:
        await quiet()
    except ValueError as e:
        print(repr(e), e.__suppress_context__, repr(e.__context__))
    try:
        await connect()
    finally:
        await cleanup()


asyncio.run(main())

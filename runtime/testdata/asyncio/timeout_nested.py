import asyncio


async def attempt(outer, inner):
    try:
        async with asyncio.timeout(outer) as o:
            try:
                async with asyncio.timeout(inner) as i:
                    await asyncio.sleep(0.5)
            except TimeoutError:
                print("  inner timed out", o.expired(), i.expired())
            await asyncio.sleep(0.05)
            print("  after inner")
    except TimeoutError:
        print("  outer timed out", o.expired(), i.expired())


async def main():
    print("inner first")
    await attempt(0.15, 0.02)
    print("outer first")
    await attempt(0.02, 0.15)
    print("outer after inner")
    await attempt(0.05, 0.02)

    # A TimeoutError of somebody else's passes through unchanged.
    try:
        async with asyncio.timeout(1) as cm:
            raise TimeoutError("mine")
    except TimeoutError as e:
        print(e, cm.expired())

    # Another exception raised in the cleanup wins over the timeout.
    try:
        async with asyncio.timeout(0.01) as cm:
            try:
                await asyncio.sleep(1)
            finally:
                raise ValueError("in cleanup")
    except ValueError as e:
        print("ValueError", e, cm.expired(), type(e.__context__).__name__)


asyncio.run(main())

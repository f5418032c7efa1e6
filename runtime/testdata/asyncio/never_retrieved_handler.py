import asyncio
import gc


async def fails(n):
    raise ValueError(f"number {n}")


def handler(loop, context):
    exc = context.get("exception")
    print("handler:", context["message"], "|", repr(exc), "|", "future" in context)


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    for i in range(2):
        t = asyncio.create_task(fails(i))
        await asyncio.sleep(0)
        del t
        gc.collect()
        await asyncio.sleep(0)

    # Looking at the exception is enough to keep it quiet.
    t = asyncio.create_task(fails(2))
    await asyncio.wait([t])
    print("looked at", repr(t.exception()))
    del t
    gc.collect()

    f = asyncio.get_running_loop().create_future()
    f.set_exception(OSError("in a future"))
    del f
    gc.collect()
    print("main ends")


asyncio.run(main())

import asyncio


async def fail(msg, delay=0):
    await asyncio.sleep(delay)
    raise ValueError(msg)


async def sleeper(name):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def inner_group():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(sleeper("inner sleeper"))
        tg.create_task(fail("inner", 0.01))


def tree(e, indent=0):
    print("  " * indent + f"{type(e).__name__}: {e}")
    if isinstance(e, BaseExceptionGroup):
        for sub in e.exceptions:
            tree(sub, indent + 1)


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(sleeper("outer sleeper"))
            outer.create_task(inner_group())
    except ExceptionGroup as eg:
        tree(eg)

    # Nested lexically: the inner error leaves the outer block's body.
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(sleeper("sibling"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail("lexical"))
            print("not reached")
    except ExceptionGroup as eg:
        tree(eg)
        match, rest = eg.split(ValueError)
        print(match is not None, rest)


asyncio.run(main())

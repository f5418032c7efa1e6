import asyncio


class Fatal(BaseException):
    pass


async def raises(e, delay=0):
    await asyncio.sleep(delay)
    raise e


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(raises(ValueError("a")))
            tg.create_task(raises(Fatal("b")))
    except BaseExceptionGroup as eg:
        print(type(eg).__name__, eg.message, [type(e).__name__ for e in eg.exceptions])

    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(1))
            raise Fatal("in body")
    except BaseExceptionGroup as eg:
        print(type(eg).__name__, eg.exceptions)

    # A group raised by hand inside a child stays a group in the group.
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(raises(ExceptionGroup("mine", [OSError(1), OSError(2)])))
    except ExceptionGroup as eg:
        print(repr(eg))
        print(repr(eg.subgroup(OSError)))
        print(eg.subgroup(KeyError))
        print([e.args for e in eg.exceptions[0].exceptions])

    # A child that cancels itself counts as cancelled, not as failed.
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(raises(asyncio.CancelledError("self")))
    print(t.cancelled())


asyncio.run(main())

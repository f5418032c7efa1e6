import asyncio


async def fail(*errors):
    await asyncio.sleep(0)
    if len(errors) == 1:
        raise errors[0]
    raise ExceptionGroup("batch", errors)


async def run(*coros):
    async with asyncio.TaskGroup() as tg:
        for c in coros:
            tg.create_task(c)


async def main():
    try:
        await run(fail(ValueError(1)), fail(TypeError(2)), fail(ValueError(3), KeyError(4)))
    except* ValueError as eg:
        print("values", eg.exceptions, eg.message)
    except* (TypeError, KeyError) as eg:
        print("others", [type(e).__name__ for e in eg.exceptions])
    else:
        print("not printed")
    finally:
        print("finally")

    try:
        try:
            await run(fail(OSError("a")), fail(RuntimeError("b")))
        except* OSError as eg:
            print("os", eg.exceptions)
    except ExceptionGroup as rest:
        print("rest", rest.exceptions)

    # A naked exception is wrapped for except*.
    try:
        raise IndexError("naked")
    except* LookupError as eg:
        print(type(eg).__name__, repr(eg.message), eg.exceptions)

    # Raising inside an except* clause.
    try:
        try:
            await run(fail(ValueError("old")))
        except* ValueError as eg:
            raise RuntimeError("new") from eg
    except ExceptionGroup as e:
        print(repr(e), repr(e.exceptions[0].__cause__))
    except RuntimeError as e:
        print("plain", repr(e))

    eg = ExceptionGroup("top", [ValueError("v"), ExceptionGroup("sub", [KeyError("k"), ValueError("w")])])
    print(eg.split(ValueError))
    print(eg.subgroup(lambda e: isinstance(e, KeyError)))
    print(eg.derive([OSError()]))
    try:
        ExceptionGroup("none", [])
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())

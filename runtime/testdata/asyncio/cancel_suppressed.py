import asyncio
from contextlib import suppress


async def ignores_one():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("ignored")
    await asyncio.sleep(0.01)
    return "survived"


async def turns_into_error():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        raise ValueError("changed my mind") from e


async def returns_in_finally():
    try:
        await asyncio.sleep(1)
    finally:
        return "from finally"


async def main():
    for f in (ignores_one, turns_into_error, returns_in_finally):
        t = asyncio.create_task(f())
        await asyncio.sleep(0)
        t.cancel()
        try:
            print(f.__name__, "->", await t)
        except ValueError as e:
            print(f.__name__, "raised", e, "from", type(e.__cause__).__name__)
        print("  cancelled:", t.cancelled(), "cancelling:", t.cancelling())

    t = asyncio.create_task(asyncio.sleep(1))
    t.cancel()
    with suppress(asyncio.CancelledError):
        await t
        print("not printed")
    print("suppressed")


asyncio.run(main())

import asyncio


def describe(t):
    if not t.done():
        return "pending"
    if t.cancelled():
        return "cancelled"
    if t.exception():
        return f"failed with {t.exception()!r}"
    return f"result {t.result()!r}"


async def ok():
    return 1


async def bad():
    raise ValueError("bad")


async def slow():
    await asyncio.sleep(1)


async def main():
    tasks = {f.__name__: asyncio.create_task(f()) for f in (ok, bad, slow)}
    for turn in range(2):
        print(turn, {n: describe(t) for n, t in tasks.items()})
        await asyncio.sleep(0)
    tasks["slow"].cancel()
    print("asked", describe(tasks["slow"]))
    await asyncio.sleep(0)
    print("after", describe(tasks["slow"]))

    for t in tasks.values():
        for method in (t.result, t.exception):
            try:
                print(method.__name__, "->", method())
            except (ValueError, asyncio.CancelledError) as e:
                print(method.__name__, "raises", repr(e))
    pending = asyncio.create_task(slow())
    for method in (pending.result, pending.exception):
        try:
            method()
        except asyncio.InvalidStateError as e:
            print("InvalidStateError:", e)
    pending.cancel()
    print([n for n in ("PENDING", "FINISHED") if hasattr(asyncio.futures, "_" + n)], pending._state, tasks["ok"]._state)


asyncio.run(main())

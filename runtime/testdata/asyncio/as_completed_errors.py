import asyncio


async def fetch(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        cancelled.append(name)
        raise
    if error:
        raise error
    return name


cancelled = []


async def main():
    tasks = [
        asyncio.create_task(fetch("a", 0.04), name="A"),
        asyncio.create_task(fetch("b", 0.01, KeyError("b")), name="B"),
        asyncio.create_task(fetch("c", 0.02), name="C"),
    ]
    results, errors = [], []
    async for t in asyncio.as_completed(tasks):
        try:
            results.append((t.get_name(), await t))
        except KeyError as e:
            errors.append((t.get_name(), e.args))
    print(results, errors)

    # Leaving the loop early does not cancel what is left.
    rest = [asyncio.create_task(fetch(n, d)) for n, d in (("p", 0.01), ("q", 0.04))]
    for f in asyncio.as_completed(rest):
        print(await f)
        break
    print([t.done() for t in rest])
    rest[1].cancel()
    async for t in asyncio.as_completed(rest):
        print(t.cancelled())
    print(cancelled)
    it = asyncio.as_completed([])
    print(list(it), [t async for t in asyncio.as_completed([])])
    for bad in (asyncio.create_task(asyncio.sleep(0)), 5):
        try:
            asyncio.as_completed(bad)
        except TypeError as e:
            print("TypeError:", e)


asyncio.run(main())

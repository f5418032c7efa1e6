import asyncio


async def averager():
    total, count, average = 0.0, 0, None
    while True:
        try:
            value = yield average
        except ValueError as e:
            print("told off:", e)
            average = "reset"
            total, count = 0.0, 0
            continue
        await asyncio.sleep(0)
        total += value
        count += 1
        average = total / count


async def stubborn():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        await asyncio.sleep(0)
        print("closed after an await")
        raise


async def main():
    avg = averager()
    try:
        await avg.asend(1)
    except TypeError as e:
        print("TypeError:", e)
    await avg.asend(None)
    for v in (10, 20, 60):
        print(await avg.asend(v))
    print(await avg.athrow(ValueError("bad value")))
    print(await avg.asend(5))
    try:
        await avg.athrow(KeyError("not caught"))
    except KeyError as e:
        print("KeyError", e)
    try:
        await avg.asend(1)
    except StopAsyncIteration:
        print("finished for good")

    s = stubborn()
    print(await anext(s))
    await s.aclose()
    await s.aclose()
    fresh = stubborn()
    await fresh.aclose()
    print("never started, closed quietly")


asyncio.run(main())

import asyncio
import time


async def square(n):
    await asyncio.sleep(0.01 * (5 - n))
    return n * n


async def lookup(table, key):
    await asyncio.sleep(0)
    return table[key]


async def main():
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(square(n)) for n in range(5)]
    print([t.result() for t in tasks])

    async with asyncio.TaskGroup() as tg:
        by_key = {k: tg.create_task(lookup({"x": 1, "y": 2}, k), name=f"lookup-{k}") for k in "xy"}
    print({k: t.result() for k, t in by_key.items()}, [t.get_name() for t in by_key.values()])

    try:
        async with asyncio.TaskGroup() as tg:
            good = tg.create_task(lookup({"x": 1}, "x"))
            bad = tg.create_task(lookup({}, "missing"))
    except* KeyError as eg:
        (error,) = eg.exceptions
        print("missing key", error.args[0], error is bad.exception())
    print(good.result())

    started = time.monotonic()
    async with asyncio.timeout(1), asyncio.TaskGroup() as tg:
        for _ in range(20):
            tg.create_task(asyncio.sleep(0.05))
    print(time.monotonic() - started < 0.5)

    try:
        async with asyncio.timeout(0.02):
            async with asyncio.TaskGroup() as tg:
                never = tg.create_task(asyncio.sleep(5))
    except TimeoutError:
        print("the group ran out of time", never.cancelled())


asyncio.run(main())

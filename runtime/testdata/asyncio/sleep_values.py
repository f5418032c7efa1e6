import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.sleep(0, "value"), await asyncio.sleep(0.01, result=[1]), await asyncio.sleep(0))
    t0 = loop.time()
    await asyncio.sleep(0.1)
    print(round(loop.time() - t0, 1))
    await asyncio.sleep(-1)
    print("a negative sleep is sleep(0)")
    for bad in ("1", None, float("nan")):
        try:
            await asyncio.sleep(bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)

    order = []

    async def nap(d):
        await asyncio.sleep(d)
        order.append(d)

    await asyncio.gather(*(nap(d) for d in (0.05, 0.01, 0.03, 0, 0.02, 0.04)))
    print(order)
    print(asyncio.iscoroutine(c := asyncio.sleep(0)), await c)


asyncio.run(main())

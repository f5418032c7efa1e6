import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    t0 = loop.time()
    m0 = time.monotonic()
    print(isinstance(t0, float), abs(t0 - m0) < 1)
    await asyncio.sleep(0.05)
    print(0.049 <= loop.time() - t0 < 0.15)

    fired = {}
    for ms in (10, 30, 60):
        loop.call_later(ms / 1000, lambda ms=ms: fired.setdefault(ms, loop.time()))
    start = loop.time()
    await asyncio.sleep(0.08)
    print(list(fired), all(fired[ms] - start >= ms / 1000 - 0.001 for ms in fired))

    # A drifting interval against one that keeps to its plan.
    async def planned(period, times):
        next_time = loop.time()
        marks = []
        for _ in range(times):
            next_time += period
            await asyncio.sleep(next_time - loop.time())
            marks.append(round(loop.time() - start_plan, 2))
        return marks

    start_plan = loop.time()
    marks = await planned(0.03, 3)
    print([abs(m - e) <= 0.02 for m, e in zip(marks, (0.03, 0.06, 0.09))])
    h = loop.call_later(5, print)
    print(round(h.when() - loop.time()), h.cancelled())
    h.cancel()
    try:
        async with asyncio.timeout(0.03) as cm:
            print(0 < cm.when() - loop.time() <= 0.03)
            await asyncio.sleep(1)
    except TimeoutError:
        print(loop.time() >= cm.when())


asyncio.run(main())

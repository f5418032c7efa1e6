import asyncio


async def work(delay):
    try:
        await asyncio.sleep(delay)
        return delay
    except asyncio.CancelledError:
        print("cancelled", delay)
        raise


async def main():
    tasks = [asyncio.create_task(work(d)) for d in (0.01, 0.2)]
    done, pending = await asyncio.wait(tasks, timeout=0.04)
    print(len(done), len(pending))
    # wait() never cancels what it waited for.
    print([t.cancelled() for t in pending])
    for t in pending:
        t.cancel()
    done, pending = await asyncio.wait(tasks, timeout=1)
    print(len(done), len(pending), [t.cancelled() for t in tasks])

    done, pending = await asyncio.wait(tasks, timeout=0)
    print(len(done), len(pending))

    for bad in ([], [work(0)]):
        try:
            await asyncio.wait(bad)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
        for c in bad:
            c.close()
    try:
        await asyncio.wait(tasks, return_when="SOME")
    except ValueError as e:
        print("ValueError", e)


asyncio.run(main())

import asyncio


async def worker(n, log):
    try:
        await asyncio.sleep(n * 0.01)
        log.append(f"{n} done")
        return n
    except asyncio.CancelledError:
        log.append(f"{n} cancelled")
        raise
    finally:
        log.append(f"{n} finally")


async def cancel_all(tasks):
    for t in tasks:
        t.cancel()
    return await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    log = []
    tasks = [asyncio.create_task(worker(n, log), name=f"w{n}") for n in (1, 3, 8, 9)]
    await asyncio.sleep(0.055)
    results = await cancel_all(tasks)
    print(log)
    print([r if isinstance(r, int) else type(r).__name__ for r in results])
    print({t.get_name(): ("cancelled" if t.cancelled() else t.result()) for t in tasks})
    print(sum(t.cancelled() for t in tasks), [t.cancel() for t in tasks])

    everybody = [t for t in asyncio.all_tasks() if t is not asyncio.current_task()]
    print(len(everybody))
    a = asyncio.create_task(asyncio.sleep(1), name="left over")
    others = asyncio.all_tasks() - {asyncio.current_task()}
    print([t.get_name() for t in others])
    for t in others:
        t.cancel()
    await asyncio.wait(others)
    print(a.cancelled())


asyncio.run(main())

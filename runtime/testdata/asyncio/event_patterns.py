import asyncio


async def waiter(name, ev, log):
    await ev.wait()
    log.append(name)


async def main():
    # A gate which is opened and closed.
    gate, log = asyncio.Event(), []

    async def visitor(n):
        await asyncio.sleep(0.01 * n)
        await gate.wait()
        log.append(n)

    visitors = [asyncio.create_task(visitor(n)) for n in range(6)]
    await asyncio.sleep(0.025)
    log.append("open")
    gate.set()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    gate.clear()
    log.append("closed")
    await asyncio.sleep(0.035)
    gate.set()
    await asyncio.gather(*visitors)
    print(log)

    # The first of two events.
    a, b = asyncio.Event(), asyncio.Event()
    waits = {asyncio.create_task(e.wait(), name=n): n for e, n in ((a, "a"), (b, "b"))}
    asyncio.get_running_loop().call_later(0.01, b.set)
    done, pending = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    print([waits[t] for t in done], [waits[t] for t in pending])
    for t in pending:
        t.cancel()

    # set() wakes every waiter, in order; a second set() wakes nobody twice.
    ev, log = asyncio.Event(), []
    tasks = [asyncio.create_task(waiter(n, ev, log)) for n in "xyz"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    ev.set()
    ev.set()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(log)


asyncio.run(main())

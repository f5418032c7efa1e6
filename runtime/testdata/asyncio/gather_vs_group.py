# The same failure, seen by gather, by wait and by a task group.
import asyncio


async def work(n, log):
    try:
        await asyncio.sleep(0.01 * n)
        if n == 2:
            raise ValueError("two")
        log.append(f"{n} done")
        return n
    except asyncio.CancelledError:
        log.append(f"{n} cancelled")
        raise


async def by_gather(log):
    tasks = [asyncio.create_task(work(n, log)) for n in (1, 2, 4)]
    try:
        await asyncio.gather(*tasks)
    except ValueError as e:
        log.append(repr(e))
    log.append([t.done() for t in tasks])
    await asyncio.wait(tasks)


async def by_wait(log):
    tasks = [asyncio.create_task(work(n, log)) for n in (1, 2, 4)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    log.append((len(done), len(pending)))
    for p in pending:
        p.cancel()
    await asyncio.wait(tasks)
    log.append([t.exception() for t in tasks if not t.cancelled()])


async def by_group(log):
    try:
        async with asyncio.TaskGroup() as tg:
            tasks = [tg.create_task(work(n, log)) for n in (1, 2, 4)]
    except* ValueError as eg:
        log.append(eg.exceptions)
    log.append([t.done() for t in tasks])


async def by_awaiting_in_turn(log):
    tasks = [asyncio.create_task(work(n, log)) for n in (4, 2, 1)]
    for t in tasks:
        try:
            log.append(await t)
        except ValueError as e:
            log.append(repr(e))


async def main():
    for f in (by_gather, by_wait, by_group, by_awaiting_in_turn):
        log = []
        await f(log)
        print(f.__name__, *log, sep="\n  ")


asyncio.run(main())

# A race: the first answer wins and the others are cancelled.
import asyncio


async def mirror(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise ConnectionError(name)
        return f"page from {name}"
    except asyncio.CancelledError:
        losers.append(name)
        raise


async def race(*coros):
    tasks = [asyncio.create_task(c) for c in coros]
    try:
        pending = set(tasks)
        errors = []
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for t in done:
                if t.exception() is None:
                    return t.result()
                errors.append(t.exception())
        raise ExceptionGroup("every mirror failed", errors)
    finally:
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    global losers
    losers = []
    print(await race(mirror("a", 0.05), mirror("b", 0.02), mirror("c", 0.08)))
    print("losers", losers)
    losers = []
    print(await race(mirror("a", 0.01, fail=True), mirror("b", 0.03), mirror("c", 1)))
    print("losers", losers)
    try:
        await race(mirror("a", 0.01, fail=True), mirror("b", 0.03, fail=True))
    except* ConnectionError as eg:
        print(eg.message, [str(e) for e in eg.exceptions])


asyncio.run(main())

import asyncio


async def job(delay, fail=False):
    await asyncio.sleep(delay)
    print("job ends")
    if fail:
        raise ValueError("job failed")
    return "job result"


async def main():
    inner = asyncio.create_task(job(0.02))
    outer = asyncio.shield(inner)
    print(type(outer).__name__, outer is inner, outer.cancel(), outer.cancelled(), inner.cancelled())
    print(await inner)

    # Shield a finished one: it comes back as it is.
    print(asyncio.shield(inner) is inner)

    # An error that nobody is left to see counts as seen: no handler hears of it.
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: print("handler:", c["message"], repr(c.get("exception"))))
    inner = asyncio.create_task(job(0.02, fail=True))
    waiter = asyncio.create_task(wait_shielded(inner))
    await asyncio.sleep(0)
    waiter.cancel()
    await asyncio.wait([waiter])
    print("waiter cancelled", waiter.cancelled())
    await asyncio.wait([inner])
    await asyncio.sleep(0)
    print(repr(inner.exception()))

    # Whoever is cancelled in a shield can still go on to wait.
    async def patient(task):
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            print("patient waits for the end anyway")
            print(await task)
            raise

    task = asyncio.create_task(job(0.02))
    p = asyncio.create_task(patient(task))
    await asyncio.sleep(0)
    p.cancel()
    await asyncio.wait([p])
    print(p.cancelled(), task.done())


async def wait_shielded(task):
    await asyncio.shield(task)


asyncio.run(main())

import asyncio


async def consumer(name, fut, log):
    try:
        log.append((name, await fut))
    except Exception as e:
        log.append((name, type(e).__name__))
    except asyncio.CancelledError:
        log.append((name, "cancelled"))


async def scenario(settle):
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    log = []
    tasks = [asyncio.create_task(consumer(n, fut, log)) for n in "abc"]
    await asyncio.sleep(0)
    settle(fut, tasks)
    await asyncio.wait(tasks)
    print(log, fut.done(), fut.cancelled())


async def main():
    await scenario(lambda f, ts: f.set_result(1))
    await scenario(lambda f, ts: f.set_exception(KeyError("k")))
    await scenario(lambda f, ts: f.cancel())
    # Cancelling one of the waiting tasks cancels the future for all of them.
    await scenario(lambda f, ts: ts[1].cancel())

    t = asyncio.create_task(asyncio.sleep(0.01, "once"))
    print(await asyncio.gather(t, t, asyncio.shield(t)))
    print(await t, await t)


asyncio.run(main())

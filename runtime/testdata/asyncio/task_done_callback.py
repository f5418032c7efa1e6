import asyncio


async def job(fail):
    print("job")
    if fail:
        raise RuntimeError("no luck")
    return "luck"


def report(task):
    if task.cancelled():
        print("report: cancelled")
    elif task.exception():
        print("report:", repr(task.exception()))
    else:
        print("report:", task.result())


async def main():
    for fail in (False, True):
        t = asyncio.create_task(job(fail))
        t.add_done_callback(report)
        await asyncio.sleep(0)
        print("the job has run; done:", t.done())
        await asyncio.sleep(0)
        print("the callback has run")
    t = asyncio.create_task(asyncio.sleep(1))
    t.add_done_callback(report)
    await asyncio.sleep(0)
    t.cancel()
    for i in range(4):
        print("turn", i, t.done())
        await asyncio.sleep(0)

    # Who is first: the callback or the one who awaits?
    t = asyncio.create_task(job(False))
    t.add_done_callback(lambda _: print("callback added before await"))
    asyncio.get_running_loop().call_soon(lambda: t.add_done_callback(lambda _: print("callback added after await")))
    print(await t)
    await asyncio.sleep(0)


asyncio.run(main())

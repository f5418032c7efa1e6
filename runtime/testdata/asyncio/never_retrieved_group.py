import asyncio


async def bad(n):
    await asyncio.sleep(0)
    raise RuntimeError(f"bad {n}")


async def main():
    # gather without return_exceptions: only the first is raised; the second
    # one is retrieved by gather all the same.
    try:
        await asyncio.gather(bad(1), bad(2))
    except RuntimeError as e:
        print("gather:", e)

    tasks = [asyncio.create_task(bad(n)) for n in (3, 4)]
    try:
        for t in tasks:
            await t
    except RuntimeError as e:
        print("loop:", e)
    await asyncio.wait(tasks)
    print("main ends without asking the second task")


asyncio.run(main())

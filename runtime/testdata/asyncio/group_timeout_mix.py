import asyncio


async def step(name, delay, log):
    try:
        await asyncio.sleep(delay)
        log.append(name)
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise


async def fails(delay):
    await asyncio.sleep(delay)
    raise ValueError("failed")


async def main():
    # A deadline inside the group, round one of its children only.
    log = []

    async def limited():
        try:
            async with asyncio.timeout(0.02):
                await step("limited", 1, log)
        except TimeoutError:
            log.append("limited timed out")

    async with asyncio.TaskGroup() as tg:
        tg.create_task(limited())
        tg.create_task(step("free", 0.04, log))
    print(log)

    # A timeout that is not caught in the child fails the group.
    log = []
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(step("victim", 1, log))
            tg.create_task(asyncio.wait_for(asyncio.sleep(1), 0.02))
    except* TimeoutError as eg:
        print(repr(eg.exceptions[0]), log)

    # A deadline outside; the failure comes first, or the deadline does.
    for delay, limit in ((0.01, 0.05), (0.05, 0.01)):
        log = []
        try:
            async with asyncio.timeout(limit):
                async with asyncio.TaskGroup() as tg:
                    tg.create_task(step("other", 1, log))
                    tg.create_task(fails(delay))
        except* ValueError as eg:
            print("group", eg.exceptions, log)
        except* TimeoutError as eg:
            print("deadline", [type(e).__name__ for e in eg.exceptions], log)

    t = asyncio.current_task()
    print(t.cancelling())


asyncio.run(main())

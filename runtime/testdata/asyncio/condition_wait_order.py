import asyncio


async def waiter(name, cond, log):
    async with cond:
        log.append(f"{name} in")
        await cond.wait()
        log.append(f"{name} out")


async def main():
    cond = asyncio.Condition()
    log = []
    tasks = [asyncio.create_task(waiter(n, cond, log)) for n in "abcd"]
    await asyncio.sleep(0)
    async with cond:
        cond.notify(2)
        log.append("notify 2")
        await asyncio.sleep(0)
        log.append("still mine")
    await asyncio.sleep(0.01)
    print(log)
    async with cond:
        cond.notify_all()
    await asyncio.gather(*tasks)
    print(log[8:])

    # notify(0) and notifying nobody do nothing.
    async with cond:
        cond.notify(0)
        cond.notify_all()
    state = {"n": 0}

    async def until(target):
        async with cond:
            result = await cond.wait_for(lambda: state["n"] >= target and f"reached {target}")
            print(result)

    ts = [asyncio.create_task(until(n)) for n in (3, 1, 2)]
    await asyncio.sleep(0)
    for n in (1, 2, 3):
        async with cond:
            state["n"] = n
            cond.notify_all()
        await asyncio.sleep(0.01)
    await asyncio.gather(*ts)


asyncio.run(main())

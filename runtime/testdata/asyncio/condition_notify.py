import asyncio


async def consumer(name, cond, items):
    async with cond:
        print(name, "enters")
        await cond.wait_for(lambda: items)
        print(name, "takes", items.pop(0))


async def main():
    cond = asyncio.Condition()
    items = []
    tasks = [asyncio.create_task(consumer(f"c{i}", cond, items)) for i in range(3)]
    await asyncio.sleep(0.01)
    async with cond:
        items.append("first")
        cond.notify()
        print("notified one")
    await asyncio.sleep(0.01)
    async with cond:
        items.extend(["second", "third"])
        cond.notify_all()
        print("notified all", cond.locked())
    await asyncio.gather(*tasks)

    for call in (cond.notify, cond.notify_all):
        try:
            call()
        except RuntimeError as e:
            print("RuntimeError:", e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print("RuntimeError:", e)

    lock = asyncio.Lock()
    shared = asyncio.Condition(lock)
    async with lock:
        print(shared.locked())
        shared.notify(5)


asyncio.run(main())

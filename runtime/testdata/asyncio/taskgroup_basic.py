import asyncio


async def work(name, delay):
    print("start", name)
    await asyncio.sleep(delay)
    print("end", name)
    return name


async def main():
    async with asyncio.TaskGroup() as tg:
        t1 = tg.create_task(work("one", 0.03))
        t2 = tg.create_task(work("two", 0.01), name="named")
        print("in the block")
    print("after the block", t1.result(), t2.result(), t2.get_name())

    async with asyncio.TaskGroup():
        pass
    print("empty group")

    async def spawner(tg, depth):
        print("depth", depth)
        if depth < 3:
            tg.create_task(spawner(tg, depth + 1))
        await asyncio.sleep(0)
        print("depth", depth, "ends")

    async with asyncio.TaskGroup() as tg:
        tg.create_task(spawner(tg, 1))

    c = work("too late", 0)
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print(str(e).split(" at ")[0] and "RuntimeError", str(e).endswith("is finished"))


asyncio.run(main())

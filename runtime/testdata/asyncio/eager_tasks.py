import asyncio


async def cached(n):
    print("cached", n)
    return n


async def suspends(n):
    print("before", n)
    await asyncio.sleep(0)
    print("after", n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(cached(1))
    print("done already:", t.done(), t.result())
    u = asyncio.create_task(suspends(2))
    print("done already:", u.done())
    print(await u)
    print(await asyncio.gather(cached(3), suspends(4), cached(5)))
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(cached(6))
        b = tg.create_task(suspends(7))
        print("in group", a.done(), b.done())

    async def name():
        return asyncio.current_task().get_name()

    print(await asyncio.create_task(name(), name="eager one"), asyncio.current_task() is not None)
    loop.set_task_factory(None)
    t = asyncio.create_task(cached(8))
    print("lazy again:", t.done())
    await t


asyncio.run(main())

import asyncio

log = []


async def child(name, suspend):
    log.append(f"{name} starts in {asyncio.current_task().get_name()}")
    if suspend:
        await asyncio.sleep(0)
        log.append(f"{name} resumes")
    return name


async def parent(kind):
    log.append(f"parent {kind}")
    a = asyncio.create_task(child("a", True), name="task-a")
    b = asyncio.create_task(child("b", False), name="task-b")
    log.append(f"after create: {a.done()} {b.done()}, me {asyncio.current_task().get_name()}")
    await asyncio.gather(a, b)


async def fails():
    raise ValueError("at once")


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.create_task(parent("lazy"), name="p")
    factory = asyncio.create_eager_task_factory(asyncio.Task)
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    await asyncio.create_task(parent("eager"), name="p")
    print(*log, sep="\n")

    t = asyncio.create_task(fails())
    print(t.done(), repr(t.exception()))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails())
            print("still in the block")
    except* ValueError as eg:
        print(eg.exceptions)
    print(len(asyncio.all_tasks()))

    direct = asyncio.Task(child("c", False), loop=loop, eager_start=True)
    print(direct.done(), direct.result())
    direct = asyncio.Task(child("d", False), loop=loop)
    print(direct.done(), await direct)


asyncio.run(main())

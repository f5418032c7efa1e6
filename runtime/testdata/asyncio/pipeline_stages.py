import asyncio

STOP = object()


async def stage(name, func, inbox, outbox):
    while (item := await inbox.get()) is not STOP:
        result = func(item)
        print(f"{name}: {item} -> {result}")
        await outbox.put(result)
    print(name, "stops")
    await outbox.put(STOP)


async def feed(items, outbox):
    for i in items:
        await outbox.put(i)
    await outbox.put(STOP)


async def collect(inbox):
    out = []
    while (item := await inbox.get()) is not STOP:
        out.append(item)
    return out


async def main():
    q1, q2, q3 = (asyncio.Queue(maxsize=1) for _ in range(3))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(feed(range(4), q1))
        tg.create_task(stage("square", lambda x: x * x, q1, q2))
        tg.create_task(stage("label", lambda x: f"#{x:03d}", q2, q3))
        result = tg.create_task(collect(q3))
    print(result.result())


asyncio.run(main())

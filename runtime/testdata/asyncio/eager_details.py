import asyncio


async def no_wait(n):
    return n


async def waits(fut):
    return await fut


async def self_aware(log):
    log.append(asyncio.current_task() is not None)
    log.append(len(asyncio.all_tasks()))
    await asyncio.sleep(0)
    log.append("resumed")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    outer = asyncio.current_task()
    log = []
    t = asyncio.create_task(self_aware(log))
    print(log, asyncio.current_task() is outer)
    await t
    print(log)

    # A callback on a task that has finished eagerly is called in the next turn.
    t = asyncio.create_task(no_wait(5))
    t.add_done_callback(lambda t: print("callback", t.result()))
    print("added")
    await asyncio.sleep(0)

    # Waiting for a future that is ready does not suspend either.
    ready = loop.create_future()
    ready.set_result("ready")
    print(asyncio.create_task(waits(ready)).done())
    pending = loop.create_future()
    t = asyncio.create_task(waits(pending))
    print(t.done())
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled(), pending.cancelled())

    # gather of coroutines that never wait: all done when gather returns.
    g = asyncio.gather(*(no_wait(n) for n in range(3)))
    print(g.done(), await g)
    print(await asyncio.wait_for(no_wait("in time"), 1), [await f for f in asyncio.as_completed([no_wait(1)])])

    async def nested(n):
        return n if n == 0 else await asyncio.create_task(nested(n - 1)) + 1

    print(asyncio.create_task(nested(20)).done())


asyncio.run(main())

# Extending asyncio: a task factory, and a task class with a memory.
import asyncio

finished = []


class TracedTask(asyncio.Task):
    def __init__(self, coro, *, loop=None, name=None, context=None):
        super().__init__(coro, loop=loop, name=name, context=context)
        self.add_done_callback(lambda t: finished.append(t.get_name()))
        self.label = coro.__name__


def factory(loop, coro, context=None):
    print("factory called for", coro.__name__)
    return TracedTask(coro, loop=loop, context=context)


async def hello():
    t = asyncio.current_task()
    return type(t).__name__, t.label


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    print(await asyncio.create_task(hello(), name="first"))
    print(await asyncio.gather(hello(), asyncio.create_task(hello(), name="third")))
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(hello(), name="grouped")
    print(t.result(), isinstance(t, asyncio.Task))
    print(await asyncio.shield(hello()))
    print([n for n in finished if not n.startswith("Task-")])
    loop.set_task_factory(None)
    t = asyncio.create_task(asyncio.sleep(0))
    print(type(t) is asyncio.Task)
    await t
    try:
        loop.set_task_factory("no")
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())

# TaskGroup.create_task: names, contexts, eager tasks, misuse, and who is told of the end.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="outer")


async def value(v, wait=True):
    if wait:
        await asyncio.sleep(0)
    return v, var.get(), asyncio.current_task().get_name()


async def fail():
    raise ValueError("no")


async def named():
    ctx = contextvars.copy_context()
    ctx.run(var.set, "inner")
    async with asyncio.TaskGroup() as g:
        tasks = [g.create_task(value(1), name="one"), g.create_task(value(2), name="two", context=ctx)]
        print(g, sorted(t.get_name() for t in g._tasks))
        tasks[0].add_done_callback(lambda t: print("told", t.get_name(), len(g._tasks)))
        tasks.append(asyncio.create_task(asyncio.sleep(0)))
    print([t.result() for t in tasks], g)
    for wrong in (lambda: g.create_task(value(3)), lambda: asyncio.TaskGroup().create_task(value(3))):
        try:
            wrong()
        except RuntimeError as e:
            print(e)
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(5)
    except ExceptionGroup as e:
        print(repr(e))


async def eager():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    async with asyncio.TaskGroup() as g:
        at_once = g.create_task(value(1, wait=False), name="now")
        later = g.create_task(value(2), name="later")
        print(at_once.done(), later.done(), len(g._tasks))
    print(at_once.result(), later.result())
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(fail())
            print("aborting", g)
            await asyncio.sleep(1)
    except* ValueError as group:
        print(group.exceptions)
    t = asyncio.create_task(value(3, wait=False), name="alone")
    print(t.done(), await t)


async def failing():
    class Loud(asyncio.TaskGroup):
        def _on_task_done(self, task):
            print("over", task.get_name())
            super()._on_task_done(task)

    try:
        async with Loud() as g:
            g.create_task(value(1), name="a")
            g.create_task(fail(), name="b")
            t = g.create_task(asyncio.sleep(10), name="c")
    except ExceptionGroup as e:
        print(repr(e), t.cancelled())


for part in (named, eager, failing):
    print(part.__name__)
    asyncio.run(part())

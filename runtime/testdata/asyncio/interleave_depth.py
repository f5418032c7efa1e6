# The depth of a chain of coroutines does not change who runs when.
import asyncio


async def shallow(tag):
    for i in range(3):
        print(tag, i)
        await asyncio.sleep(0)


async def deep(tag, level, i):
    if level == 0:
        print(tag, i)
        await asyncio.sleep(0)
        return
    await deep(tag, level - 1, i)


async def runs_deep(tag):
    for i in range(3):
        await deep(tag, 5, i)


async def through_tasks(tag, level, i):
    """Each level is a task of its own: this does cost turns."""
    if level == 0:
        print(tag, i)
        await asyncio.sleep(0)
        return
    await asyncio.create_task(through_tasks(tag, level - 1, i))


async def runs_tasks(tag):
    for i in range(3):
        await through_tasks(tag, 2, i)


async def main():
    await asyncio.gather(shallow("shallow"), runs_deep("deep"))
    print("--")
    await asyncio.gather(shallow("shallow"), runs_tasks("tasks"))


asyncio.run(main())

# Two ways of collecting results. gather gives them in the order in which they
# were asked for, all together at the end; as_completed gives each one as soon
# as it is there.
#
#     inloop scripts/lazy_greetings.py
import asyncio

PEOPLE = [("Ada", 0.15), ("Boole", 0.05), ("Church", 0.25), ("Dijkstra", 0.1)]


async def greeting(name, laziness):
    await asyncio.sleep(laziness)
    print(f"    {name} has woken up")
    return f"good morning, {name}"


def everybody():
    return [greeting(name, laziness) for name, laziness in PEOPLE]


async def with_gather():
    print("gather: in the order of asking")
    for text in await asyncio.gather(*everybody()):
        print(" ", text)


async def with_as_completed():
    print("as_completed: in the order of waking")
    for earliest in asyncio.as_completed(everybody()):
        print(" ", await earliest)


async def with_as_completed_tasks():
    print("as_completed over tasks: one knows whose answer it is")
    tasks = {asyncio.create_task(greeting(*person)): person[0] for person in PEOPLE}
    async for task in asyncio.as_completed(tasks):
        print(f"  {tasks[task]} says: {task.result()!r}")


async def main():
    await with_gather()
    await with_as_completed()
    await with_as_completed_tasks()


asyncio.run(main())

# A chain of plain awaits never goes back to the loop until something sleeps.
import asyncio


async def level3():
    print("level3 enter")
    await asyncio.sleep(0)
    print("level3 leave")
    return 3


async def level2():
    print("level2 enter")
    value = await level3()
    print("level2 leave")
    return value * 10


async def level1():
    print("level1 enter")
    value = await level2()
    print("level1 leave")
    return value + 1


async def bystander():
    print("bystander runs")


async def main():
    task = asyncio.create_task(bystander())
    print(await level1())
    print(task.done())
    await task


asyncio.run(main())

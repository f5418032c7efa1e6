import asyncio


async def worker(name, rounds):
    for i in range(rounds):
        print(name, i)
        await asyncio.sleep(0)
    print(name, "done")
    return name


async def main():
    tasks = [asyncio.create_task(worker(n, r)) for n, r in (("a", 3), ("b", 1), ("c", 2))]
    print("created", len(tasks))
    for t in tasks:
        print("result", await t)
    print("main done")


asyncio.run(main())

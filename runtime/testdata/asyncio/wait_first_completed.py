import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    tasks = {asyncio.create_task(work(n, d), name=n) for n, d in [("a", 0.02), ("b", 0.05), ("c", 0.08)]}
    pending = tasks
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
        for t in done:
            print("  result", t.result())


asyncio.run(main())

# an exception group that leaves asyncio.run
import asyncio


async def work(n):
    await asyncio.sleep(n / 1000)
    raise ValueError(f"worker {n}")


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1), name="one")
        tg.create_task(asyncio.sleep(10), name="sleeper")


try:
    asyncio.run(main())
except* ValueError as eg:
    print("caught", eg.exceptions)
asyncio.run(main())

import asyncio


async def leaf(n):
    await asyncio.sleep(0)
    raise ValueError(f"leaf {n}")


async def branch():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(leaf(1))
        tg.create_task(leaf(2))


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(branch())
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            raise KeyError("from the body") from None


asyncio.run(main())

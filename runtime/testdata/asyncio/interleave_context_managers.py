import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


class Step:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("+", self.name)
        await asyncio.sleep(0)
        print("entered", self.name)

    async def __aexit__(self, *exc):
        print("-", self.name)
        await asyncio.sleep(0)
        print("left", self.name)


@asynccontextmanager
async def step(name):
    async with Step(name):
        yield


async def uses(tag):
    async with Step(tag + "1"), step(tag + "2"):
        print("inside", tag)


async def stacked(tag):
    async with AsyncExitStack() as stack:
        for i in range(2):
            await stack.enter_async_context(step(f"{tag}{i}"))
        print("inside", tag)


async def main():
    await asyncio.gather(uses("a"), uses("b"))
    print("--")
    await asyncio.gather(stacked("x"), uses("y"))


asyncio.run(main())

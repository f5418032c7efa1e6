import asyncio


async def rows():
    yield {"id": 1}
    await asyncio.sleep(0)
    yield {"name": "no id"}


async def ids():
    async for row in rows():
        yield row["id"]


class Session:
    async def __aenter__(self):
        print("session opened")
        return self

    async def __aexit__(self, *exc):
        print("session closed with", exc[0].__name__)


async def main():
    async with Session():
        print([i async for i in ids()])


asyncio.run(main())

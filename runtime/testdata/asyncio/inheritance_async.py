import asyncio
from abc import ABC, abstractmethod


class Handler(ABC):
    def __init__(self, *, name=None):
        self.name = name or type(self).__name__

    @abstractmethod
    async def process(self, item): ...

    async def __aenter__(self):
        print(self.name, "starts")
        return self

    async def __aexit__(self, *exc):
        print(self.name, "ends")

    async def run(self, items):
        async with self:
            return [await self.process(i) async for i in items]


class Upper(Handler):
    async def process(self, item):
        await asyncio.sleep(0)
        return item.upper()


class Mixin:
    async def process(self, item):
        result = await super().process(item)
        return f"[{result}]"


class Bracketed(Mixin, Upper):
    async def __aenter__(self):
        print("brackets ready")
        return await super().__aenter__()


async def letters(text):
    for c in text:
        yield c
        await asyncio.sleep(0)


async def main():
    print(await asyncio.gather(Upper().run(letters("ab")), Bracketed(name="B").run(letters("xyz"))))
    try:
        Handler()
    except TypeError as e:
        print("TypeError:", e)
    print([c.__name__ for c in Bracketed.__mro__])


asyncio.run(main())

# An exception carried from a task to the one who awaits it.
import asyncio


def parse(text):
    return int(text)


async def worker(text):
    await asyncio.sleep(0)
    return parse(text)


async def main():
    tasks = [asyncio.create_task(worker(t)) for t in ("1", "2", "three")]
    for t in tasks:
        result = await t
        print("parsed", result)


asyncio.run(main())

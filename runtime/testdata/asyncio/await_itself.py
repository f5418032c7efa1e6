import asyncio


class Odd:
    def __await__(self):
        yield "not a future"


class Bare:
    """Yields a future without having said that it waits for it."""

    def __init__(self, fut):
        self.fut = fut

    def __await__(self):
        yield self.fut


async def main():
    holder = {}

    async def narcissus():
        try:
            await holder["me"]
        except RuntimeError as e:
            print("RuntimeError:", str(e).split(":")[0])
        return "still here"

    holder["me"] = asyncio.create_task(narcissus())
    print(await holder["me"])

    async def odd():
        try:
            await Odd()
        except RuntimeError as e:
            print("RuntimeError:", e)
        try:
            await Bare(asyncio.get_running_loop().create_future())
        except RuntimeError as e:
            print("RuntimeError:", str(e).split(" <")[0])
        return "odd goes on"

    print(await asyncio.create_task(odd()))

    # Two that wait for each other never wake; a timeout tells.
    tasks = []

    async def waits_for(event, mine):
        await event.wait()
        mine.set()

    a, b = asyncio.Event(), asyncio.Event()
    tasks = [asyncio.create_task(waits_for(a, b)), asyncio.create_task(waits_for(b, a))]
    done, pending = await asyncio.wait(tasks, timeout=0.02)
    print(len(done), "done,", len(pending), "wait for each other")
    a.set()
    await asyncio.wait(tasks)
    print([t.done() for t in tasks])


asyncio.run(main())

import asyncio
from contextlib import contextmanager


class Channel:
    def __init__(self):
        self.subscribers = []

    @contextmanager
    def subscribe(self, name):
        queue = asyncio.Queue()
        self.subscribers.append(queue)
        print("+", name)
        try:
            yield queue
        finally:
            self.subscribers.remove(queue)
            print("-", name)

    def publish(self, message):
        for q in self.subscribers:
            q.put_nowait(message)
        return len(self.subscribers)


async def listener(name, channel, count):
    heard = []
    with channel.subscribe(name) as queue:
        while len(heard) < count:
            heard.append(await queue.get())
    return name, heard


async def main():
    channel = Channel()
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(listener(n, channel, c)) for n, c in (("ann", 3), ("bob", 1), ("eve", 2))]
        await asyncio.sleep(0)
        for i in range(3):
            print("sent", i, "to", channel.publish(i))
            await asyncio.sleep(0.01)
    for t in tasks:
        print(*t.result())
    print("nobody left:", channel.publish("unheard"))


asyncio.run(main())

import asyncio
from collections import defaultdict
from dataclasses import dataclass


@dataclass(frozen=True)
class Event:
    topic: str
    payload: object = None


class Bus:
    def __init__(self):
        self._handlers = defaultdict(list)

    def on(self, topic):
        def register(func):
            self._handlers[topic].append(func)
            return func
        return register

    async def emit(self, topic, payload=None):
        event = Event(topic, payload)
        results = await asyncio.gather(
            *(self._call(h, event) for h in self._handlers[topic] + self._handlers["*"]),
            return_exceptions=True,
        )
        return results

    async def _call(self, handler, event):
        result = handler(event)
        if asyncio.iscoroutine(result):
            result = await result
        return result


bus = Bus()


@bus.on("user.created")
async def send_mail(event):
    await asyncio.sleep(0.01)
    print("mail to", event.payload["name"])
    return "mailed"


@bus.on("user.created")
def count(event):
    print("counted", event.topic)
    return "counted"


@bus.on("*")
async def audit(event):
    print("audit", event)


@bus.on("fails")
async def fails(event):
    raise RuntimeError(event.payload)


async def main():
    print(await bus.emit("user.created", {"name": "ann"}))
    print(await bus.emit("fails", "reason"))
    print(await bus.emit("unheard"))
    try:
        Event("x").topic = "y"
    except AttributeError as e:
        print(type(e).__name__, e)


asyncio.run(main())

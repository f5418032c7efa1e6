import asyncio
from enum import Enum, auto
from itertools import cycle, islice


class Light(Enum):
    RED = auto()
    GREEN = auto()
    YELLOW = auto()

    @property
    def seconds(self):
        return {"RED": 0.03, "GREEN": 0.03, "YELLOW": 0.01}[self.name]


class Crossing:
    def __init__(self):
        self.light = Light.RED
        self.green = asyncio.Event()

    async def run(self, changes):
        for light in islice(cycle(Light), changes):
            self.light = light
            print("light:", light.name)
            if light is Light.GREEN:
                self.green.set()
            else:
                self.green.clear()
            await asyncio.sleep(light.seconds)

    async def car(self, name, arrives):
        await asyncio.sleep(arrives)
        print(name, "arrives at", self.light.name.lower())
        await self.green.wait()
        print(name, "goes")


async def main():
    crossing = Crossing()
    cars = [crossing.car(n, t) for n, t in (("bus", 0.01), ("van", 0.02), ("cab", 0.045), ("bike", 0.085))]
    await asyncio.gather(crossing.run(5), *cars)
    print(list(Light), Light(2), Light["RED"].value)


asyncio.run(main())

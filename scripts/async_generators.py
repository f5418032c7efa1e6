# Streams of values that take their time: asynchronous generators, chained like
# pipes, and closed properly when somebody has had enough.
#
#     inloop scripts/async_generators.py
import asyncio
import random
from contextlib import aclosing


async def thermometer(seed):
    """A reading now and then, for ever."""
    dice = random.Random(seed)
    degrees = 20.0
    try:
        while True:
            await asyncio.sleep(0.005)
            degrees += dice.choice((-0.5, 0, 0.5, 1))
            yield degrees
    finally:
        print("  (the thermometer is switched off)")


async def averaged(readings, width):
    """The mean of the last few readings."""
    window = []
    async for reading in readings:
        window = [*window, reading][-width:]
        if len(window) == width:
            yield sum(window) / width


async def until(limit, readings):
    async for reading in readings:
        yield reading
        if reading >= limit:
            return


def bar(value, low=18):
    return "#" * round(4 * (value - low))


async def main():
    print("Until the mean of three reaches 22 degrees:")
    async with aclosing(thermometer(seed=4)) as source:
        async for mean in until(22, averaged(source, 3)):
            print(f"  {mean:6.2f} {bar(mean)}")

    print("A comprehension takes from an asynchronous generator as well:")
    async with aclosing(thermometer(seed=9)) as source:
        warm = [r async for r in until(23, source) if r > 21]
    print(" ", warm)

    print("And values can be sent into one:")

    async def counter():
        step, n = 1, 0
        while True:
            step = (yield n) or step
            n += step

    async with aclosing(counter()) as c:
        print(" ", [await anext(c), await anext(c), await c.asend(10), await anext(c)])


asyncio.run(main())

# Where in a line the error was: the marks under the source.
import asyncio


async def value(x):
    return x


def combine(a, *, scale):
    return a["items"][0].price * scale


async def main():
    for attempt in (1, 2):
        try:
            if attempt == 1:
                print((await value(3)) + (await value("x")))
            else:
                print(await value(None) + 1)
        except TypeError as e:
            print(e)
    total = 1 + combine({"items": [1, 2]}, scale=await value(2))
    print(total)


asyncio.run(main())

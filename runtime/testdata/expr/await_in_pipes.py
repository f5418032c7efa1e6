# Awaiting in a pipe's source, in its arguments and inside predicates.
import asyncio


class Page:
    def __init__(self, url, status):
        self.url, self.status = url, status


async def fetch(url):
    await asyncio.sleep(len(url) / 100)
    return Page(url, 500 if "bad" in url else 200)


async def is_even(n):
    print("asked", n)
    await asyncio.sleep(0)
    return n % 2 == 0


async def main():
    pages = [fetch(u) for u in ["a.html", "bad.html", "c.html", "bad2.html"]]
    print(await asyncio.gather(*pages) | filter(.status >= 400) | map(.url))
    pages = [fetch(u) for u in ["a", "bad"]]
    print(await asyncio.gather(*pages) | filter(.status >= 400) | map(.url) | len())
    print(1..4 | filter(await is_even(#)))
    print(1..3 | map(await is_even(#) ? "even" : "odd"))
    print(1..9 | find(await is_even(#)))
    print(1..9 | any(await is_even(#)), 1..1 | all(await is_even(#)))
    print(1..3 | reduce(#acc + (await is_even(#) ? # : 0), 100))
    print(1..2 | map(1..# | map(await is_even(#) and #index)))
    print([await is_even(n) for n in 1..2] | count())
    print(sum(1..3, await is_even(#)))
    delay = None
    print(await asyncio.sleep(delay ?? 0, "slept") | upper())
    print("abc" | take_from(await asyncio.sleep(0, 2)) if False else "abc" | hasPrefix(await asyncio.sleep(0, "a")))
    print((await fetch("x"))?.url, (await asyncio.sleep(0, None))?.url.more)


def take_from(n):
    return n


async def numbers():
    for n in 1..5:
        await asyncio.sleep(0)
        yield n


asyncio.run(main())


async def more():
    print([n async for n in numbers()] | filter(# > 3))
    print(await asyncio.gather(*(asyncio.sleep(0, n) for n in 1..3)) | sum())


asyncio.run(more())

# Coroutines that go unawaited because something refuses them, or because nobody
# looks at them: the warning comes as soon as they are gone.
import asyncio


async def fetch(n):
    await asyncio.sleep(0)
    return n


def forgotten():
    job = fetch(1)
    return "forgotten returns"


async def main():
    try:
        asyncio.run(fetch(2))
    except RuntimeError as e:
        print("RuntimeError:", e)
    print("after run()")

    loop = asyncio.get_running_loop()
    try:
        loop.run_until_complete(fetch(3))
    except RuntimeError as e:
        print("RuntimeError:", e)

    print(type(fetch(4)).__name__)
    print(forgotten())

    try:
        await asyncio.wait([fetch(5)])
    except TypeError as e:
        print("TypeError:", e)
    jobs = [fetch(n) for n in range(6, 9)]
    print(await asyncio.gather(*jobs))


asyncio.run(main())
print("done")

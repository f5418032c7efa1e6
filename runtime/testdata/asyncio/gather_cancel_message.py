"""The message of a gather's cancellation, when its children end in different ways."""
import asyncio


async def child(how):
    try:
        await asyncio.sleep(0 if how == "quick" else 10)
    except asyncio.CancelledError:
        if how == "late":
            await asyncio.sleep(0)
        if how == "swallows":
            return "swallowed"
        if how == "fails":
            raise ValueError(how)
        raise
    return how


async def outer(kinds):
    await asyncio.gather(*map(child, kinds), return_exceptions=True)


async def main():
    for kinds in (("waits", "quick"), ("quick", "waits"), ("waits", "late"), ("late", "waits"), ("waits", "swallows"),
                  ("swallows", "waits"), ("late", "quick"), ("waits", "fails"), ("late", "waits", "quick")):
        t = asyncio.create_task(outer(kinds))
        for _ in range(4):
            await asyncio.sleep(0)
        t.cancel("message")
        try:
            print(*kinds, await t)
        except asyncio.CancelledError as e:
            print(*kinds, e.args)


asyncio.run(main())

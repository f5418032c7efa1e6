# At which turn does each party hear of an exception?
import asyncio


async def fails():
    print("fails: raising")
    raise ValueError("v")


async def listens(name, aw):
    try:
        await aw
    except ValueError as e:
        print(name, "hears", e)


async def ticks(n):
    for i in range(n):
        print("tick", i)
        await asyncio.sleep(0)


async def main():
    t = asyncio.create_task(fails(), name="t")
    parties = [
        asyncio.create_task(listens("direct", t)),
        asyncio.create_task(listens("shield", asyncio.shield(t))),
        asyncio.create_task(listens("gather", asyncio.gather(t))),
        asyncio.create_task(listens("wait_for", asyncio.wait_for(t, 1))),
        asyncio.create_task(listens("through a task", asyncio.create_task(listens_and_raises(t)))),
        asyncio.create_task(ticks(5)),
    ]
    t.add_done_callback(lambda t: print("callback"))
    await asyncio.wait(parties)


async def listens_and_raises(t):
    try:
        await t
    finally:
        print("passes it on")


asyncio.run(main())

import asyncio


def say(what):
    print("callback", what)


async def task(name):
    print("task", name, "step 1")
    await asyncio.sleep(0)
    print("task", name, "step 2")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(say, 1)
    t = asyncio.create_task(task("t"))
    loop.call_soon(say, 2)
    handle = loop.call_soon(say, "never")
    loop.call_soon(lambda: loop.call_soon(say, "nested"))
    loop.call_soon(say, 3)
    print("cancelled?", handle.cancelled())
    handle.cancel()
    print("cancelled?", handle.cancelled())
    print("main yields")
    await asyncio.sleep(0)
    print("main is back")
    await t
    print("main ends")


asyncio.run(main())

import asyncio


async def who():
    return asyncio.current_task().get_name()


async def main():
    me = asyncio.current_task()
    print(me.get_name())
    a = asyncio.create_task(who())
    b = asyncio.create_task(who(), name="bob")
    c = asyncio.create_task(who(), name=7)
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    print(await a, await b, await c, repr(c.get_name()))
    print(len(asyncio.all_tasks()))
    b.set_name("robert")
    print(b.get_name())
    me.set_name("the main one")
    print(await who())
    print(a.get_coro().__name__, asyncio.all_tasks() == {me})
    print(await asyncio.gather(who(), who()))
    asyncio.get_running_loop().call_soon(lambda: print("in callback:", asyncio.current_task()))
    await asyncio.sleep(0)


asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as e:
    print("RuntimeError:", e)

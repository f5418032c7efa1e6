import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        with lock:
            pass
    except TypeError as e:
        print("TypeError:", e)
    try:
        async with lock as target:
            print("target", target)
            async with asyncio.timeout(0.01):
                async with lock:
                    print("not re-entrant, so never here")
    except TimeoutError:
        print("a lock cannot be taken twice")
    print(lock.locked())
    for thing in (asyncio.Event(), asyncio.Queue()):
        try:
            async with thing:
                pass
        except TypeError as e:
            print("TypeError:", e)
    try:
        await lock
    except TypeError as e:
        print("TypeError:", e)
    try:
        asyncio.Lock(loop=asyncio.get_running_loop())
    except TypeError as e:
        print("TypeError:", e)
    try:
        asyncio.Queue("three").full()
    except TypeError as e:
        print("TypeError:", e)
    async with asyncio.Condition(lock) as c:
        print("condition gives", c, lock.locked())
    async with asyncio.Semaphore() as s:
        print("semaphore gives", s)
    async with asyncio.Barrier(1) as b:
        print("barrier gives", b)
    try:
        asyncio.Condition("lock").locked
    except AttributeError as e:
        print("AttributeError:", e)


asyncio.run(main())

# When are the finally blocks of an asynchronous generator run?
import asyncio
import gc


async def numbers(name):
    try:
        for i in range(5):
            yield i
    finally:
        print(name, "finally")
        await asyncio.sleep(0)
        print(name, "after an await in finally")


async def main():
    print("-- exhausted")
    async for _ in numbers("exhausted"):
        pass
    print("-- closed")
    g = numbers("closed")
    print(await anext(g))
    await g.aclose()
    print("-- dropped")
    async for i in numbers("dropped"):
        break
    gc.collect()
    print("broken out of")
    await asyncio.sleep(0.01)
    print("-- never started")
    g = numbers("never started")
    await g.aclose()
    print("-- left for the end of run")
    global leftover
    leftover = numbers("leftover")
    await anext(leftover)


asyncio.run(main())
print("after run")

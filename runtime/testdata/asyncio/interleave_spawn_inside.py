import asyncio


async def grandchild(n):
    print(f"      grandchild {n} start")
    await asyncio.sleep(0)
    print(f"      grandchild {n} end")
    return n


async def child(n):
    print(f"   child {n} start")
    t = asyncio.create_task(grandchild(n))
    await asyncio.sleep(0)
    print(f"   child {n} middle")
    result = await t
    print(f"   child {n} end")
    return result * 10


async def main():
    print("main start")
    first = asyncio.create_task(child(1))
    await asyncio.sleep(0)
    print("main middle")
    second = asyncio.create_task(child(2))
    print(await second)
    print(await first)
    print("main end")


asyncio.run(main())

import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager


@asynccontextmanager
async def transaction(name):
    print("begin", name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    except ValueError as e:
        print("rollback", name, e)
    else:
        print("commit", name)
    finally:
        print("release", name)


async def numbers():
    try:
        for i in range(10):
            yield i
    finally:
        print("numbers closed")


async def main():
    async with transaction("t1") as t:
        print("inside", t)
    async with transaction("t2"):
        raise ValueError("oops")
    try:
        async with transaction("t3"):
            raise KeyError("k")
    except KeyError as e:
        print("escaped", e)

    async with AsyncExitStack() as stack:
        for i in range(3):
            await stack.enter_async_context(transaction(f"s{i}"))

        async def goodbye(word):
            print(word)

        stack.push_async_callback(goodbye, "async callback")
        stack.callback(print, "sync callback")
        print("in the stack")

    async with aclosing(numbers()) as nums:
        async for n in nums:
            if n == 2:
                print("enough")
                break
    print("end")


asyncio.run(main())

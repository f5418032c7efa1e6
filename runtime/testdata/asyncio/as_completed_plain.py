import asyncio


async def answer(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    jobs = [answer("third", 0.06), answer("first", 0.02), answer("second", 0.04)]
    for next_one in asyncio.as_completed(jobs):
        print(await next_one)

    async def fail(delay):
        await asyncio.sleep(delay)
        raise ValueError("failed")

    for next_one in asyncio.as_completed([answer("a", 0.01), fail(0.03), answer("b", 0.05)]):
        try:
            print(await next_one)
        except ValueError as e:
            print("ValueError", e)

    print([await f for f in asyncio.as_completed([])])

    waiting = asyncio.as_completed([answer("quick", 0.01), answer("slow", 0.2)], timeout=0.05)
    try:
        for next_one in waiting:
            print(await next_one)
    except TimeoutError:
        print("timed out")


asyncio.run(main())

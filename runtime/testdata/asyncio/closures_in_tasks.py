import asyncio


async def main():
    # A closure that is called at once sees the value of that moment; one that
    # runs later sees the variable.
    late = [asyncio.create_task((lambda: show("late", i))()) for i in range(3)]

    async def reads():
        await asyncio.sleep(0)
        return i

    shared = []
    for i in range(3):
        shared.append(asyncio.create_task(reads()))
    print(await asyncio.gather(*late), await asyncio.gather(*shared))

    async def bound(i=None, *rest, key=0):
        await asyncio.sleep(0)
        return i, rest, key

    print(await asyncio.gather(*(bound(n, n + 1, key=n * 2) for n in range(2))))

    counter = 0

    async def increment(times):
        nonlocal counter
        for _ in range(times):
            counter += 1
            await asyncio.sleep(0)

    await asyncio.gather(*(increment(n) for n in (1, 2, 3)))
    print(counter)

    callbacks = []
    loop = asyncio.get_running_loop()
    for n in range(3):
        loop.call_soon(lambda: callbacks.append(n))
        loop.call_soon(lambda n=n: callbacks.append(n * 10))
    await asyncio.sleep(0)
    print(callbacks)
    x = "outer"

    async def shadow():
        try:
            print(x)
        except UnboundLocalError as e:
            print("UnboundLocalError:", e)
        x = "inner"
        return x

    print(await shadow(), x)


async def show(word, n):
    return f"{word} {n}"


asyncio.run(main())

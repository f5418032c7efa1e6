import asyncio


async def waiter(name, event):
    print(name, "waiting")
    print(name, "woken", await event.wait())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(i, event)) for i in range(3)]
    await asyncio.sleep(0)
    print("is_set", event.is_set())
    event.set()
    print("set")
    event.clear()
    print("cleared again, yet they wake")
    await asyncio.gather(*tasks)

    event.set()
    print(await event.wait(), "at once")
    event.clear()
    try:
        async with asyncio.timeout(0.01):
            await event.wait()
    except TimeoutError:
        print("nobody set it")

    async def light(event):
        for colour in ("red", "green"):
            await asyncio.sleep(0.02)
            print("light is", colour)
            if colour == "green":
                event.set()

    async def car(n):
        await event.wait()
        print("car", n, "goes")

    await asyncio.gather(light(event), *(car(n) for n in range(3)))


asyncio.run(main())

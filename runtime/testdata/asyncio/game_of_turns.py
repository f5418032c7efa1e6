# Turns passed round by a baton: strict alternation without sleeping.
import asyncio


async def player(name, mine, following, rounds, log):
    for i in range(rounds):
        await mine.wait()
        mine.clear()
        log.append(f"{name}{i}")
        following.set()


async def ring(names, rounds):
    events = [asyncio.Event() for _ in names]
    log = []
    tasks = [
        asyncio.create_task(player(n, events[i], events[(i + 1) % len(names)], rounds, log))
        for i, n in enumerate(names)
    ]
    events[0].set()
    await asyncio.gather(*tasks)
    return log


async def ping(inbox, outbox, n):
    for i in range(n):
        outbox.put_nowait(("ping", i))
        print(await inbox.get())
    outbox.put_nowait(None)


async def pong(inbox, outbox):
    while (message := await inbox.get()) is not None:
        word, i = message
        print(message)
        outbox.put_nowait((word.replace("i", "o"), i))


async def main():
    print(await ring("abc", 3))
    a, b = asyncio.Queue(), asyncio.Queue()
    await asyncio.gather(ping(a, b, 2), pong(b, a))


asyncio.run(main())

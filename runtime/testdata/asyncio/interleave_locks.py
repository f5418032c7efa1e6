# The primitives side by side: who goes on in which turn.
import asyncio

log = []


async def user(tag, acquire, release):
    log.append(f"{tag}?")
    await acquire()
    log.append(f"{tag}+")
    await asyncio.sleep(0)
    log.append(f"{tag}-")
    release()


async def ticker(n):
    for i in range(n):
        log.append(str(i))
        await asyncio.sleep(0)


async def show(title, *coros):
    log.clear()
    await asyncio.gather(*coros, ticker(8))
    print(f"{title:<10}", " ".join(log))


async def main():
    lock = asyncio.Lock()
    await show("lock", *(user(t, lock.acquire, lock.release) for t in "abc"))
    sem = asyncio.Semaphore(2)
    await show("semaphore", *(user(t, sem.acquire, sem.release) for t in "abcd"))
    event = asyncio.Event()
    await show("event", *(user(t, event.wait, lambda: None) for t in "ab"), user("s", lambda: asyncio.sleep(0), event.set))
    q = asyncio.Queue(1)
    await show("queue", user("g", q.get, lambda: None), user("h", q.get, lambda: None),
               user("p", lambda: q.put(1), lambda: None), user("q", lambda: q.put(2), lambda: None))
    barrier = asyncio.Barrier(2)
    await show("barrier", *(user(t, barrier.wait, lambda: None) for t in "abcd"))
    cond = asyncio.Condition()

    async def waits():
        async with cond:
            await cond.wait()

    async def notifies():
        async with cond:
            cond.notify_all()

    await show("condition", *(user(t, waits, lambda: None) for t in "ab"), user("n", notifies, lambda: None))


asyncio.run(main())

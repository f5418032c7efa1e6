# A thread feeds an asyncio queue; a plain queue would block the loop.
import asyncio
import queue
import threading


def producer(loop, q, n):
    for i in range(n):
        asyncio.run_coroutine_threadsafe(q.put(i), loop).result()
    loop.call_soon_threadsafe(q.put_nowait, None)


async def consume(q):
    out = []
    while (item := await q.get()) is not None:
        out.append(item)
    return out


def echo_server(requests, replies):
    while (r := requests.get()) is not None:
        replies.put(r * 2)
        requests.task_done()


async def main():
    loop = asyncio.get_running_loop()
    q = asyncio.Queue(maxsize=2)
    t = threading.Thread(target=producer, args=(loop, q, 6))
    t.start()
    print(await consume(q))
    await asyncio.to_thread(t.join)
    print(t.is_alive())

    requests, replies = queue.Queue(), queue.Queue()
    t = threading.Thread(target=echo_server, args=(requests, replies), daemon=True)
    t.start()
    for word in ("a", "b"):
        requests.put(word)
        print(await asyncio.to_thread(replies.get, timeout=2))
    requests.put(None)
    t.join()

    lock, total = threading.Lock(), 0

    def add(n):
        nonlocal total
        for _ in range(n):
            with lock:
                total += 1

    await asyncio.gather(*(asyncio.to_thread(add, 50) for _ in range(4)))
    print(total)
    event = threading.Event()
    loop.call_later(0.01, event.set)
    print(await asyncio.to_thread(event.wait, 2))


asyncio.run(main())

# The usual shutdown: a signal sets an event, workers finish what they hold.
import asyncio
import os
import signal


async def worker(name, queue, stop):
    while not (stop.is_set() and queue.empty()):
        try:
            item = await asyncio.wait_for(queue.get(), 0.02)
        except TimeoutError:
            continue
        print(name, "handles", item)
        await asyncio.sleep(0.005)
    print(name, "leaves")


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    queue = asyncio.Queue()
    for sig in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sig, stop.set)
    for i in range(3):
        queue.put_nowait(i)
    task = asyncio.create_task(worker("w", queue, stop))
    await asyncio.sleep(0.05)
    os.kill(os.getpid(), signal.SIGINT)
    await stop.wait()
    print("signal seen; no KeyboardInterrupt")
    await task
    for sig in (signal.SIGINT, signal.SIGTERM):
        print(loop.remove_signal_handler(sig))


asyncio.run(main())

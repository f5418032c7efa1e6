# Another thread talks to the loop: call_soon_threadsafe and
# run_coroutine_threadsafe.
import asyncio
import concurrent.futures
import threading


async def add(a, b):
    await asyncio.sleep(0.01)
    return a + b


async def fail():
    raise KeyError("in the loop")


async def forever():
    try:
        await asyncio.sleep(10)
    finally:
        print("forever is cancelled")


def visitor(loop, results, done):
    future = asyncio.run_coroutine_threadsafe(add(2, 3), loop)
    results.append(type(future).__module__ + "." + type(future).__name__)
    results.append(future.result(timeout=2))
    try:
        asyncio.run_coroutine_threadsafe(fail(), loop).result()
    except KeyError as e:
        results.append(repr(e))
    long = asyncio.run_coroutine_threadsafe(forever(), loop)
    try:
        long.result(timeout=0.03)
    except concurrent.futures.TimeoutError:
        results.append(("timed out", long.cancel()))
    loop.call_soon_threadsafe(results.append, "called soon")
    loop.call_soon_threadsafe(done.set)


async def main():
    done = asyncio.Event()
    results = []
    thread = threading.Thread(target=visitor, args=(asyncio.get_running_loop(), results, done))
    thread.start()
    await done.wait()
    thread.join()
    for r in results:
        print(r)
    try:
        asyncio.run_coroutine_threadsafe(add, asyncio.get_running_loop())
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())

# run_in_executor: results, failures, cancellation and shutdown.
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


def fail(kind):
    raise kind("from the thread")


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(*[loop.run_in_executor(None, pow, 2, i) for i in range(8)]))
    for kind in (ValueError, asyncio.CancelledError, KeyError):
        try:
            await loop.run_in_executor(None, fail, kind)
        except BaseException as e:
            print(type(e).__name__, e)

    with ThreadPoolExecutor(1) as pool:
        go = threading.Event()
        first = loop.run_in_executor(pool, go.wait)
        ran = []
        second = loop.run_in_executor(pool, ran.append, 1)
        third = loop.run_in_executor(pool, ran.append, 2)
        print(type(first).__name__, second.cancel(), second.cancelled())
        await asyncio.sleep(0.01)
        go.set()
        print(await first, await third, ran)

    go = threading.Event()
    pool = ThreadPoolExecutor(1)
    first = loop.run_in_executor(pool, go.wait)
    second = loop.run_in_executor(pool, print, "never")
    await asyncio.sleep(0.01)
    pool.shutdown(wait=False, cancel_futures=True)
    go.set()
    print(await first)
    try:
        await second
    except asyncio.CancelledError as e:
        print("cancelled", repr(e))
    try:
        loop.run_in_executor(pool, print)
    except RuntimeError as e:
        print(e)

    class Mine(ThreadPoolExecutor):
        def submit(self, fn, /, *args, **kwargs):
            print("submitted", fn.__name__, args)
            return super().submit(fn, *args, **kwargs)

    with Mine(1) as pool:
        print(await loop.run_in_executor(pool, max, 3, 4))
    print(await asyncio.to_thread(lambda a, b=0: (a, b), 1, b=2))


asyncio.run(main())

import asyncio
import functools
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def blocking(n, *, power=2):
    time.sleep(0.01 * n)
    return n ** power


def boom():
    raise RuntimeError("in executor")


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 3))
    print(await loop.run_in_executor(None, functools.partial(blocking, 2, power=5)))
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool") as pool:
        futures = [loop.run_in_executor(pool, blocking, n) for n in (4, 2, 1)]
        print(await asyncio.gather(*futures))
        name = await loop.run_in_executor(pool, lambda: threading.current_thread().name)
        print(name.rsplit("_", 1)[0])
        try:
            await loop.run_in_executor(pool, boom)
        except RuntimeError as e:
            print("RuntimeError", e)
        cf = pool.submit(blocking, 5)
        wrapped = asyncio.wrap_future(cf)
        print(type(wrapped).__name__, await wrapped, cf.done())

    one = ThreadPoolExecutor(1)
    order = []
    await asyncio.gather(*(loop.run_in_executor(one, order.append, i) for i in range(5)))
    print(order)
    one.shutdown()
    loop.set_default_executor(ThreadPoolExecutor(1, thread_name_prefix="mine"))
    print((await loop.run_in_executor(None, lambda: threading.current_thread().name)).startswith("mine"))
    await loop.shutdown_default_executor()
    try:
        loop.run_in_executor(None, blocking, 1)
    except RuntimeError as e:
        print("RuntimeError:", e)


asyncio.run(main())

# A loop that lives in a thread of its own and is given work from outside.
import asyncio
import threading


def run_loop(loop, ready):
    asyncio.set_event_loop(loop)
    loop.call_soon(ready.set)
    loop.run_forever()
    loop.close()


async def square(n):
    await asyncio.sleep(0.01)
    return n * n, threading.current_thread().name


loop = asyncio.new_event_loop()
ready = threading.Event()
thread = threading.Thread(target=run_loop, args=(loop, ready), name="loop-thread")
thread.start()
ready.wait()
print("running", loop.is_running())
futures = [asyncio.run_coroutine_threadsafe(square(n), loop) for n in range(4)]
print([f.result() for f in futures])

first = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.06, "slept"), loop)
first.add_done_callback(lambda f: print("callback in", threading.current_thread().name, f.result()))
first.result()
loop.call_soon_threadsafe(loop.stop)
thread.join()
print("running", loop.is_running(), "closed", loop.is_closed())
try:
    loop.call_soon_threadsafe(print)
except RuntimeError as e:
    print("RuntimeError:", e)

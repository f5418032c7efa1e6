import asyncio
import asyncio.subprocess
from asyncio import Queue, gather as together, sleep

aio = asyncio


async def value(v):
    await sleep(0)
    return v


async def main():
    print(await together(value(1), aio.create_task(value(2)), asyncio.ensure_future(value(3))))
    q: Queue = Queue()
    await q.put("item")
    print(await q.get(), q.__class__.__name__, type(q).__module__)
    print(asyncio.__name__, asyncio.sleep.__name__, asyncio.Task.__name__, asyncio.gather.__name__)
    print(asyncio.subprocess.PIPE, asyncio.subprocess.STDOUT, asyncio.subprocess.DEVNULL)
    print(asyncio.tasks.gather is asyncio.gather, asyncio.locks.Lock is asyncio.Lock)
    print(asyncio.queues.Queue is Queue, asyncio.events.get_running_loop is asyncio.get_running_loop)
    print(asyncio.exceptions.CancelledError is asyncio.CancelledError, asyncio.futures.Future is asyncio.Future)
    print(issubclass(asyncio.Task, asyncio.Future), issubclass(asyncio.LifoQueue, Queue))
    run = asyncio.run
    print(callable(run), asyncio.iscoroutinefunction(sleep), asyncio.iscoroutinefunction(together))
    try:
        asyncio.no_such_name
    except AttributeError as e:
        print("AttributeError:", e)
    try:
        from asyncio import no_such_name
    except ImportError as e:
        print("ImportError:", str(e).split(" (")[0])
    try:
        asyncio.sleep()
    except TypeError as e:
        print("TypeError:", e)
    try:
        asyncio.gather(key=2)
    except TypeError as e:
        print("TypeError:", e)
    try:
        asyncio.create_task()
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())

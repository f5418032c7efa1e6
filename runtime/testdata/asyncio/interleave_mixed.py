# Tasks, callbacks, timers of zero delay and futures, all in one turn.
import asyncio


def cb(tag):
    print("cb", tag)


async def noisy(tag, fut=None):
    print("task", tag, "enters")
    if fut:
        print("task", tag, "got", await fut)
    else:
        await asyncio.sleep(0)
    print("task", tag, "leaves")


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    a = asyncio.create_task(noisy("a", fut))
    loop.call_soon(cb, "soon 1")
    b = asyncio.create_task(noisy("b"))
    loop.call_later(0, cb, "later 0")
    loop.call_soon(fut.set_result, "value")
    loop.call_soon(cb, "soon 2")
    fut.add_done_callback(lambda f: cb("done callback"))
    print("turn 1")
    await asyncio.sleep(0)
    print("turn 2")
    await asyncio.sleep(0)
    print("turn 3")
    await asyncio.gather(a, b)
    print("turn n")


asyncio.run(main())

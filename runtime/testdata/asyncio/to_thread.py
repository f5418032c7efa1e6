import asyncio
import contextvars
import threading

user = contextvars.ContextVar("user")
ticked = threading.Event()


def blocking(n):
    ticked.wait()
    return n, threading.current_thread() is threading.main_thread()


def whoami(greeting, *, mark):
    return f"{greeting} {user.get()}{mark}"


def fails():
    raise ValueError("in the thread")


async def ticker():
    for i in range(3):
        print("tick", i)
        await asyncio.sleep(0.02)
    ticked.set()


async def main():
    user.set("ann")
    t = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    print(await asyncio.to_thread(blocking, 4))
    await t
    print(await asyncio.to_thread(whoami, "hello", mark="!"))
    try:
        await asyncio.to_thread(fails)
    except ValueError as e:
        print("ValueError", e)
    print(await asyncio.gather(*(asyncio.to_thread(blocking, n) for n in (2, 1, 0))))


asyncio.run(main())

import asyncio


async def set_after(fut, delay, value):
    await asyncio.sleep(delay)
    print("setting")
    fut.set_result(value)


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    print(type(fut).__name__, fut.done(), fut.cancelled(), asyncio.isfuture(fut))
    asyncio.create_task(set_after(fut, 0.01, "... world"))
    print("hello ...")
    print(await fut)
    print(fut.done(), fut.result(), fut.exception())
    print(await fut, "again")

    try:
        fut.set_result(1)
    except asyncio.InvalidStateError as e:
        print("InvalidStateError:", e)
    fresh = asyncio.Future()
    for ask in (fresh.result, fresh.exception):
        try:
            ask()
        except asyncio.InvalidStateError as e:
            print("InvalidStateError:", e)
    fresh.set_exception(ValueError("bad"))
    try:
        await fresh
    except ValueError as e:
        print("ValueError:", e)
    print(fresh.get_loop() is loop)
    cancelled = loop.create_future()
    print(cancelled.cancel(), cancelled.cancel())
    try:
        cancelled.set_result(0)
    except asyncio.InvalidStateError as e:
        print("InvalidStateError:", e)
    other = loop.create_future()
    other.set_exception(StopIteration(3))
    print(repr(other.exception()), repr(other.exception().__cause__))
    by_class = loop.create_future()
    by_class.set_exception(KeyError)
    print(repr(by_class.exception()))
    try:
        loop.create_future().set_exception("not an exception")
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())

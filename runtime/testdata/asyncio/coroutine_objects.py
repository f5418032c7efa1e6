import asyncio
import inspect


async def add(a, b):
    return a + b


async def main():
    coro = add(1, 2)
    print(type(coro).__name__, asyncio.iscoroutine(coro), inspect.isawaitable(coro))
    print(asyncio.iscoroutinefunction(add), asyncio.iscoroutinefunction(main))
    print(inspect.iscoroutinefunction(add), inspect.iscoroutinefunction(len))
    print(coro.__name__, coro.__qualname__)
    print(inspect.getcoroutinestate(coro))
    print(await coro)
    print(inspect.getcoroutinestate(coro))
    try:
        await coro
    except RuntimeError as e:
        print("RuntimeError:", e)

    # Driving one by hand: a coroutine that never suspends ends at once.
    by_hand = add("x", "y")
    try:
        by_hand.send(None)
    except StopIteration as stop:
        print("stopped with", stop.value)

    closed = add(3, 4)
    closed.close()
    print(inspect.getcoroutinestate(closed))
    try:
        await closed
    except RuntimeError as e:
        print("RuntimeError:", e)


print(type(add).__name__)
asyncio.run(main())

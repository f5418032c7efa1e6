# What calling an async function gives: a coroutine object. Nothing runs until
# somebody drives it, and a coroutine can be driven once.
#
#     inloop scripts/coroutine_objects.py
import asyncio
import inspect


async def greet(name):
    print(f"    (greet has begun for {name})")
    await asyncio.sleep(0)
    return f"hello, {name}"


def state(coro):
    return inspect.getcoroutinestate(coro).removeprefix("CORO_").lower()


async def main():
    print("1. Calling it runs nothing:")
    coro = greet("Ada")
    print("   type: ", type(coro).__name__)
    print("   state:", state(coro))

    print("2. Awaiting it runs it to its end:")
    print("   value:", await coro)
    print("   state:", state(coro))

    print("3. A second await finds nothing left:")
    try:
        await coro
    except RuntimeError as error:
        print("  ", error)

    print("4. A task runs on its own; awaiting it only fetches the result:")
    task = asyncio.create_task(greet("Grace"))
    print("   done at once?  ", task.done())
    await asyncio.sleep(0.01)
    print("   done after a nap?", task.done())
    print("   value:", await task)
    print("   and once more:", await task)

    print("5. One that is not wanted any more is closed:")
    unwanted = greet("nobody")
    unwanted.close()
    print("   state:", state(unwanted))


def by_hand():
    print("6. No loop is needed to drive one; it asks for turns with yield:")
    coro = greet("Alan")
    coro.send(None)
    print("   after one step:", state(coro))
    try:
        coro.send(None)
    except StopIteration as stop:
        print("   it returned:   ", stop.value)


asyncio.run(main())
by_hand()

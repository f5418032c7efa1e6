import asyncio


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    order = []

    def note(tag):
        order.append(tag)
        print("fired", tag)

    loop.call_later(0.05, note, "50ms")
    loop.call_later(0.01, note, "10ms")
    loop.call_later(0.03, note, "30ms")
    loop.call_later(0, note, "0ms")
    loop.call_soon(note, "soon")
    dead = loop.call_later(0.02, note, "20ms cancelled")
    at = loop.time() + 0.04
    timer = loop.call_at(at, note, "at 40ms")
    print(timer.when() == at, dead.cancelled(), dead.when() > loop.time())
    dead.cancel()
    loop.call_later(0.07, done.set_result, "finished")
    print(await done)
    print(order)

    # Timers of the same moment fire in the order in which they were made.
    when = loop.time() + 0.01
    for i in range(3):
        loop.call_at(when, note, i)
    await asyncio.sleep(0.03)


asyncio.run(main())

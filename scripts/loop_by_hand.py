# What asyncio.run does for us, done by hand: make a loop, give it callbacks
# and coroutines, let it run, tidy up, close it.
#
#     inloop scripts/loop_by_hand.py
import asyncio


def say(text):
    print("  callback:", text)


async def compute(a, b):
    print(f"  compute({a}, {b}) begins")
    await asyncio.sleep(0.02)
    return a * b


async def ticker():
    try:
        n = 0
        while True:
            n += 1
            print("  tick", n)
            await asyncio.sleep(0.03)
    finally:
        print("  the ticker has tidied up")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    print("run_until_complete, with a coroutine:")
    print("  result", loop.run_until_complete(compute(6, 7)))

    print("run_until_complete, with a future that a timer fills:")
    future = loop.create_future()
    loop.call_later(0.03, future.set_result, "filled")
    loop.call_later(0.01, say, "10 ms have passed")
    loop.call_soon(say, "at once")
    print("  result", loop.run_until_complete(future))

    print("run_forever, until somebody says stop:")
    task = loop.create_task(ticker())
    loop.call_later(0.075, loop.stop)
    loop.run_forever()
    print("  stopped; the ticker is", "done" if task.done() else "only waiting for the loop")

    print("tidying up:")
    task.cancel()
    loop.run_until_complete(asyncio.wait([task]))
    print("  cancelled:", task.cancelled())
    loop.run_until_complete(loop.shutdown_asyncgens())
finally:
    loop.close()
    asyncio.set_event_loop(None)
print("closed:", loop.is_closed())

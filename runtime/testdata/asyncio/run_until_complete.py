import asyncio


async def compute(x, y):
    print("compute", x, y)
    await asyncio.sleep(0.01)
    return x + y


async def many():
    return await asyncio.gather(compute(5, 5), compute(6, 6))


def stop_later(loop):
    print("stopping")
    loop.stop()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    print(loop.is_running(), loop.is_closed())
    print(loop.run_until_complete(compute(1, 2)))
    task = loop.create_task(compute(3, 4))
    print(loop.run_until_complete(task), task.done())
    print(loop.run_until_complete(many()))
    loop.call_soon(print, "soon")
    loop.call_later(0.02, stop_later, loop)
    loop.run_forever()
    fut = loop.create_future()
    loop.call_later(0.01, fut.set_result, "future result")
    print(loop.run_until_complete(fut))
finally:
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()
print(loop.is_closed())
c = compute(0, 0)
try:
    loop.run_until_complete(c)
except RuntimeError as e:
    print("RuntimeError:", e)
c.close()

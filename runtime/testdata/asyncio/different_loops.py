import asyncio


async def value():
    return 1


async def wait_on(fut):
    await fut


one, two = asyncio.new_event_loop(), asyncio.new_event_loop()
fut = one.create_future()
task = two.create_task(wait_on(fut))
try:
    two.run_until_complete(task)
except RuntimeError as e:
    print("RuntimeError:", str(e).endswith("attached to a different loop"))
try:
    two.run_until_complete(fut)
except ValueError as e:
    print("ValueError:", e)


async def gathers():
    try:
        await asyncio.gather(fut, two.create_future())
    except ValueError as e:
        print("ValueError:", e)
    inner = value()
    try:
        one.run_until_complete(inner)
    except RuntimeError as e:
        print("RuntimeError:", e)
    inner.close()


two.run_until_complete(gathers())

# A lock belongs to the loop in which somebody first had to wait for it.
lock = asyncio.Lock()


async def contend():
    async with lock:
        waiting = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
    await waiting
    lock.release()
    return "fine"


print(one.run_until_complete(contend()))
try:
    two.run_until_complete(contend())
except RuntimeError as e:
    print("RuntimeError:", str(e).endswith("is bound to a different event loop"))
one.close()
two.close()

# asyncio.run cancels what is still running when main returns, and waits.
import asyncio

seen = []


async def background(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        seen.append((name, "cancelled"))
        await asyncio.sleep(0.01)
        seen.append((name, "has cleaned up"))
        raise


async def talks():
    try:
        print("talks: running")
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("talks: cancelled by run")
        await asyncio.sleep(0.01)
        print("talks: has cleaned up")
        raise
    finally:
        print("talks: finally")


async def main():
    global tasks
    tasks = [asyncio.create_task(background(n)) for n in ("one", "two")]
    tasks.append(asyncio.create_task(talks()))
    await asyncio.sleep(0)
    tasks.append(asyncio.create_task(background("last minute")))
    print("main returns")
    return "result"


print(asyncio.run(main()))
print([t.cancelled() for t in tasks])
print(sorted(seen))

# Tasks that run in the background, kept in a set until they are done.
import asyncio

background = set()
results = []


def spawn(coro):
    task = asyncio.create_task(coro)
    background.add(task)
    task.add_done_callback(background.discard)
    task.add_done_callback(on_done)
    return task


def on_done(task):
    if task.cancelled():
        results.append("cancelled")
    elif e := task.exception():
        results.append(f"{type(e).__name__}({e})")
    else:
        results.append(task.result())


async def job(n):
    await asyncio.sleep(0.01 * n)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    for n in range(4):
        spawn(job(n))
    doomed = spawn(job(50))
    print(len(background))
    await asyncio.sleep(0)
    doomed.cancel()
    await asyncio.sleep(0.015)
    print(len(background), results)
    while background:
        await asyncio.wait(background)
    await asyncio.sleep(0)
    print(len(background), results)


asyncio.run(main())

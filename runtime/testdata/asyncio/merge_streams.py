# Several asynchronous iterators made into one, as their items come.
import asyncio


async def every(name, period, n):
    for i in range(n):
        await asyncio.sleep(period)
        yield f"{name}{i}"


async def merge(*iters):
    pending = {}
    for it in iters:
        it = aiter(it)
        pending[asyncio.ensure_future(anext(it))] = it
    while pending:
        done, _ = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for fut in sorted(done, key=lambda f: str(f.exception() or f.result())):
            it = pending.pop(fut)
            try:
                yield fut.result()
            except StopAsyncIteration:
                continue
            pending[asyncio.ensure_future(anext(it))] = it


async def merge_queue(*iters):
    queue, left = asyncio.Queue(), len(iters)

    async def pump(it):
        nonlocal left
        async for item in it:
            queue.put_nowait(item)
        left -= 1
        if not left:
            queue.shutdown()

    async with asyncio.TaskGroup() as tg:
        for it in iters:
            tg.create_task(pump(it))
        try:
            while True:
                yield await queue.get()
        except asyncio.QueueShutDown:
            print("all iterators have ended")


async def main():
    print([x async for x in merge(every("a", 0.04, 2), every("b", 0.025, 2), every("c", 0.1, 1))])
    print([x async for x in merge_queue(every("x", 0.03, 3), every("y", 0.05, 1), every("z", 0.075, 1))])


asyncio.run(main())

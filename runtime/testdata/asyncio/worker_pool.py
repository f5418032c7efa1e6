import asyncio
from dataclasses import dataclass, field


@dataclass
class Pool:
    size: int
    queue: asyncio.Queue = field(default_factory=asyncio.Queue)
    workers: list = field(default_factory=list, repr=False)
    done: int = 0

    async def __aenter__(self):
        self.workers = [asyncio.create_task(self._work(), name=f"worker-{i}") for i in range(self.size)]
        return self

    async def __aexit__(self, exc_type, exc, tb):
        if exc_type is None:
            await self.queue.join()
        for w in self.workers:
            w.cancel()
        await asyncio.gather(*self.workers, return_exceptions=True)

    def submit(self, func, *args):
        future = asyncio.get_running_loop().create_future()
        self.queue.put_nowait((future, func, args))
        return future

    async def _work(self):
        while True:
            future, func, args = await self.queue.get()
            try:
                if not future.cancelled():
                    future.set_result(await func(*args))
            except Exception as e:
                future.set_exception(e)
            finally:
                self.done += 1
                self.queue.task_done()


async def divide(a, b):
    await asyncio.sleep(0.01)
    return a / b


async def main():
    async with Pool(2) as pool:
        futures = [pool.submit(divide, 10, n) for n in (1, 2, 0, 5)]
        cancelled = pool.submit(divide, 1, 1)
        cancelled.cancel()
        print(await asyncio.gather(*futures, return_exceptions=True))
    print(pool.done, pool.size, cancelled.cancelled(), [w.cancelled() for w in pool.workers])
    try:
        async with Pool(1) as pool:
            pool.submit(divide, 1, 1)
            raise ValueError("in the block")
    except ValueError as e:
        print(e, pool.done)


asyncio.run(main())

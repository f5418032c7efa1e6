# A loop that counts what it is asked to do.
import asyncio


class CountingLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self.counts = {"soon": 0, "later": 0, "tasks": 0}

    def call_soon(self, *args, **kwargs):
        self.counts["soon"] += 1
        return super().call_soon(*args, **kwargs)

    def call_at(self, *args, **kwargs):
        self.counts["later"] += 1
        return super().call_at(*args, **kwargs)

    def create_task(self, coro, **kwargs):
        self.counts["tasks"] += 1
        return super().create_task(coro, **kwargs)


async def naps(n):
    for _ in range(n):
        await asyncio.sleep(0.001)


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.gather(naps(2), naps(3))
    return dict(loop.counts)


counts = asyncio.run(main(), loop_factory=CountingLoop)
print(counts["later"], counts["tasks"], counts["soon"] > 5)
with asyncio.Runner(loop_factory=CountingLoop) as runner:
    runner.run(naps(1))
    print(type(runner.get_loop()).__name__, runner.get_loop().counts["tasks"])

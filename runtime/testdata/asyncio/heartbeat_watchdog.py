import asyncio


class Watchdog:
    def __init__(self, limit, on_late):
        self.limit, self.on_late = limit, on_late
        self.handle = None
        self.loop = asyncio.get_running_loop()

    def beat(self):
        self.stop()
        self.handle = self.loop.call_later(self.limit, self.on_late)

    def stop(self):
        if self.handle:
            self.handle.cancel()


async def worker(dog, pauses):
    for p in pauses:
        dog.beat()
        print("working", p)
        await asyncio.sleep(p)
    dog.stop()
    return "finished"


async def supervised(pauses):
    task = asyncio.current_task()
    dog = Watchdog(0.05, lambda: (print("too late!"), task.cancel("watchdog")))
    try:
        return await worker(dog, pauses)
    except asyncio.CancelledError as e:
        if task.uncancel() == 0:
            return f"stopped by {e}"
        raise


async def heart(n):
    for i in range(n):
        print("thump", i)
        await asyncio.sleep(0.02)


async def main():
    print(await asyncio.create_task(supervised([0.01, 0.02, 0.01])))
    print(await asyncio.create_task(supervised([0.01, 0.5, 0.01])))
    beating = asyncio.create_task(heart(100))
    await asyncio.sleep(0.05)
    beating.cancel()
    await asyncio.wait([beating])
    print("silence")


asyncio.run(main())

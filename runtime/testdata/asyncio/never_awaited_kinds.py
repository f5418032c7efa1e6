import asyncio


async def work(n):
    return n


class Service:
    async def start(self):
        print("never printed")

    def go(self):
        self.start()
        return "started, or so it thinks"


async def main():
    print(Service().go())
    coro = work(1)
    coro.close()
    print("closed: no complaint")
    result = work(2) is None
    print(result)
    try:
        work(3) + 1
    except TypeError as e:
        print("TypeError:", e)
    if work(4):
        print("a coroutine is true")


asyncio.run(main())

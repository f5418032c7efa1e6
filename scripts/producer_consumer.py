# A bakery: two bakers put loaves on a shelf that holds three, two customers
# take them away. The queue makes the quick wait for the slow.
#
#     inloop scripts/producer_consumer.py
import asyncio


class Shelf(asyncio.Queue):
    """A queue that draws itself."""

    def picture(self):
        return "[" + "#" * self.qsize() + "." * (self.maxsize - self.qsize()) + "]"


async def baker(name, loaves, pace, shelf):
    for number in range(1, loaves + 1):
        await asyncio.sleep(pace)
        loaf = f"{name}'s loaf {number}"
        if shelf.full():
            print(f"{shelf.picture()} {name} waits for room")
        await shelf.put(loaf)
        print(f"{shelf.picture()} {name} puts loaf {number}")


async def customer(name, pace, shelf, eaten):
    while True:
        loaf = await shelf.get()
        print(f"{shelf.picture()} {name} takes {loaf}")
        await asyncio.sleep(pace)
        eaten[name] += 1
        shelf.task_done()


async def main():
    shelf = Shelf(maxsize=3)
    eaten = {"Max": 0, "Mia": 0}
    customers = [
        asyncio.create_task(customer("Max", 0.10, shelf, eaten)),
        asyncio.create_task(customer("Mia", 0.15, shelf, eaten)),
    ]
    async with asyncio.TaskGroup() as bakers:
        bakers.create_task(baker("Anna", 4, 0.02, shelf))
        bakers.create_task(baker("Otto", 3, 0.05, shelf))
    print("the bakers go home")

    await shelf.join()
    print("everything is eaten:", eaten, "in all", sum(eaten.values()))
    for c in customers:
        c.cancel()
    await asyncio.gather(*customers, return_exceptions=True)


asyncio.run(main())

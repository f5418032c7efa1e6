# A cook, a waiter and guests: queues in both directions.
import asyncio

MENU = {"soup": 0.02, "salad": 0.01, "pasta": 0.04}


async def cook(orders, ready):
    while True:
        guest, dish = await orders.get()
        print(f"  cooking {dish} for {guest}")
        await asyncio.sleep(MENU[dish])
        await ready.put((guest, dish))
        orders.task_done()


async def waiter(ready, tables):
    while True:
        guest, dish = await ready.get()
        print(f"    serving {dish} to {guest}")
        tables[guest].set_result(dish)
        ready.task_done()


async def guest(name, dish, orders, tables):
    tables[name] = asyncio.get_running_loop().create_future()
    print(f"{name} orders {dish}")
    await orders.put((name, dish))
    served = await tables[name]
    print(f"{name} eats {served}")
    return name


async def main():
    orders, ready, tables = asyncio.Queue(), asyncio.Queue(), {}
    staff = [asyncio.create_task(cook(orders, ready)), asyncio.create_task(waiter(ready, tables))]
    guests = [("Ann", "pasta"), ("Bob", "soup"), ("Eve", "salad")]
    names = await asyncio.gather(*(guest(n, d, orders, tables) for n, d in guests))
    await orders.join()
    await ready.join()
    for s in staff:
        s.cancel()
    await asyncio.gather(*staff, return_exceptions=True)
    print("closed after", ", ".join(names))


asyncio.run(main())

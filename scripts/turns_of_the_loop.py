# Who runs when. Each column is somebody who wants the loop, each row is one
# turn of it. There are no threads: at any moment exactly one of them runs.
#
#     inloop scripts/turns_of_the_loop.py
import asyncio

COLUMNS = ["main", "walker", "talker", "waiter", "callback"]
rows = [{}]


def mark(who, what):
    rows[-1][who] = what


def new_turn(loop):
    rows.append({})
    if len(rows) < 9:
        loop.call_soon(new_turn, loop)


async def walker(steps):
    for step in range(1, steps + 1):
        mark("walker", f"step {step}")
        await asyncio.sleep(0)
    mark("walker", "ends")


async def talker(future):
    mark("talker", "begins")
    await asyncio.sleep(0)
    mark("talker", "tells")
    future.set_result("news")


async def waiter(future):
    mark("waiter", "waits")
    mark("waiter", f"has {await future}")
    return "done"


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(new_turn, loop)
    future = loop.create_future()
    future.add_done_callback(lambda _: mark("callback", "called"))
    mark("main", "creates")
    tasks = [asyncio.create_task(c) for c in (walker(4), talker(future), waiter(future))]
    await asyncio.sleep(0)
    mark("main", "looks")
    await asyncio.gather(*tasks)
    mark("main", "has all")
    await asyncio.sleep(0.01)


asyncio.run(main())
print("turn " + "".join(f"{c:<10}" for c in COLUMNS).rstrip())
for number, row in enumerate(rows):
    if row:
        print(f"{number:>4} " + "".join(f"{row.get(c, '.'):<10}" for c in COLUMNS).rstrip())

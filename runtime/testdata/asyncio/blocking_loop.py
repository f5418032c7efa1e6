# time.sleep blocks everybody; asyncio.sleep lets the others work.
import asyncio
import time


async def polite(name):
    print(name, "begins")
    await asyncio.sleep(0.02)
    print(name, "ends")


async def rude(name):
    print(name, "begins")
    time.sleep(0.02)
    print(name, "ends")


async def main():
    print("-- polite")
    await asyncio.gather(polite("a"), polite("b"))
    print("-- rude")
    await asyncio.gather(rude("a"), rude("b"))

    # Timers that fall due while the loop is blocked fire in their own order.
    loop = asyncio.get_running_loop()
    for ms in (30, 10, 20):
        loop.call_later(ms / 1000, print, "timer", ms)
    loop.call_soon(print, "soon")
    time.sleep(0.04)
    print("unblocked")
    await asyncio.sleep(0)
    print("one turn later")
    await asyncio.sleep(0)
    print("-- in a thread instead")
    await asyncio.gather(asyncio.to_thread(time.sleep, 0.02), polite("c"))


asyncio.run(main())

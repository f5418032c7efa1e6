# What asyncio.run does with pending tasks, done by hand.
import asyncio


async def forever(name):
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        cancelled.append(name)
        raise


async def fails_when_cancelled():
    try:
        await asyncio.sleep(10)
    finally:
        raise OSError("while being cancelled")


async def main():
    asyncio.create_task(forever("one"), name="one")
    asyncio.create_task(forever("two"), name="two")
    asyncio.create_task(fails_when_cancelled(), name="fails")
    await asyncio.sleep(0)
    print("main ends")


cancelled = []
loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda l, c: print("handler:", c["message"], repr(c["exception"])))
loop.run_until_complete(main())
pending = sorted(asyncio.all_tasks(loop), key=lambda t: t.get_name())
print([t.get_name() for t in pending])
for t in pending:
    t.cancel()


async def gather_all():
    return await asyncio.gather(*pending, return_exceptions=True)


results = loop.run_until_complete(gather_all())
print([repr(r) for r in results], sorted(cancelled), asyncio.all_tasks(loop))
loop.close()


async def leaves_a_failure():
    asyncio.get_running_loop().set_exception_handler(
        lambda l, c: print("handler:", c["message"], repr(c["exception"])))
    asyncio.create_task(fails_when_cancelled())
    await asyncio.sleep(0)


asyncio.run(leaves_a_failure())

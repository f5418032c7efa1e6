# Giving up in time: wait_for, the timeout block, a deadline that moves, and a
# job that must not be cancelled.
#
#     inloop scripts/timeouts.py
import asyncio


async def slow_answer(seconds):
    try:
        await asyncio.sleep(seconds)
        return f"the answer after {seconds} s"
    except asyncio.CancelledError:
        print("    (the slow answer was cancelled)")
        raise


async def with_wait_for():
    for limit in (0.2, 0.02):
        try:
            print("  ", await asyncio.wait_for(slow_answer(0.1), timeout=limit))
        except TimeoutError:
            print(f"   no answer within {limit} s")


async def with_a_block():
    try:
        async with asyncio.timeout(0.05):
            for step in ("first", "second", "third"):
                await asyncio.sleep(0.02)
                print("  ", step, "step")
    except TimeoutError:
        print("   no time for the rest")


async def with_a_moving_deadline():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.05) as limit:
        for heartbeat in range(4):
            await asyncio.sleep(0.03)
            limit.reschedule(loop.time() + 0.05)
            print("   heartbeat", heartbeat)
    print("   expired:", limit.expired())


async def with_a_shield():
    job = asyncio.create_task(slow_answer(0.05))
    try:
        await asyncio.wait_for(asyncio.shield(job), timeout=0.01)
    except TimeoutError:
        print("   we stopped waiting, but the job goes on")
    print("  ", await job)


async def main():
    for demo in (with_wait_for, with_a_block, with_a_moving_deadline, with_a_shield):
        print(demo.__name__.replace("_", " "))
        await demo()


asyncio.run(main())

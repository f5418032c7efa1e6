# SystemExit in a task goes through the loop at once.
import asyncio
import sys


async def quits():
    await asyncio.sleep(0.01)
    print("quitting")
    sys.exit("a message for stderr")


async def main():
    t = asyncio.create_task(quits())
    try:
        await t
    except SystemExit as e:
        print("main sees", repr(e))
        raise
    finally:
        print("finally in main")


asyncio.run(main())

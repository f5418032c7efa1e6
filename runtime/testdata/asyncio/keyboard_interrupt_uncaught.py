import asyncio
import os
import signal


async def main():
    print("interrupting myself")
    os.kill(os.getpid(), signal.SIGUSR1)
    try:
        await asyncio.sleep(0.05)
        raise KeyboardInterrupt("by hand")
    finally:
        print("cleanup")


signal.signal(signal.SIGUSR1, lambda number, frame: print("SIGUSR1", number == signal.SIGUSR1))
asyncio.run(main())

# Ctrl-C under asyncio.run: the main task is cancelled and may clean up.
import asyncio
import os
import signal


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        print("child finally")


async def main():
    print("working")
    asyncio.get_running_loop().call_later(0.02, os.kill, os.getpid(), signal.SIGINT)
    try:
        await child()
    except asyncio.CancelledError:
        print("main cancelled")
        await asyncio.sleep(0.01)
        print("cleanup done")
        raise


async def swallows():
    asyncio.get_running_loop().call_later(0.02, os.kill, os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("swallowed")
    return "a result after all"


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
print(asyncio.run(swallows()))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)

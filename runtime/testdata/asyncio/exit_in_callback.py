import asyncio
import sys


def stop_everything():
    print("callback exits")
    raise SystemExit(0)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.01, stop_everything)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("main was cancelled by run")
        raise


try:
    asyncio.run(main())
except SystemExit as e:
    print("SystemExit", e.code)

print(sys.exc_info())

import asyncio
import atexit
import sys


atexit.register(print, "atexit")


async def background():
    try:
        await asyncio.sleep(1)
    finally:
        print("background cleaned up")


async def main():
    t = asyncio.create_task(background())
    await asyncio.sleep(0)
    try:
        print("leaving", t.done())
        sys.exit(3)
    finally:
        print("finally in main")


try:
    asyncio.run(main())
finally:
    print("after run")

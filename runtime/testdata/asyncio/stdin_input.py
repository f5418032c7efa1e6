# Lines from standard input, read in a thread while the loop goes on.
import asyncio
import sys


async def ticking(log):
    while True:
        await asyncio.sleep(0)
        log.append(1)


async def greet(name, times):
    for i in range(times):
        print(f"hello {name} {i}")
        await asyncio.sleep(0)


async def main():
    log = []
    t = asyncio.create_task(ticking(log))
    while True:
        line = await asyncio.to_thread(input)
        match line.split():
            case []:
                print("an empty line")
            case ["quit"]:
                break
            case [name, times]:
                await greet(name, int(times))
    t.cancel()
    rest = await asyncio.to_thread(sys.stdin.readline)
    print("rest", repr(rest), len(log) > 0)
    try:
        await asyncio.to_thread(input, "prompt> ")
    except EOFError as e:
        print("EOFError", e)


asyncio.run(main())

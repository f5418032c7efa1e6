import asyncio
import sys


async def lines(stream):
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, stream.readline):
        yield line.rstrip("\n")


async def numbers(source):
    async for line in source:
        for word in line.split():
            try:
                yield float(word) if "." in word else int(word, 0)
            except ValueError as e:
                print("skipped:", e)


async def main():
    total, seen = 0, []
    async for n in numbers(lines(sys.stdin)):
        total += n
        seen.append(n)
    print(seen, total, f"{total / len(seen):.3f}")


asyncio.run(main())

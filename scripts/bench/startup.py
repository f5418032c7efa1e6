"""Benchmark: start, import asyncio, first result. The command times the whole process."""
import asyncio


async def main():
    return 1


print(asyncio.run(main()), end="")

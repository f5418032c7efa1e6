"""Benchmark: memory of 1,000,000 parked tasks."""
import asyncio


import resource

async def park(event):
    await event.wait()

async def main():
    n = 1_000_000
    event = asyncio.Event()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    tasks = [asyncio.create_task(park(event)) for _ in range(n)]
    await asyncio.sleep(0)
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(f"{used * 1024 / n:.1f} bytes/task")
    event.set()
    await asyncio.gather(*tasks)


asyncio.run(main())

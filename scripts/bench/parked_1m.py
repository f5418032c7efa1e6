"""Benchmark: memory of 1,000,000 parked tasks."""
import asyncio


def peak():
    with open("/proc/self/status") as f:
        return next(int(line.split()[1]) for line in f if line.startswith("VmHWM"))

async def park(event):
    await event.wait()

async def main():
    n = 1_000_000
    event = asyncio.Event()
    before = peak()
    tasks = [asyncio.create_task(park(event)) for _ in range(n)]
    await asyncio.sleep(0)
    used = peak() - before
    print(f"{used * 1024 / n:.1f} bytes/task")
    event.set()
    await asyncio.gather(*tasks)


asyncio.run(main())

import asyncio
import heapq
import itertools
from dataclasses import dataclass, field
from enum import IntEnum


class Priority(IntEnum):
    HIGH = 1
    NORMAL = 5
    LOW = 9


_sequence = itertools.count()


@dataclass(order=True)
class Job:
    priority: Priority
    number: int = field(default_factory=lambda: next(_sequence))
    name: str = field(default="", compare=False)


async def worker(queue, done):
    while True:
        job = await queue.get()
        await asyncio.sleep(0)
        done.append(job.name)
        if job.name == "urgent":
            queue.put_nowait(Job(Priority.HIGH, name="follow-up"))
        queue.task_done()


async def main():
    queue = asyncio.PriorityQueue()
    done = []
    for name, p in [("tidy", Priority.LOW), ("mail", Priority.NORMAL), ("urgent", Priority.HIGH),
                    ("call", Priority.NORMAL), ("sweep", Priority.LOW)]:
        queue.put_nowait(Job(p, name=name))
    w = asyncio.create_task(worker(queue, done))
    await queue.join()
    w.cancel()
    print(done)
    print(Job(Priority.LOW, 1) > Job(Priority.HIGH, 7), Job(Priority.HIGH, 1) == Job(Priority.HIGH, 1, "x"))
    print(repr(Priority.LOW), str(Priority.LOW), f"{Priority.LOW}", Priority.LOW + 1, max(Priority))
    print(Job(Priority.NORMAL, 3, "n"))
    heap = [Job(p, n) for n, p in enumerate((Priority.LOW, Priority.HIGH))]
    heapq.heapify(heap)
    print(heapq.heappop(heap).priority.name, sorted([(2, "b"), (1, "z"), (2, "a")]))


asyncio.run(main())

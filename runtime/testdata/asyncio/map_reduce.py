import asyncio
import re
from collections import Counter
from functools import reduce
from itertools import batched, islice

TEXT = """the loop turns and the tasks wait
the tasks wait for the loop
and the loop waits for nobody
when the timer is due the task is woken
and the task goes on until it waits again"""


async def count_words(lines):
    await asyncio.sleep(0)
    return Counter(w for line in lines for w in re.findall(r"\w+", line.lower()))


async def map_concurrent(func, items, limit):
    sem = asyncio.Semaphore(limit)
    running = peak = 0

    async def one(item):
        nonlocal running, peak
        async with sem:
            running += 1
            peak = max(peak, running)
            try:
                return await func(item)
            finally:
                running -= 1

    results = await asyncio.gather(*(one(i) for i in items))
    print("peak", peak)
    return results


async def main():
    parts = await map_concurrent(count_words, batched(TEXT.splitlines(), 2), limit=2)
    total = reduce(lambda a, b: a + b, parts)
    print(total.most_common(4))
    print(sum(total.values()), total["loop"], total["missing"])
    words = sorted(total.items(), key=lambda kv: (-kv[1], kv[0]))
    print(list(islice(words, 4, 7)))
    squares = await map_concurrent(lambda n: asyncio.sleep(0.001, n * n), range(10), limit=3)
    print(squares)


asyncio.run(main())

import asyncio
from collections import Counter

SITE = {
    "/": ["/about", "/posts", "/missing"],
    "/about": ["/"],
    "/posts": ["/posts/1", "/posts/2", "/about"],
    "/posts/1": ["/posts/2"],
    "/posts/2": ["/posts/1", "/"],
}


class NotFound(Exception):
    pass


async def fetch(url):
    await asyncio.sleep(0.005)
    try:
        return SITE[url]
    except KeyError:
        raise NotFound(url) from None


async def crawl(start, workers):
    queue, seen, status = asyncio.Queue(), {start}, {}
    queue.put_nowait((start, 0))
    busy = Counter()

    async def worker(n):
        while True:
            url, depth = await queue.get()
            busy[n] += 1
            try:
                for link in await fetch(url):
                    if link not in seen:
                        seen.add(link)
                        queue.put_nowait((link, depth + 1))
                status[url] = depth
            except NotFound as e:
                status[str(e)] = 404
            finally:
                queue.task_done()

    tasks = [asyncio.create_task(worker(n)) for n in range(workers)]
    await queue.join()
    for t in tasks:
        t.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return status, busy


async def main():
    for workers in (1, 3):
        status, busy = await crawl("/", workers)
        print(dict(sorted(status.items())), sum(busy.values()), len(busy))


asyncio.run(main())

import asyncio
from contextlib import asynccontextmanager


class Connection:
    made = 0

    def __init__(self):
        Connection.made += 1
        self.id = Connection.made
        self.queries = 0

    async def query(self, sql):
        self.queries += 1
        await asyncio.sleep(0.01)
        return f"conn {self.id}: {sql}"


class Pool:
    def __init__(self, size):
        self._free = asyncio.LifoQueue()
        self._slots = asyncio.Semaphore(size)
        self.all = []

    @asynccontextmanager
    async def connection(self):
        async with self._slots:
            try:
                conn = self._free.get_nowait()
            except asyncio.QueueEmpty:
                conn = Connection()
                self.all.append(conn)
            try:
                yield conn
            finally:
                self._free.put_nowait(conn)


async def user(n, pool):
    async with pool.connection() as conn:
        return await conn.query(f"select {n}")


async def main():
    pool = Pool(2)
    print(await user(0, pool), len(pool.all))
    for line in await asyncio.gather(*(user(n, pool) for n in range(1, 6))):
        print(line)
    print(len(pool.all), sum(c.queries for c in pool.all))
    try:
        async with pool.connection():
            raise RuntimeError("query failed")
    except RuntimeError as e:
        print(e, "- and the connection is back:", pool._free.qsize())


asyncio.run(main())

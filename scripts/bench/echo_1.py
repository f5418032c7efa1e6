"""Benchmark: TCP echo by streams over one connection."""
import asyncio
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


async def serve(r, w):
    while line := await r.readline():
        w.write(line)
        await w.drain()
    w.close()

async def main():
    n = 10_000
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    r, w = await asyncio.open_connection(*server.sockets[0].getsockname())
    t = perf_counter()
    for i in range(n):
        w.write(b"hello\n")
        await w.drain()
        assert await r.readline() == b"hello\n"
    report(t, n, "echo")
    w.close()
    await w.wait_closed()
    server.close()


asyncio.run(main())

"""Benchmark: TCP echo by streams over 100 connections."""
import asyncio
from time import perf_counter


def report(start, n, unit):
    print(f"{(perf_counter() - start) / n * 1e9:.1f} ns/{unit}")


async def serve(r, w):
    while line := await r.readline():
        w.write(line)
        await w.drain()
    w.close()

async def client(address, n):
    r, w = await asyncio.open_connection(*address)
    for i in range(n):
        w.write(b"hello\n")
        await w.drain()
        assert await r.readline() == b"hello\n"
    w.close()
    await w.wait_closed()

async def main():
    n = 200
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    t = perf_counter()
    await asyncio.gather(*[client(server.sockets[0].getsockname(), n) for _ in range(100)])
    report(t, 100 * n, "echo")
    server.close()


asyncio.run(main())

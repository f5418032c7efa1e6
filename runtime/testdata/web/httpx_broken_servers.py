# httpx: servers that leave, keep silent or break off, and requests that are cancelled
import asyncio, httpx
async def main():
    async def handle(r, w):
        await r.readuntil(b"\r\n\r\n"); print("got request"); came.set()
        data = await r.read(); print("client left", data); w.close(); left.set()
    left, came = asyncio.Event(), asyncio.Event()
    s = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = s.sockets[0].getsockname()[1]
    async with httpx.AsyncClient() as c:
        t = asyncio.create_task(c.get(f"http://127.0.0.1:{port}/"))
        await came.wait(); t.cancel()
        try: await t
        except asyncio.CancelledError: print("cancelled")
        await left.wait()
    # a stream left half way
    async def big(r, w):
        await r.readuntil(b"\r\n\r\n")
        w.write(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345"); await w.drain(); w.close()
    s2 = await asyncio.start_server(big, "127.0.0.1", 0); port = s2.sockets[0].getsockname()[1]
    async with httpx.AsyncClient() as c:
        try: await c.get(f"http://127.0.0.1:{port}/")
        except httpx.RemoteProtocolError as e: print(type(e).__name__, e)
    async def nothing(r, w):
        await r.readuntil(b"\r\n\r\n"); w.close()
    s3 = await asyncio.start_server(nothing, "127.0.0.1", 0); port = s3.sockets[0].getsockname()[1]
    async with httpx.AsyncClient() as c:
        try: await c.get(f"http://127.0.0.1:{port}/")
        except httpx.RemoteProtocolError as e: print(type(e).__name__, e)
    async def silent(r, w): await r.read(); w.close()
    s5 = await asyncio.start_server(silent, "127.0.0.1", 0); port = s5.sockets[0].getsockname()[1]
    async with httpx.AsyncClient() as c:
        # TLS waits for an answer.
        try: await c.get(f"https://127.0.0.1:{port}/", timeout=httpx.Timeout(30, connect=0.05))
        except httpx.ConnectTimeout as e: print(repr(e), isinstance(e, httpx.TimeoutException), e.request.url.scheme)
    async def babble(r, w): w.write(b"this is no HTTP\r\n\r\n"); w.close()
    s4 = await asyncio.start_server(babble, "127.0.0.1", 0); port = s4.sockets[0].getsockname()[1]
    async with httpx.AsyncClient() as c:
        for scheme in ("http", "https"):
            try: await c.get(f"{scheme}://127.0.0.1:{port}/")
            except httpx.TransportError as e: print(type(e).__name__)
asyncio.run(main())

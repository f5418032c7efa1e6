import asyncio
async def handle(r, w):
    try:
        while True:
            line = await r.readline()
            if not line: break
            cmd, _, rest = line.decode().strip().partition(" ")
            if cmd == "echo": w.write(rest.encode() + b"\n")
            elif cmd == "add": w.write(str(sum(map(int, rest.split()))).encode() + b"\n")
            elif cmd == "quit": w.write(b"bye\n"); break
            else: w.write(f"? {cmd}\n".encode())
            await w.drain()
    except Exception as e: print("server", type(e), e)
    finally:
        w.close(); await w.wait_closed(); print("server closed")
async def main():
    srv = await asyncio.start_server(handle, "127.0.0.1", 0)
    async with srv:
        host, port = srv.sockets[0].getsockname()
        r, w = await asyncio.open_connection(host, port)
        for c in ("echo hi there", "add 1 2 3", "what", "quit"):
            w.write(c.encode() + b"\n"); print(await r.readline())
        print(await r.read(), r.at_eof()); w.close(); await w.wait_closed()
        r, w = await asyncio.open_connection(host, port, limit=16)
        w.write(b"echo " + b"x" * 100 + b"\n")
        try: await r.readline()
        except ValueError as e: print("ValueError", e)
        w.close()
        r, w = await asyncio.open_connection(host, port)
        w.write(b"echo abc,def\n"); print(await r.readuntil(b",")); print(await r.readexactly(2))
        w.write_eof()
        try: await r.readexactly(10)
        except asyncio.IncompleteReadError as e: print(e, e.partial, e.expected)
        try: await r.readuntil(b"z")
        except asyncio.IncompleteReadError as e: print(e, e.partial, e.expected)
        w.close()
        await asyncio.sleep(0.01)
    rd = asyncio.StreamReader(limit=8); rd.feed_data(b"ab\ncd\nefghijklmnop"); 
    print([await rd.readline(), await rd.readline()])
    try: await rd.readuntil(b"\n")
    except asyncio.LimitOverrunError as e: print(e, e.consumed)
    rd.feed_eof(); print(await rd.read(3), await rd.read()); 
    rd = asyncio.StreamReader(); rd.feed_data(b"1\n2\n3"); rd.feed_eof()
    async for l in rd: print(l)
    rd = asyncio.StreamReader(); rd.set_exception(OSError("broken"))
    try: await rd.read()
    except OSError as e: print(e)
    try: await asyncio.StreamReader().readexactly(-1)
    except ValueError as e: print(e)
    rd = asyncio.StreamReader(); t = asyncio.create_task(rd.read(1)); await asyncio.sleep(0)
    try: await rd.read(1)
    except RuntimeError as e: print(e)
    rd.feed_eof(); print(await t)
    rd = asyncio.StreamReader(); rd.feed_data(b"a;b|c"); print(await rd.readuntil((b";", b"|")), await rd.readuntil((b";", b"|")))
asyncio.run(main())

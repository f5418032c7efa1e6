import asyncio


async def handle(reader, writer):
    try:
        line = await reader.readline()
        writer.write(b"%d bytes\n" % len(line))
    except ValueError as e:
        writer.write(f"refused: {e}\n".encode())
    await writer.drain()
    writer.close()


async def send(addr, data):
    reader, writer = await asyncio.open_connection(*addr)
    writer.write(data)
    await writer.drain()
    reply = await reader.readline()
    writer.close()
    return reply


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0, limit=64)
    addr = server.sockets[0].getsockname()
    async with server:
        print(await send(addr, b"short\n"))
        print(await send(addr, b"x" * 60 + b"\n"))
        print(await send(addr, b"y" * 100 + b"\n"))
        print(await send(addr, b"z" * 300))

    # A lot of data, with drain() for back pressure.
    async def sink(reader, writer):
        total = 0
        while chunk := await reader.read(65536):
            total += len(chunk)
        writer.write(str(total).encode())
        writer.close()

    server = await asyncio.start_server(sink, "127.0.0.1", 0)
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname(), limit=2 ** 16)
        block = bytes(range(256)) * 256
        for _ in range(40):
            writer.write(block)
            await writer.drain()
        writer.write_eof()
        print(await reader.read(), 40 * len(block))
        writer.close()
        await writer.wait_closed()
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())

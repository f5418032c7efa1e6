import asyncio


async def serve(reader, writer):
    writer.write(b"line one\nline two\npart|part2|0123456789rest of it")
    await writer.drain()
    writer.write_eof()
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "localhost", 0, family=2)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("localhost", port)
    print(await reader.readline())
    print(await reader.readline())
    print(await reader.readuntil(b"|"), await reader.readuntil(b"|"))
    print(await reader.readexactly(10), reader.at_eof())
    print(await reader.read(4))
    print(await reader.read())
    print(await reader.read(), await reader.readline(), reader.at_eof())
    try:
        await reader.readexactly(3)
    except asyncio.IncompleteReadError as e:
        print("IncompleteReadError", e.partial, e.expected, e)
    try:
        await reader.readuntil(b"\n")
    except EOFError as e:
        print(type(e).__name__, e.partial, e.expected)
    try:
        await reader.readexactly(-1)
    except ValueError as e:
        print("ValueError:", e)
    writer.close()
    await writer.wait_closed()

    reader, writer = await asyncio.open_connection("localhost", port)
    async for line in reader:
        print("line", line)
    writer.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())

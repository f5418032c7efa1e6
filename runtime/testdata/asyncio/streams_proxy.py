# A proxy between a client and a server: bytes are copied both ways.
import asyncio


async def reverse_lines(reader, writer):
    async for line in reader:
        writer.write(line.strip()[::-1] + b"\n")
    writer.close()


async def copy(reader, writer, counts, name):
    try:
        while data := await reader.read(4096):
            counts[name] = counts.get(name, 0) + len(data)
            writer.write(data)
            await writer.drain()
    finally:
        if writer.can_write_eof():
            writer.write_eof()


async def main():
    counts = {}
    server = await asyncio.start_server(reverse_lines, "127.0.0.1", 0)
    target = server.sockets[0].getsockname()

    async def proxy(reader, writer):
        up_reader, up_writer = await asyncio.open_connection(*target)
        await asyncio.gather(copy(reader, up_writer, counts, "up"), copy(up_reader, writer, counts, "down"))
        up_writer.close()
        writer.close()

    front = await asyncio.start_server(proxy, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*front.sockets[0].getsockname())
    for word in (b"hello", b"proxy", b"level"):
        writer.write(word + b"\n")
        print(word, "->", (await reader.readline()).strip())
    writer.write_eof()
    print(await reader.read(), counts)
    writer.close()
    await writer.wait_closed()
    for s in (front, server):
        s.close()
        await s.wait_closed()


asyncio.run(main())

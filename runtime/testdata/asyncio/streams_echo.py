import asyncio


async def handle(reader, writer):
    data = await reader.readline()
    print("server received", data)
    writer.write(data.upper())
    await writer.drain()
    print("server closes")
    writer.close()
    await writer.wait_closed()


async def client(port, message):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print("client sends", message)
    writer.write(message.encode() + b"\n")
    await writer.drain()
    reply = await reader.read()
    print("client received", reply)
    writer.close()
    await writer.wait_closed()
    return reply.decode().strip()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    print(host, port > 0, server.is_serving())
    async with server:
        for m in ("hello", "good bye"):
            print(await client(port, m))
    print(server.is_serving())


asyncio.run(main())

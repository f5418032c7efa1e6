# Streams over a socket that one has already.
import asyncio
import socket


async def main():
    a, b = socket.socketpair()
    reader_a, writer_a = await asyncio.open_connection(sock=a)
    reader_b, writer_b = await asyncio.open_connection(sock=b)
    writer_a.write(b"from a\n")
    writer_b.write(b"from b\n")
    print(await asyncio.gather(reader_a.readline(), reader_b.readline()))
    writer_a.close()
    print(await reader_b.read(), reader_b.at_eof())
    writer_b.close()
    await writer_b.wait_closed()

    listener = socket.create_server(("127.0.0.1", 0))
    greeted = asyncio.Event()

    async def greet(reader, writer):
        writer.write(b"welcome")
        writer.close()
        greeted.set()

    server = await asyncio.start_server(greet, sock=listener)
    print(server.sockets[0].getsockname() == listener.getsockname())
    reader, writer = await asyncio.open_connection(*listener.getsockname())
    print(await reader.read(), greeted.is_set())
    writer.close()
    server.close()
    await server.wait_closed()
    try:
        await asyncio.open_connection("127.0.0.1", 1)
    except ConnectionRefusedError as e:
        print(type(e).__name__, e.errno)
    try:
        await asyncio.open_connection()
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())

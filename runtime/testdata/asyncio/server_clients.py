# Server.close_clients and abort_clients; connections taken over by hand.
import asyncio
import socket


async def hold(reader, writer):
    data = await reader.read()
    print("server side ends after", data)
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(hold, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"hello")
    await asyncio.sleep(0.02)
    server.close()
    try:
        async with asyncio.timeout(0.02):
            await server.wait_closed()
    except TimeoutError:
        print("a client is still connected")
    server.abort_clients()
    try:
        print(await reader.read())
    except ConnectionResetError as e:
        print(type(e).__name__)
    await server.wait_closed()
    print("now it is closed")
    writer.close()

    # A socket that was accepted elsewhere.
    class Hello(asyncio.Protocol):
        def connection_made(self, transport):
            transport.write(b"hello from an accepted socket")
            transport.close()

    listener = socket.create_server(("127.0.0.1", 0))
    listener.setblocking(False)
    accepting = asyncio.create_task(loop.sock_accept(listener))
    reader, writer = await asyncio.open_connection(*listener.getsockname())
    conn, _ = await accepting
    await loop.connect_accepted_socket(Hello, conn)
    print(await reader.read())
    writer.close()
    listener.close()
    print(await loop.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
    try:
        await loop.getaddrinfo("no.such.host.invalid", 80)
    except socket.gaierror as e:
        print(type(e).__name__, isinstance(e, OSError))


asyncio.run(main())

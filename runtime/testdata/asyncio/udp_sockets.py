import asyncio
import socket


def udp():
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.setblocking(False)
    s.bind(("127.0.0.1", 0))
    return s


async def echo(sock, times):
    loop = asyncio.get_running_loop()
    for _ in range(times):
        data, addr = await loop.sock_recvfrom(sock, 1024)
        print("echo", data)
        await loop.sock_sendto(sock, data + b"!", addr)


async def main():
    loop = asyncio.get_running_loop()
    server, client = udp(), udp()
    with server, client:
        task = asyncio.create_task(echo(server, 2))
        for word in (b"one", b"two"):
            await loop.sock_sendto(client, word, server.getsockname())
            data, addr = await loop.sock_recvfrom(client, 1024)
            print(data, addr == server.getsockname())
        await task
        buf = bytearray(8)
        await loop.sock_sendto(server, b"into", client.getsockname())
        n, addr = await loop.sock_recvfrom_into(client, buf)
        print(n, bytes(buf[:n]))
        try:
            async with asyncio.timeout(0.02):
                await loop.sock_recvfrom(client, 10)
        except TimeoutError:
            print("nothing came")
    blocking = socket.socket()
    blocking.setblocking(True)
    loop.set_debug(True)
    loop.slow_callback_duration = 60
    try:
        await loop.sock_recv(blocking, 1)
    except ValueError as e:
        print("ValueError:", e)
    blocking.close()


asyncio.run(main())

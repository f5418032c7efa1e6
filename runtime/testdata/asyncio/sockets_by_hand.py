import asyncio
import socket


async def serve_once(sock):
    loop = asyncio.get_running_loop()
    conn, addr = await loop.sock_accept(sock)
    with conn:
        while data := await loop.sock_recv(conn, 100):
            print("server", data)
            await loop.sock_sendall(conn, data * 2)
    print("server done")


async def main():
    loop = asyncio.get_running_loop()
    listener = socket.socket()
    listener.setblocking(False)
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    task = asyncio.create_task(serve_once(listener))

    client = socket.socket()
    client.setblocking(False)
    await loop.sock_connect(client, listener.getsockname())
    await loop.sock_sendall(client, b"ab")
    print("client", await loop.sock_recv(client, 100))
    buf = bytearray(10)
    await loop.sock_sendall(client, b"xyz")
    n = await loop.sock_recv_into(client, buf)
    print("client", n, bytes(buf[:n]))
    client.close()
    await task
    listener.close()

    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    reading = asyncio.create_task(loop.sock_recv(b, 10))
    await asyncio.sleep(0)
    a.send(b"pair")
    print(await reading)
    infos = await loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM)
    print(infos[0][4])
    a.close()
    b.close()


asyncio.run(main())

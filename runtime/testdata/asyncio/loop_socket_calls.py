# sock_recv, sock_recv_into and sock_sendall: at once, after a wait, cancelled, failing.
import asyncio
import socket


def pair():
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    return a, b


async def main():
    loop = asyncio.get_running_loop()
    a, b = pair()
    print(await loop.sock_sendall(a, b"hello"), await loop.sock_recv(b, 3), await loop.sock_recv(b, 100))

    task = asyncio.create_task(loop.sock_recv(b, 100), name="reader")
    await asyncio.sleep(0)
    print(task.done(), task.get_coro().__qualname__)
    await loop.sock_sendall(a, memoryview(b"waited for")[2:])
    print(await task)

    room = bytearray(8)
    await loop.sock_sendall(a, bytearray(b"12345"))
    print(await loop.sock_recv_into(b, room), room)
    await loop.sock_sendall(a, b"xyz")
    print(await loop.sock_recv_into(b, memoryview(room)[5:]), room)

    big = bytes(range(256)) * 8000
    sender = asyncio.create_task(loop.sock_sendall(a, big))
    got = b""
    while len(got) < len(big):
        got += await loop.sock_recv(b, 1 << 16)
    print(got == big, await sender)

    task = asyncio.create_task(loop.sock_recv(b, 10))
    await asyncio.sleep(0.001)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled", repr(e))
    await asyncio.sleep(0)
    print(loop.remove_reader(b))

    try:
        await asyncio.wait_for(loop.sock_recv(b, 10), 0.01)
    except TimeoutError as e:
        print("timed out", repr(e))
    a.close()
    print(await loop.sock_recv(b, 10))
    for call in (loop.sock_sendall(b, b"x"), loop.sock_recv(a, 5), loop.sock_recv(b, "5"), loop.sock_sendall(b, "text")):
        try:
            print(await call)
        except Exception as e:
            print(type(e).__name__, e)
    b.close()


asyncio.run(main())

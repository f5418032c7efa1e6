# Files sent over sockets and transports.
import asyncio
import io
import os
import socket
import tempfile

DATA = bytes(range(256)) * 2000


async def receive(loop, sock):
    got = bytearray()
    while piece := await loop.sock_recv(sock, 65536):
        got += piece
    return bytes(got)


async def send(file, *args, **kwargs):
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    reader = asyncio.create_task(receive(loop, b))
    try:
        n = await loop.sock_sendfile(a, file, *args, **kwargs)
    finally:
        a.close()
        got = await reader
        b.close()
    return n, got


class Sink(asyncio.Protocol):
    def __init__(self):
        self.got = bytearray()
        self.done = asyncio.get_running_loop().create_future()

    def data_received(self, data):
        self.got += data

    def connection_lost(self, exc):
        self.done.set_result(exc)


async def over_transport(file, *args, **kwargs):
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    t, _ = await loop.create_connection(asyncio.Protocol, sock=a)
    _, sink = await loop.create_connection(Sink, sock=b)
    t.write(b"before")
    n = await loop.sendfile(t, file, *args, **kwargs)
    t.write(b"after")
    t.close()
    await sink.done
    return n, bytes(sink.got)


async def main():
    with tempfile.TemporaryFile() as file:
        file.write(DATA)
        file.flush()
        file.seek(0)
        n, got = await send(file)
        print(n, got == DATA, file.tell())
        n, got = await send(file, 1000, 5000)
        print(n, got == DATA[1000:6000], file.tell())
        n, got = await send(file, len(DATA))
        print(n, got)
        n, got = await over_transport(file, 256, 300)
        print(n, got == b"before" + DATA[256:556] + b"after")
        n, got = await send(io.BytesIO(DATA), 10)
        print(n, got == DATA[10:])
        n, got = await over_transport(io.BytesIO(b"small"))
        print(n, got)
        for text, args, kwargs in (("count 0", (file, 0, 0), {}), ("count x", (file, 0, "x"), {}),
                                   ("offset -1", (file, -1), {}), ("offset x", (file, "x"), {}),
                                   ("no fallback", (io.BytesIO(b"x"),), {"fallback": False})):
            try:
                print(text, await send(*args, **kwargs))
            except (ValueError, TypeError, asyncio.SendfileNotAvailableError) as e:
                print(text, type(e).__name__, str(e))
        with tempfile.NamedTemporaryFile("w") as words:
            try:
                await send(words)
            except ValueError as e:
                print("text file", e)


asyncio.run(main())

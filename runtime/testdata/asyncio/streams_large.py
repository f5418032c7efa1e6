# Large transfers: what is read is what was written, whatever the sizes.
import asyncio
import hashlib


def block(n, start=0):
    return bytes((i * 7 + start) % 251 for i in range(1009)) * (n // 1009 + 1)


async def serve(handler):
    server = await asyncio.start_server(handler, "127.0.0.1", 0)
    return server, server.sockets[0].getsockname()[1]


async def sizes():
    async def echo(r, w):
        while (head := await r.readline()) != b"":
            n = int(head)
            data = await r.readexactly(n)
            w.write(data[: n // 2])
            w.write(bytearray(data[n // 2:]))
            await w.drain()
        w.close()

    server, port = await serve(echo)
    r, w = await asyncio.open_connection("127.0.0.1", port)
    for n in (1, 1000, 65536, 65537, 300_000, 3_000_000):
        data = block(n)[:n]
        w.write(b"%d\n" % n)
        w.writelines([data[:10], memoryview(data)[10:]])
        back = await r.readexactly(n)
        print(n, back == data, type(back).__name__, hashlib.md5(back).hexdigest())
    w.close()
    await w.wait_closed()
    server.close()


async def separators():
    async def talk(r, w):
        for piece in (b"one\r\ntwo\r", b"\nthree|four\r\n", b"x" * 70000, b"\r\nlast"):
            w.write(piece)
            await w.drain()
            await asyncio.sleep(0.005)
        w.close()

    server, port = await serve(talk)
    r, w = await asyncio.open_connection("127.0.0.1", port)
    print(await r.readuntil(b"\r\n"))
    print(await r.readuntil(b"\r\n"))
    print(await r.readuntil((b"|", b"\r\n")))
    print(await r.readuntil(b"\r\n"))
    try:
        await r.readuntil(b"\r\n")
    except asyncio.LimitOverrunError as e:
        print(type(e).__name__, e.consumed > 65536)
    print(len(await r.readexactly(70002)))
    try:
        await r.readuntil(b"\r\n")
    except asyncio.IncompleteReadError as e:
        print(e, e.partial, e.expected)
    print(await r.read(10), r.at_eof())
    w.close()
    server.close()


async def pausing():
    n = 2_000_000

    async def flood(r, w):
        w.write(block(n)[:n])
        w.write_eof()
        await w.drain()
        w.close()

    server, port = await serve(flood)
    r, w = await asyncio.open_connection("127.0.0.1", port)
    while not r._paused:
        await asyncio.sleep(0.001)
    print("paused", w.transport.is_reading())
    got = await r.read(1)
    while len(got) < n:
        got += await r.read(100_000)
    print(got == block(n)[:n], await r.read(5), r.at_eof())
    w.close()
    server.close()


async def unread():
    # What a program keeps is not touched by what comes later.
    async def talk(r, w):
        for i in range(8):
            w.write(bytes([65 + i]) * 100_000)
            await w.drain()
        w.close()

    server, port = await serve(talk)
    r, w = await asyncio.open_connection("127.0.0.1", port)
    kept = []
    for i in range(8):
        kept.append(await r.readexactly(100_000))
    print([(chr(k[0]), len(set(k))) for k in kept])
    w.close()
    server.close()


for part in (sizes, separators, pausing, unread):
    print(part.__name__)
    asyncio.run(part())

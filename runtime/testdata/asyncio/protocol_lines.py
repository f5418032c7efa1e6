# A protocol that keeps half a line until the rest of it comes.
import asyncio


class Lines(asyncio.Protocol):
    def __init__(self, on_line):
        self.buffer = b""
        self.on_line = on_line

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.buffer += data
        while b"\n" in self.buffer:
            line, self.buffer = self.buffer.split(b"\n", 1)
            self.on_line(self, line.decode())

    def eof_received(self):
        print("eof, left over:", self.buffer)
        return False


class Sink(asyncio.Protocol):
    def __init__(self):
        self.lost = asyncio.get_running_loop().create_future()
        self.data = bytearray()

    def data_received(self, data):
        self.data += data

    def connection_lost(self, exc):
        self.lost.set_result(exc)


def shout(protocol, line):
    print("line", repr(line))
    protocol.transport.write(line.upper().encode() + b"!")


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Lines(shout), "127.0.0.1", 0)
    transport, sink = await loop.create_connection(Sink, *server.sockets[0].getsockname())
    for piece in (b"hel", b"lo\nwor", b"ld\n", b"a\nb\nunfinished"):
        transport.write(piece)
        await asyncio.sleep(0.02)
    print(transport.can_write_eof(), transport.get_write_buffer_size(), transport.get_protocol() is sink)
    transport.write_eof()
    print(await sink.lost, bytes(sink.data))
    server.close()
    await server.wait_closed()


asyncio.run(main())

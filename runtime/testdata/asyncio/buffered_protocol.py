import asyncio


class Filling(asyncio.BufferedProtocol):
    """Data arrives in our own buffer, twelve bytes at most at a time."""

    def __init__(self, done):
        self.buffer = bytearray(12)
        self.received = bytearray()
        self.largest = 0
        self.done = done

    def connection_made(self, transport):
        self.transport = transport

    def get_buffer(self, sizehint):
        return self.buffer

    def buffer_updated(self, nbytes):
        self.largest = max(self.largest, nbytes)
        self.received += self.buffer[:nbytes]

    def eof_received(self):
        print("eof")

    def connection_lost(self, exc):
        self.done.set_result(bytes(self.received))


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    protocols = []

    def factory():
        protocols.append(Filling(done))
        return protocols[-1]

    server = await loop.create_server(factory, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"0123456789" * 5)
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    data = await done
    print(len(data), data[:15], protocols[0].largest <= 12)
    server.close()
    await server.wait_closed()
    print(issubclass(asyncio.BufferedProtocol, asyncio.BaseProtocol), issubclass(asyncio.BufferedProtocol, asyncio.Protocol))


asyncio.run(main())

# A protocol that hands its connection over to another protocol.
import asyncio


class Greeter(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        print("greeter:", data)
        self.transport.write(b"switching\n")
        self.transport.set_protocol(Upper(self.transport))


class Upper(asyncio.Protocol):
    def __init__(self, transport):
        self.transport = transport
        print("upper takes over", transport.get_protocol().__class__.__name__)

    def data_received(self, data):
        print("upper:", data)
        self.transport.write(data.upper())

    def eof_received(self):
        print("upper: eof")

    def connection_lost(self, exc):
        print("upper: lost", exc)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Greeter, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"hello\n")
    print(await reader.readline())
    writer.write(b"words\n")
    print(await reader.readline())
    writer.write_eof()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    await asyncio.sleep(0.02)

    # abort() drops the connection without ceremony.
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.transport.abort()
    print(writer.transport.is_closing(), await reader.read())
    server.close()


asyncio.run(main())

# The lower layer: transports call a protocol's methods.
import asyncio


class EchoServer(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("server: connection made", transport.get_extra_info("peername")[0])

    def data_received(self, data):
        print("server: data", data)
        self.transport.write(data[::-1])
        self.transport.close()

    def connection_lost(self, exc):
        print("server: connection lost", exc)


class EchoClient(asyncio.Protocol):
    def __init__(self, message, done):
        self.message, self.done = message, done
        self.received = b""

    def connection_made(self, transport):
        print("client: connected")
        transport.write(self.message)

    def data_received(self, data):
        self.received += data

    def eof_received(self):
        print("client: eof")

    def connection_lost(self, exc):
        print("client: lost", exc)
        self.done.set_result(self.received)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(EchoServer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    for message in (b"abc", b"12345"):
        done = loop.create_future()
        transport, protocol = await loop.create_connection(lambda: EchoClient(message, done), "127.0.0.1", port)
        print("reply", await done, protocol.received, transport.is_closing())
        await asyncio.sleep(0.02)
    server.close()
    await server.wait_closed()


asyncio.run(main())

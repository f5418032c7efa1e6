import asyncio


class Pausing(asyncio.Protocol):
    def __init__(self):
        self.calls = []

    def connection_made(self, transport):
        self.transport = transport
        transport.set_write_buffer_limits(high=1000, low=100)
        print("limits", transport.get_write_buffer_limits())

    def pause_writing(self):
        self.calls.append("pause")

    def resume_writing(self):
        self.calls.append("resume")

    def connection_lost(self, exc):
        self.calls.append("lost")


class Slow(asyncio.Protocol):
    total = 0

    def connection_made(self, transport):
        self.transport = transport
        transport.pause_reading()
        print("reading:", transport.is_reading())
        asyncio.get_running_loop().call_later(0.03, self.wake)

    def wake(self):
        self.transport.resume_reading()
        print("reading:", self.transport.is_reading())

    def data_received(self, data):
        Slow.total += len(data)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Slow, "127.0.0.1", 0)
    transport, p = await loop.create_connection(Pausing, *server.sockets[0].getsockname())
    size = 8_000_000
    transport.write(b"x" * size)
    print(p.calls, transport.get_write_buffer_size() > 1000)
    async with asyncio.timeout(5):
        while "resume" not in p.calls:
            await asyncio.sleep(0.01)
    transport.close()
    while "lost" not in p.calls or Slow.total < size:
        await asyncio.sleep(0.01)
    print(p.calls, Slow.total == size)
    transport.abort()
    server.close()


asyncio.run(main())

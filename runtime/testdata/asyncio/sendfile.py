import asyncio
import tempfile


class Collect(asyncio.Protocol):
    def __init__(self, done):
        self.data, self.done = b"", done

    def data_received(self, data):
        self.data += data

    def connection_lost(self, exc):
        self.done.set_result(self.data)


async def send(loop, file, **kwargs):
    done = loop.create_future()
    server = await loop.create_server(lambda: Collect(done), "127.0.0.1", 0)
    transport, _ = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
    transport.write(b"head|")
    sent = await loop.sendfile(transport, file, **kwargs)
    transport.write(b"|tail")
    transport.close()
    data = await done
    server.close()
    await server.wait_closed()
    return sent, data


async def main():
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryFile() as f:
        f.write(b"0123456789" * 3)
        f.flush()
        f.seek(0)
        print(await send(loop, f))
        print(await send(loop, f, offset=25))
        print(await send(loop, f, offset=3, count=4))
        try:
            await send(loop, f, count=-1)
        except ValueError as e:
            print("ValueError:", str(e).split(" (")[0])


asyncio.run(main())

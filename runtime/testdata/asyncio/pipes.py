import asyncio
import os


class Collect(asyncio.Protocol):
    def __init__(self):
        self.data = []
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        print("made", type(transport).__name__)

    def data_received(self, data):
        self.data.append(data)

    def eof_received(self):
        print("eof")

    def connection_lost(self, exc):
        print("lost", exc)
        self.done.set_result(b"".join(self.data))


async def main():
    loop = asyncio.get_running_loop()
    r, w = os.pipe()
    transport, protocol = await loop.connect_read_pipe(Collect, os.fdopen(r, "rb"))
    os.write(w, b"some bytes")
    os.close(w)
    print(await protocol.done)

    r, w = os.pipe()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(r, "rb"))
    wt, _ = await loop.connect_write_pipe(asyncio.BaseProtocol, os.fdopen(w, "wb"))
    wt.write(b"line 1\nline 2\n")
    print(await reader.readline(), await reader.readline())
    wt.close()
    print(await reader.read())


asyncio.run(main())

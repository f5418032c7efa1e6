import asyncio
import os
import tempfile


class Calculator(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("client:", repr(transport.get_extra_info("peername")))

    def data_received(self, data):
        for line in data.decode().splitlines():
            op, *args = line.split()
            numbers = [int(a) for a in args]
            result = {"add": sum, "max": max, "len": len}.get(op, lambda n: "?")(numbers)
            self.transport.write(f"{result}\n".encode())


class Client(asyncio.Protocol):
    def __init__(self):
        self.lines = asyncio.Queue()

    def data_received(self, data):
        for line in data.split():
            self.lines.put_nowait(line.decode())

    def connection_lost(self, exc):
        self.lines.shutdown()


async def main():
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "calc")
        server = await loop.create_unix_server(Calculator, path)
        transport, client = await loop.create_unix_connection(Client, path)
        for request in ("add 1 2 3", "max 4 9 2", "len", "what 1"):
            transport.write(request.encode() + b"\n")
            print(request, "=", await client.lines.get())
        transport.close()
        try:
            await client.lines.get()
        except asyncio.QueueShutDown:
            print("closed")
        server.close()
        await server.wait_closed()
        print(os.listdir(folder))


asyncio.run(main())

import asyncio


class Counter:
    def __init__(self):
        self.active = 0
        self.served = 0

    async def handle(self, reader, writer):
        self.active += 1
        try:
            while line := await reader.readline():
                match line.decode().split():
                    case ["ADD", a, b]:
                        reply = str(int(a) + int(b))
                    case ["ECHO", *words]:
                        reply = " ".join(words)
                    case ["QUIT"]:
                        writer.write(b"bye\n")
                        break
                    case other:
                        reply = f"? {other}"
                writer.write(f"{reply}\n".encode())
                await writer.drain()
        finally:
            self.active -= 1
            self.served += 1
            writer.close()


async def client(port, *requests):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    replies = []
    for r in requests:
        writer.write(r.encode() + b"\n")
        await writer.drain()
        replies.append((await reader.readline()).decode().strip())
    writer.close()
    await writer.wait_closed()
    return replies


async def main():
    counter = Counter()
    server = await asyncio.start_server(counter.handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        for replies in await asyncio.gather(
            client(port, "ADD 1 2", "ECHO hello there", "QUIT"),
            client(port, "ECHO x", "NONSENSE 1"),
            client(port, *(f"ADD {i} {i}" for i in range(4))),
        ):
            print(replies)
    await asyncio.sleep(0.02)
    print("served", counter.served, "active", counter.active)
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as e:
        print("refused", isinstance(e, OSError))


asyncio.run(main())

import asyncio


async def handle(reader, writer):
    try:
        while True:
            line = await asyncio.wait_for(reader.readline(), timeout=0.04)
            if not line:
                break
            await asyncio.sleep(float(line))
            writer.write(b"slept " + line)
    except TimeoutError:
        writer.write(b"too slow, good bye\n")
    except ValueError as e:
        writer.write(f"error: {e}\n".encode())
    finally:
        writer.close()


async def session(addr, *steps):
    reader, writer = await asyncio.open_connection(*addr)
    replies = []
    for pause, line in steps:
        await asyncio.sleep(pause)
        writer.write(line)
        try:
            async with asyncio.timeout(0.1):
                replies.append(await reader.readline())
        except TimeoutError:
            replies.append("client gave up")
    writer.close()
    return replies


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    addr = server.sockets[0].getsockname()
    async with server:
        print(await session(addr, (0, b"0.01\n"), (0.01, b"0\n")))
        print(await session(addr, (0.08, b"")))
        print(await session(addr, (0, b"not a number\n")))
        print(await session(addr, (0, b"0.2\n")))


asyncio.run(main())

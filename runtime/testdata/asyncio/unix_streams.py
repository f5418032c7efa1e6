import asyncio
import os
import tempfile


async def handle(reader, writer):
    name = (await reader.readline()).decode().strip()
    writer.write(f"hello {name}\n".encode())
    await writer.drain()
    writer.close()


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "echo.sock")
        server = await asyncio.start_unix_server(handle, path)
        async with server:
            print("socket exists", os.path.exists(path))
            for name in ("ada", "grace"):
                reader, writer = await asyncio.open_unix_connection(path)
                writer.write(name.encode() + b"\n")
                print(await reader.readline())
                writer.close()
                await writer.wait_closed()
        print("socket exists", os.path.exists(path))
        try:
            await asyncio.open_unix_connection(path)
        except (FileNotFoundError, ConnectionRefusedError) as e:
            print(type(e).__name__)


asyncio.run(main())

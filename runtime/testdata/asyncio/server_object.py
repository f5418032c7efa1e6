import asyncio


async def handle(reader, writer):
    await reader.read()
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(handle, "127.0.0.1", 0, start_serving=False)
    print(type(server).__name__, server.is_serving(), server.get_loop() is loop, len(server.sockets))
    await server.start_serving()
    print(server.is_serving())
    await server.start_serving()
    t = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0.01)
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print("RuntimeError:", "already" in str(e))
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("serve_forever cancelled", server.is_serving(), server.sockets)

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await asyncio.sleep(0.01)
    server.close()
    waiting = asyncio.create_task(server.wait_closed())
    await asyncio.sleep(0.02)
    print("wait_closed done while a client is there:", waiting.done())
    writer.close()
    await waiting
    print("wait_closed done")

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    await asyncio.sleep(0.01)
    server.close()
    server.close_clients()
    print(await reader.read())
    await server.wait_closed()
    print("clients closed")
    writer.close()


asyncio.run(main())

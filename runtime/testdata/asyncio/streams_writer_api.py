import asyncio


async def handle(reader, writer):
    data = await reader.read()
    print("server got", data, "until EOF")
    writer.writelines([b"a", b"b", b"c\n"])
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    print("server closing", writer.is_closing())


async def main():
    server = await asyncio.start_server(handle, host="127.0.0.1", port=0)
    addr = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*addr)
    print(writer.get_extra_info("peername") == addr, writer.get_extra_info("nothing", "default"))
    print(writer.get_extra_info("sockname")[0], writer.get_extra_info("socket") is not None)
    print(writer.can_write_eof(), writer.is_closing(), writer.transport.is_closing())
    writer.writelines([b"one ", b"two"])
    writer.write_eof()
    try:
        writer.write(b"after eof")
    except RuntimeError as e:
        print("RuntimeError:", e)
    print(await reader.read())
    writer.close()
    print(writer.is_closing())
    await writer.wait_closed()
    print(type(reader).__name__, type(writer).__name__, type(writer.transport).__name__)
    server.close()
    await server.wait_closed()
    print(server.is_serving(), server.sockets)


asyncio.run(main())

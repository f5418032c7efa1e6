import asyncio


class Server(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport
        print("server ready")

    def datagram_received(self, data, addr):
        print("server got", data, "from", addr[0])
        self.transport.sendto(data.upper(), addr)


class Client(asyncio.DatagramProtocol):
    def __init__(self, replies):
        self.replies = replies

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.replies.put_nowait(data)

    def error_received(self, exc):
        print("error", exc)

    def connection_lost(self, exc):
        print("client closed", exc)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Server, local_addr=("127.0.0.1", 0))
    addr = server.get_extra_info("sockname")
    replies = asyncio.Queue()
    client, protocol = await loop.create_datagram_endpoint(lambda: Client(replies), remote_addr=addr)
    for word in (b"one", b"two", b"three"):
        client.sendto(word)
        print("reply", await asyncio.wait_for(replies.get(), 1))
    print(client.get_extra_info("peername") == addr)
    client.close()
    server.close()
    await asyncio.sleep(0.01)
    print(client.is_closing(), server.is_closing())


asyncio.run(main())

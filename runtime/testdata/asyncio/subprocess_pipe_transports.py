# A process by its protocol: pipes, their ends, and its exit.
import asyncio


class Talk(asyncio.SubprocessProtocol):
    def __init__(self):
        self.over = asyncio.get_running_loop().create_future()
        self.out = {1: bytearray(), 2: bytearray()}
        self.lost = []

    def connection_made(self, transport):
        print("made", isinstance(transport, asyncio.SubprocessTransport))
        self.transport = transport

    def pipe_data_received(self, fd, data):
        self.out[fd] += data

    def pipe_connection_lost(self, fd, exc):
        self.lost.append((fd, exc))

    def process_exited(self):
        print("exited", self.transport.get_returncode())

    def connection_lost(self, exc):
        print("lost", exc)
        self.over.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    transport, protocol = await loop.subprocess_exec(Talk, "sh", "-c", "cat; echo done >&2; exit 4")
    stdin = transport.get_pipe_transport(0)
    print(isinstance(stdin, asyncio.WriteTransport), isinstance(transport.get_pipe_transport(1), asyncio.ReadTransport))
    print(transport.get_pipe_transport(7), transport.get_pid() > 0, transport.get_returncode())
    stdin.writelines([b"one ", b"two "])
    stdin.write(b"three")
    print(stdin.can_write_eof())
    stdin.write_eof()
    await protocol.over
    print(protocol.out, sorted(protocol.lost), transport.get_returncode())
    transport.close()

    transport, protocol = await loop.subprocess_shell(Talk, "exec sleep 100", stdin=None)
    print(transport.get_pipe_transport(0), transport.is_closing())
    transport.terminate()
    await protocol.over
    print(transport.get_returncode())
    for call in (transport.kill, transport.terminate, lambda: transport.send_signal(1)):
        try:
            call()
            print("fine")
        except ProcessLookupError as e:
            print("ProcessLookupError", e)
    transport.close()


asyncio.run(main())

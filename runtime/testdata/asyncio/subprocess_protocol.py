import asyncio


class Output(asyncio.SubprocessProtocol):
    def __init__(self, done):
        self.done = done
        self.out = {1: b"", 2: b""}
        self.events = []

    def connection_made(self, transport):
        self.events.append("made")

    def pipe_data_received(self, fd, data):
        self.out[fd] += data

    def pipe_connection_lost(self, fd, exc):
        self.events.append(f"pipe {fd} lost")

    def process_exited(self):
        self.events.append("exited")

    def connection_lost(self, exc):
        self.events.append("lost")
        self.done.set_result(True)


async def main():
    loop = asyncio.get_running_loop()
    for start, args in (
        (loop.subprocess_exec, ("sh", "-c", "echo out; echo err >&2; exit 4")),
        (loop.subprocess_shell, ("echo shell; exit 1",)),
    ):
        done = loop.create_future()
        transport, protocol = await start(lambda: Output(done), *args)
        print(transport.get_pid() > 0)
        await done
        print(protocol.out, transport.get_returncode())
        print(protocol.events[0], sorted(protocol.events[1:-1]), protocol.events[-1])
        transport.close()


asyncio.run(main())

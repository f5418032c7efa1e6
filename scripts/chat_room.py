# A chat room over real connections: a server and three people, all in this one
# program. Each line somebody sends goes to all the others. It ends by itself.
#
#     inloop scripts/chat_room.py
# Nobody goes by the clock: each line has a cue, something that was said before.
import asyncio
from collections import defaultdict


class Room:
    def __init__(self):
        self.people = {}
        self.log = []
        self.said = defaultdict(asyncio.Event)
        self.empty = asyncio.Event()

    def tell(self, text, but=None):
        self.log.append(text)
        self.said[text].set()
        for name, writer in self.people.items():
            if name != but:
                writer.write(text.encode() + b"\n")

    async def serve(self, reader, writer):
        name = (await reader.readline()).decode().strip()
        self.people[name] = writer
        self.tell(f"* {name} comes in", but=name)
        try:
            async for line in reader:
                self.tell(f"{name}: {line.decode().strip()}", but=name)
        finally:
            del self.people[name]
            self.tell(f"* {name} goes out")
            writer.close()
            if not self.people:
                self.empty.set()


async def person(name, room, address, enters_after, lines):
    if enters_after:
        await room.said[enters_after].wait()
    reader, writer = await asyncio.open_connection(*address)
    writer.write(name.encode() + b"\n")
    heard = []

    async def listen():
        async for line in reader:
            heard.append(line.decode().strip())

    listening = asyncio.create_task(listen())
    for cue, text in lines:
        await room.said[cue].wait()
        writer.write(text.encode() + b"\n")
        await writer.drain()
    writer.write_eof()
    await listening
    writer.close()
    return name, heard


async def main():
    room = Room()
    server = await asyncio.start_server(room.serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    async with server:
        heard = await asyncio.gather(
            person("Ada", room, address, None,
                   [("* Bob comes in", "hello?"), ("Eve: am I late?", "I was first, bye")]),
            person("Bob", room, address, "* Ada comes in",
                   [("Ada: hello?", "hello Ada"), ("* Ada goes out", "bye")]),
            person("Eve", room, address, "Bob: hello Ada",
                   [("* Eve comes in", "am I late?"), ("* Bob goes out", "so long")]),
        )
        await room.empty.wait()

    print("What the room saw:")
    for line in room.log:
        print("   ", line)
    for name, lines in heard:
        print(f"What {name} heard:")
        for line in lines:
            print("   ", line)


asyncio.run(main())

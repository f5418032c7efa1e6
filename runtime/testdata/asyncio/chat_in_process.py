import asyncio


class Room:
    def __init__(self):
        self.members = {}
        self.history = []

    def join(self, name):
        self.members[name] = asyncio.Queue()
        self.say("*", f"{name} joins")

    def leave(self, name):
        del self.members[name]
        self.say("*", f"{name} leaves")

    def say(self, who, text):
        self.history.append((who, text))
        for name, box in self.members.items():
            if name != who:
                box.put_nowait((who, text))


async def person(room, name, script):
    room.join(name)
    heard = []

    async def listen():
        while True:
            heard.append(await room.members[name].get())

    ear = asyncio.create_task(listen())
    for delay, text in script:
        await asyncio.sleep(delay)
        room.say(name, text)
    ear.cancel()
    try:
        await ear
    except asyncio.CancelledError:
        room.leave(name)
    return name, len(heard)


async def main():
    room = Room()
    print(await asyncio.gather(
        person(room, "ann", [(0.02, "hello"), (0.04, "bye all")]),
        person(room, "bob", [(0.04, "hi ann"), (0.06, "anybody?")]),
        person(room, "eve", [(0.08, "I am late")]),
    ))
    for who, text in room.history:
        print(f"{who:>4}: {text}")


asyncio.run(main())

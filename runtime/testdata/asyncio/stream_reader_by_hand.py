# A StreamReader needs no socket: feed it and read from it.
import asyncio


async def main():
    r = asyncio.StreamReader()
    r.feed_data(b"abc\ndef")
    print(await r.readline())
    reading = asyncio.create_task(r.readline())
    await asyncio.sleep(0)
    print(reading.done())
    r.feed_data(b"ghi\n")
    print(await reading)
    r.feed_data(b"tail")
    r.feed_eof()
    print(await r.readline(), r.at_eof())

    small = asyncio.StreamReader(limit=8)
    small.feed_data(b"much too long for the limit\nok\n")
    try:
        await small.readline()
    except ValueError as e:
        print("ValueError:", e)
    print(await small.readline())
    small.feed_data(b"x" * 20)
    try:
        await small.readuntil(b"\n")
    except asyncio.LimitOverrunError as e:
        print("LimitOverrunError:", e, e.consumed)
    print(await small.read(5), await small.readexactly(15))

    r = asyncio.StreamReader()
    r.feed_data(b"one;two,three;")
    print(await r.readuntil((b",", b";")), await r.readuntil((b",", b";")), await r.readuntil(b";"))
    r.set_exception(ConnectionResetError("gone"))
    try:
        await r.read(1)
    except ConnectionResetError as e:
        print("ConnectionResetError", e, repr(r.exception()))

    r = asyncio.StreamReader()
    both = [asyncio.create_task(r.read(1)) for _ in range(2)]
    await asyncio.sleep(0)
    r.feed_eof()
    print(await asyncio.gather(*both, return_exceptions=True))


asyncio.run(main())

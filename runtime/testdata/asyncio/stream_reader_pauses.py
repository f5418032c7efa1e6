# A StreamReader stops its transport from reading when it has too much.
import asyncio


class Transport(asyncio.ReadTransport):
    def pause_reading(self):
        print("pause")

    def resume_reading(self):
        print("resume")


async def main():
    reader = asyncio.StreamReader(limit=4)
    reader.set_transport(Transport())
    try:
        reader.set_transport(Transport())
    except AssertionError as e:
        print("AssertionError", e)
    reader.feed_data(b"12345678")
    print("fed 8")
    reader.feed_data(b"9")
    print("fed 9")
    print(await reader.read(3))
    print(await reader.read(3))
    print(await reader.readexactly(2))
    reader.feed_eof()
    print(reader.at_eof(), await reader.read(), reader.at_eof())

    reader = asyncio.StreamReader(limit=4)
    reader.set_transport(Transport())
    reader.feed_data(b"long line without an end")
    try:
        await reader.readline()
    except ValueError as e:
        print("ValueError", e)
    reader.feed_eof()
    print(await reader.read())
    reader.set_exception(OSError("gone"))
    try:
        await reader.read()
    except OSError as e:
        print("OSError", e, reader.exception())


asyncio.run(main())

import asyncio
import os
import socket


async def main():
    loop = asyncio.get_running_loop()
    r, w = os.pipe()
    got = asyncio.Queue()

    def readable():
        got.put_nowait(os.read(r, 100))

    loop.add_reader(r, readable)
    os.write(w, b"first")
    print(await got.get())
    loop.call_later(0.01, os.write, w, b"second")
    print(await got.get())
    print(loop.remove_reader(r), loop.remove_reader(r))
    os.write(w, b"unseen")
    await asyncio.sleep(0.02)
    print(got.empty())
    os.close(r)
    os.close(w)

    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    done = loop.create_future()

    def writable(sock, what):
        sock.send(what)
        loop.remove_writer(sock)

    def reading():
        done.set_result(b.recv(100))
        loop.remove_reader(b)

    loop.add_reader(b, reading)
    loop.add_writer(a, writable, a, b"over the pair")
    print(await done)
    a.close()
    b.close()


asyncio.run(main())

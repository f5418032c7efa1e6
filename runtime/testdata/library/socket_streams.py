# connections over TCP, Unix sockets and pairs, with threads at both ends
import os
import socket
import tempfile
import threading

server = socket.create_server(("127.0.0.1", 0))
print(server.family, server.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
port = server.getsockname()[1]
served = []


def handle(conn, address):
    with conn:
        while data := conn.recv(1024):
            served.append(len(data))
            conn.sendall(data.upper())


def serve(n):
    for _ in range(n):
        conn, address = server.accept()
        threading.Thread(target=handle, args=(conn, address)).start()


t = threading.Thread(target=serve, args=(3,))
t.start()
for text in (b"one", b"two", b"three"):
    with socket.create_connection(("127.0.0.1", port), timeout=60) as c:
        c.sendall(text)
        print(c.recv(100), c.timeout, c.getpeername() == ("127.0.0.1", port))
        c.shutdown(socket.SHUT_WR)
        print(c.recv(100))
t.join()
server.close()
print(sorted(served))

p, q = socket.socketpair()
print(p.family, q.type, p.getsockname() == "")
p.sendall(b"hello")
buf = bytearray(1)
print(q.recv(3), q.recv(10, socket.MSG_PEEK), q.recv_into(buf), buf, q.recvfrom(10))
p.shutdown(socket.SHUT_WR)
print(q.recv(4))
try:
    p.send(b"x")
except BrokenPipeError as e:
    print(e)
p.close()
q.close()

p, q = socket.socketpair()
big = bytes(range(256)) * 4096
got = []


def drain():
    while data := q.recv(65536):
        got.append(data)


t = threading.Thread(target=drain)
t.start()
print(p.sendall(big), p.close())
t.join()
print(b"".join(got) == big)
q.close()

p, q = socket.socketpair()
with p.makefile("rw") as f, q.makefile("rb") as g:
    f.write("line\nmore\n")
    f.flush()
    print(g.readline(), f.mode, f.encoding, g.raw.readable(), g.raw.writable())
    p.close()
    print(f.closed, p.fileno() >= 0, p._closed)
print(p.fileno(), q.fileno() >= 0)
q.close()
for mode, buffering in (("x", None), ("r", 0)):
    try:
        p.makefile(mode, buffering=buffering)
    except ValueError as e:
        print(e)

p, q = socket.socketpair()
p.settimeout(0.01)
for wait in (lambda: p.recv(1), lambda: p.makefile("rb").read(), lambda: p.sendall(bytes(10_000_000))):
    try:
        wait()
    except TimeoutError as e:
        print(type(e).__name__, e)
p.setblocking(False)
try:
    p.recv(1)
except BlockingIOError as e:
    print(e.errno, e)
q.close()

p, q = socket.socketpair()
n = p.detach()
print(p, n >= 0)
r = socket.fromfd(n, socket.AF_UNIX, socket.SOCK_STREAM)
socket.close(n)
print(r.sendmsg([b"ab", b"cd"]), q.recvmsg(10), r.send(b"abc"), q.recvmsg_into([bytearray(2), bytearray(4)]))
a, b = os.pipe()
socket.send_fds(r, [b"x"], [a, b])
data, fds, flags, address = socket.recv_fds(q, 10, 2)
print(data, len(fds), flags, address)
os.write(fds[1], b"through the copy")
print(os.read(a, 100))
other = r.dup()
r.close()
other.sendall(b"from the copy")
print(q.recv(100))

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "sock")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(path)
        listener.listen(1)
        print(listener.getsockname() == path)
        client = socket.socket(socket.AF_UNIX)
        client.connect(path)
        conn, address = listener.accept()
        print(repr(address), client.getpeername() == path)
        client.sendall(b"over a file")
        print(conn.recv(100))
        client.close()
        conn.close()

with socket.socket(type=socket.SOCK_DGRAM) as d, socket.socket(type=socket.SOCK_DGRAM) as e:
    d.bind(("127.0.0.1", 0))
    e.bind(("127.0.0.1", 0))
    print(e.sendto(b"packet", d.getsockname()))
    data, source = d.recvfrom(100)
    print(data, source == e.getsockname())
    d.connect(e.getsockname())
    print(d.send(b"back"), e.recvfrom_into(bytearray(10))[0])
with tempfile.TemporaryFile() as file:
    file.write(b"contents of a file")
    file.seek(0)
    p, q = socket.socketpair()
    print(p.sendfile(file), p.sendfile(file, 12), q.recv(100))
    for bad in (-1, "x"):
        try:
            p.sendfile(file, count=bad)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)

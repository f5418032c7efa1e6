# select, poll, epoll and the selectors over them
import os
import select
import selectors
import socket
import threading


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ":", e)


p, q = socket.socketpair()
print(select.select([p], [p], [], 0) == ([], [p], []))
q.send(b"x")
print(select.select([p, q], [], [p], 5) == ([p], [], []))
print(select.select([], [], [], 0.001), select.select([p.fileno()], [], []) == ([p.fileno()], [], []))
attempt(lambda: select.select(5, [], []))
attempt(lambda: select.select(["x"], [], []))
attempt(lambda: select.select([-1], [], []))
attempt(lambda: select.select([], [], [], "x"))
attempt(lambda: select.select([], [], [], -1))

poll = select.poll()
poll.register(p, select.POLLIN)
poll.register(q)
print([(fd == p.fileno(), ev) for fd, ev in poll.poll(0)])
poll.modify(q, select.POLLIN)
poll.unregister(p)
print(poll.poll(1), poll.poll(0.5))
attempt(lambda: poll.unregister(p.fileno()) and 0 if False else poll.modify(p, 1))
attempt(lambda: poll.register("x"))

with select.epoll() as ep:
    ep.register(p.fileno(), select.EPOLLIN)
    print([(fd == p.fileno(), ev) for fd, ev in ep.poll(5)], ep.closed, ep.fileno() > 0)
    ep.modify(p, select.EPOLLOUT)
    print([ev for fd, ev in ep.poll()])
    attempt(lambda: ep.register(p))
    ep.unregister(p)
    attempt(lambda: ep.unregister(p))
    print(ep.poll(0), ep.poll(timeout=0.001, maxevents=1))
    attempt(lambda: ep.poll(0, 0))
print(ep.closed)
attempt(lambda: ep.poll(0))
attempt(lambda: ep.fileno())

for cls in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector, selectors.DefaultSelector):
    with cls() as sel:
        key = sel.register(p, selectors.EVENT_READ, "data")
        print(cls.__name__, key.fileobj is p, key.fd == p.fileno(), key.events, key.data)
        [(found, events)] = sel.select(5)
        print(found is key or found == key, events)
        sel.modify(p, selectors.EVENT_READ | selectors.EVENT_WRITE, "more")
        print([(k.data, ev) for k, ev in sel.select()])
        sel.register(q, selectors.EVENT_READ)
        print(len(sel.get_map()), sel.get_key(q).data, p in sel.get_map(), [k.data for k in sel.get_map().values()])
        attempt(lambda: sel.register(p, selectors.EVENT_READ) and None if False else sel.register(p, 0))
        attempt(lambda: sel.register(p, 8))
        attempt(lambda: sel.register(-1, 1))
        attempt(lambda: sel.register("x", 1))
        sel.unregister(p)
        attempt(lambda: sel.select(0))
        attempt(lambda: sel.select(0.001))
        sel.unregister(q)
        attempt(lambda: sel.unregister(4444))
        attempt(lambda: sel.get_key(4444))
    attempt(lambda: sel.get_key(4444))
    print(sel.get_map())

# A selector as an event loop.
r, w = os.pipe()
log = []


def reader(fd):
    log.append(os.read(fd, 100))


with selectors.DefaultSelector() as sel:
    sel.register(r, selectors.EVENT_READ, reader)
    t = threading.Thread(target=os.write, args=(w, b"from a thread"))
    t.start()
    while not log:
        for key, _ in sel.select():
            key.data(key.fileobj)
    t.join()
print(log, selectors.SelectorKey._fields)

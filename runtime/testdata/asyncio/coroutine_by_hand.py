# A scheduler in twenty lines: what an event loop does with coroutines.
from collections import deque


class Nap:
    def __init__(self, turns):
        self.turns = turns

    def __await__(self):
        for _ in range(self.turns):
            got = yield "nap"
            if got:
                print("    woken with", got)
        return f"napped {self.turns}"


async def worker(name, n):
    for i in range(n):
        print(name, "step", i, await Nap(1))
    return f"{name} result"


async def failing():
    await Nap(1)
    raise ValueError("failing")


async def closes():
    try:
        await Nap(10)
    finally:
        print("closes: finally")


def run(*coros):
    ready = deque((c, None) for c in coros)
    while ready:
        coro, value = ready.popleft()
        try:
            asked = coro.send(value)
        except StopIteration as stop:
            print("finished:", stop.value)
        except ValueError as e:
            print("failed:", e)
        else:
            ready.append((coro, None))


run(worker("a", 2), worker("b", 1), failing())
c = closes()
print(c.send(None))
print(c.send("a value"))
c.close()
d = closes()
d.send(None)
try:
    d.throw(KeyError("thrown in"))
except KeyError as e:
    print("KeyError", e)
try:
    d.send(None)
except RuntimeError as e:
    print("RuntimeError:", e)
e = worker("e", 1)
try:
    e.send("not None")
except TypeError as err:
    print("TypeError:", err)
e.close()

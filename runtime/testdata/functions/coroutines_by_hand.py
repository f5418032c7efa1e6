# coroutine objects without a loop
import types

async def add(a, b):
    return a + b

c = add(1, 2)
print(type(c).__name__, c.__name__, c.cr_running, c.cr_await)
try:
    c.send(None)
except StopIteration as e:
    print("returned", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print("RuntimeError:", e)

class Suspend:
    def __init__(self, v):
        self.v = v
    def __await__(self):
        got = yield self.v
        return f"sent {got}"

async def worker():
    x = await Suspend("one")
    print("x =", x)
    y = await Suspend("two")
    print("y =", y)
    return [x, y]

async def outer():
    try:
        return await worker()
    finally:
        print("outer done")

def drive(coro, values):
    values = iter(values)
    try:
        print("yielded", coro.send(None))
        for v in values:
            print("yielded", coro.send(v))
    except StopIteration as e:
        return e.value

print(drive(outer(), ["A", "B", "C"]))
o = outer()
o.send(None)
try:
    o.throw(ValueError("thrown in"))
except ValueError as e:
    print("ValueError", e)
o = outer()
o.send(None)
o.close()
print("closed")
@types.coroutine
def legacy():
    r = yield "from legacy"
    return r * 2
async def use_legacy():
    return await legacy()
u = use_legacy()
print(u.send(None))
try:
    u.send(21)
except StopIteration as e:
    print(e.value)
ready, log = [], []
async def task(name, n):
    for i in range(n):
        log.append(f"{name}{i}")
        await Suspend(None)
def run(*coros):
    ready.extend(coros)
    while ready:
        t = ready.pop(0)
        try:
            t.send(None)
        except StopIteration:
            continue
        ready.append(t)
run(task("a", 2), task("b", 3), task("c", 1))
print(log)
async def bad_await():
    await 5
async def bad_await2():
    class A:
        def __await__(self):
            return 5
    await A()
async def raises_stop():
    raise StopIteration("x")
async def with_block():
    class CM:
        async def __aenter__(self):
            print("enter", await Suspend("entering"))
            return "resource"
        async def __aexit__(self, *exc):
            print("exit", exc[0].__name__ if exc[0] else None)
            return True
    async with CM() as r:
        print(r)
        1 / 0
    return "suppressed"
print(drive(with_block(), ["go"]))
async def not_cm():
    async with 5: pass
async def half_cm():
    class H:
        async def __aenter__(self): pass
    async with H(): pass
for f in (bad_await, bad_await2, raises_stop, not_cm, half_cm):
    k = f()
    try:
        k.send(None)
    except Exception as e:
        print(f.__name__, type(e).__name__ + ":", e)
for f in (lambda c: c(), lambda c: next(c), lambda c: iter(c), lambda c: [*c], lambda c: c + 1, lambda c: c.send(), lambda c: c.send(1)):
    k = add(1, 2)
    try:
        f(k)
    except TypeError as e:
        print("TypeError:", e)
    k.close()

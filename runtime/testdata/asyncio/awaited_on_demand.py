"""What coroutines that were called and awaited in one show when they are looked at,
and what a program does with that; names of generators whose function is renamed;
arguments that come twice."""
import asyncio


def name(c):
    return type(c).__name__, c.__qualname__


async def holder(wait, *args):
    return await wait(*args)


async def shapes():
    event, queue, full, lock, sem = asyncio.Event(), asyncio.Queue(), asyncio.Queue(1), asyncio.Lock(), asyncio.Semaphore(0)
    full.put_nowait(0)
    await lock.acquire()

    async def wait_event():
        return await event.wait()

    async def get():
        return await queue.get()

    async def put():
        return await full.put(1)

    async def acquire():
        return await lock.acquire()

    async def semaphore():
        return await sem.acquire()

    async def doze():
        return await asyncio.sleep(5)

    for f in wait_event, get, put, acquire, semaphore, doze:
        c = f()
        t = asyncio.create_task(c)
        await asyncio.sleep(0)
        a = c.cr_await
        print(f.__name__, name(a), a is c.cr_await, a.cr_running, a.cr_suspended, asyncio.iscoroutine(a))
        print(" ", [fr.f_code.co_name for fr in t.get_stack()])
        try:
            await a
        except RuntimeError as e:
            print(" ", e)
        t.cancel()
        try:
            await t
        except asyncio.CancelledError as e:
            print("  cancelled", repr(e))
        print(" ", c.cr_await)
    print(repr(event)[-8:], len(queue._getters), len(full._putters), len(lock._waiters), len(sem._waiters))


async def looked_at():
    # Looking does not change what comes of it.
    event, queue = asyncio.Event(), asyncio.Queue()

    async def both():
        r = await event.wait()
        return r, await queue.get()

    c = both()
    t = asyncio.create_task(c)
    await asyncio.sleep(0)
    print(name(c.cr_await))
    event.set()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(name(c.cr_await))
    await queue.put("item")
    print(await t)


async def by_hand():
    event = asyncio.Event()

    async def f():
        try:
            await event.wait()
        except ValueError as e:
            return "caught", e.args
        finally:
            print("finally")

    c = f()
    fut = c.send(None)
    print(type(fut).__name__, fut._asyncio_future_blocking, event._waiters[0] is fut)
    try:
        c.throw(ValueError("thrown"))
    except StopIteration as e:
        print(e.value, len(event._waiters))
    c = f()
    c.send(None)
    c.close()
    print(len(event._waiters))
    c = f()
    c.send(None)
    c.cr_await.close()
    print(len(event._waiters))
    try:
        c.close()
    except RuntimeError as e:
        print(e)


def renamed():
    def gen():
        yield 1

    async def coro():
        pass

    g, c = gen(), coro()
    gen.__name__, gen.__qualname__ = "other", "Other"
    coro.__qualname__ = "Another"
    print(g.__name__, g.__qualname__, gen().__name__, gen().__qualname__)
    c2 = coro()
    print(c.__qualname__, c2.__qualname__, c2.__name__)
    g.__name__ = "mine"
    print(g.__name__, g.__qualname__, gen().__name__)
    c.close()
    c2.close()


async def twice():
    async def one(x):
        await asyncio.sleep(0)
        return x

    a, b = one("a"), one("b")
    print(await asyncio.gather(a, b, a, b, a))
    a, t, f = one("a"), asyncio.create_task(one("t")), asyncio.get_running_loop().create_future()
    f.set_result("f")
    print(await asyncio.gather(a, t, f, t, a, f))
    many = [one(i) for i in range(100)]
    out = await asyncio.gather(*many, *reversed(many))
    print(out == [*range(100), *reversed(range(100))])
    many = [one(i) for i in range(20)]
    done = [await x for x in asyncio.as_completed([*many, t, *many, t])]
    print(sorted(map(str, done)) == sorted([*map(str, range(20)), "t"]))

    class Later:
        def __await__(self):
            return (yield from one("later").__await__())

    w = Later()
    a = one("a")
    print(await asyncio.gather(a, w, a, w))
    loop = asyncio.get_running_loop()

    async def wrap(c):
        return "made", await c

    loop.set_task_factory(lambda loop, c, **kw: asyncio.Task(wrap(c), loop=loop, **kw))
    a = one("a")
    print(await asyncio.gather(a, one("b"), a))
    loop.set_task_factory(None)


for f in shapes, looked_at, by_hand, twice:
    print("#", f.__name__)
    asyncio.run(f())
renamed()

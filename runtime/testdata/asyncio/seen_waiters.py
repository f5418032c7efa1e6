"""Futures of those who wait, kept by whoever looks at them, while the queue and
the task go on: what was seen stays what it was."""
import asyncio
import types


async def consume(q, n, out):
    for _ in range(n):
        out.append(await q.get())


async def produce(q, items):
    for x in items:
        await q.put(x)


def tell(what, futures):
    print(what, [(f.done(), f.cancelled(), f.result() if f.done() and not f.cancelled() else None) for f in futures],
          len({id(f) for f in futures}))


async def seen_by_task():
    q, out, seen = asyncio.Queue(), [], []
    t = asyncio.create_task(consume(q, 6, out))
    for i in range(6):
        await asyncio.sleep(0)
        if i % 2 == 0:
            seen.append(t._fut_waiter)
            assert not seen[-1]._asyncio_future_blocking
        await q.put(i)
    await t
    print(out)
    tell("of the task", seen)


async def seen_in_queue():
    q, out, seen = asyncio.Queue(), [], []
    ts = [asyncio.create_task(consume(q, 3, out)) for _ in range(3)]
    for i in range(9):
        await asyncio.sleep(0)
        seen.extend(f for f in q._getters if f not in seen)
        q.put_nowait(i)
    await asyncio.gather(*ts)
    print(out)
    tell("of the queue", seen)


async def seen_while_putting():
    q, seen = asyncio.Queue(1), []
    t = asyncio.create_task(produce(q, range(6)))
    for i in range(6):
        await asyncio.sleep(0)
        seen.extend(q._putters)
        print(await q.get(), end=" ")
    await t
    print()
    tell("of the producer", seen)


async def woken_by_hand():
    q, out = asyncio.Queue(), []
    t = asyncio.create_task(consume(q, 2, out))
    await asyncio.sleep(0)
    f = t._fut_waiter
    f.add_done_callback(lambda f: print("called back", f.done(), out))
    f.set_result(None)          # there is no item yet: it waits again
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(t._fut_waiter is f, t._fut_waiter.done(), [x is f for x in q._getters], [x.done() for x in q._getters])
    q.put_nowait("a")
    q.put_nowait("b")
    await t
    print(out, f.done())


async def awaited_by_coroutine():
    q, out = asyncio.Queue(), []
    t = asyncio.create_task(consume(q, 3, out))
    kept = []
    for i in range(3):
        await asyncio.sleep(0)
        kept.append(t.get_coro().cr_await)
        q.put_nowait(i)
    await t
    print(out, [c.__qualname__ for c in kept], [c.cr_running for c in kept])
    try:
        kept[0].send(None)
    except RuntimeError as e:
        print(e)


async def driven_by_hand():
    q, seen = asyncio.Queue(), []

    class Passing:
        def __init__(self, coro):
            self.coro = coro

        def __await__(self):
            sent = None
            while True:
                try:
                    f = self.coro.send(sent)
                except StopIteration as e:
                    return e.value
                seen.append((type(f).__name__, f._asyncio_future_blocking))
                sent = yield f
                kept.append(f)

    kept, out = [], []
    t = asyncio.create_task(consume_passing(q, Passing, out))
    for i in range(3):
        await asyncio.sleep(0)
        q.put_nowait(i)
    await t
    print(out, seen)
    tell("by hand", kept)


@types.coroutine
def from_queue(q):
    return (yield from q.get())


@types.coroutine
def twice(q):
    return [(yield from from_queue(q)), (yield from q.get())]


async def driven_as_generator():
    """A generator's send is asked for in the same program."""
    q, seen = asyncio.Queue(), []

    @types.coroutine
    def by_loop():
        for f in from_queue(q):
            seen.append((type(f).__name__, f._asyncio_future_blocking))
            yield f
        g = twice(q)
        f = g.send(None)
        while True:
            seen.append((type(f).__name__, f.done()))
            yield f
            try:
                f = next(g)
            except StopIteration as e:
                return e.value

    async def run():
        return await by_loop()

    t = asyncio.create_task(run())
    u = asyncio.create_task(run_twice(q))
    for i in range(5):
        await asyncio.sleep(0)
        q.put_nowait(i)
    print(await t, await u, seen)


async def run_twice(q):
    return await twice(q)


async def consume_passing(q, passing, out):
    for _ in range(3):
        out.append(await passing(q.get()))


async def cancelled_waiting():
    q, out = asyncio.Queue(), []
    for i in range(3):
        t = asyncio.create_task(consume(q, 2, out))
        q.put_nowait(i)
        await asyncio.sleep(0)
        f = t._fut_waiter if i == 1 else None
        t.cancel("enough")
        try:
            await t
        except asyncio.CancelledError as e:
            print("cancelled", e.args, f and f.cancelled(), len(q._getters))
    # Cancelled before it waits: what it is going to wait for is cancelled.
    t = asyncio.create_task(cancels_itself(q))
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e.args, len(q._getters))
    t = asyncio.create_task(consume(q, 1, out))
    await asyncio.sleep(0)
    q.put_nowait("last")
    t.cancel()                  # after it was woken: the item stays
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", q.qsize(), len(q._getters))
    print(out, await q.get())


async def cancels_itself(q):
    asyncio.current_task().cancel("myself")
    await q.get()


async def others():
    e, k, s = asyncio.Event(), asyncio.Lock(), asyncio.Semaphore(1)
    await k.acquire()
    await s.acquire()

    async def wait_all():
        print(await e.wait(), await k.acquire(), await s.acquire())

    t = asyncio.create_task(wait_all())
    seen = []
    await asyncio.sleep(0)
    for go in e.set, k.release, s.release:
        seen.append(t._fut_waiter)
        go()
        await asyncio.sleep(0)
    await t
    tell("of locks", seen)


async def seen_at_locks(look):
    k, s, seen, order = asyncio.Lock(), asyncio.Semaphore(2), [], []

    async def work(i):
        for j in range(3):
            async with k:
                order.append((i, j))
                if look(j):
                    seen.extend(f for f in k._waiters or () if f not in seen)
                await asyncio.sleep(0)
            await s.acquire()
            order.append((i, j, "s"))
            if look(j):
                seen.extend(f for f in s._waiters or () if f not in seen)
            await asyncio.sleep(0)
            s.release()
            async with s:
                await asyncio.sleep(0)

    await asyncio.gather(*[work(i) for i in range(4)])
    print(order)
    tell("at locks", seen)


async def in_turns(n):
    """The order of steps between many, with and without waiting."""
    a, b, log = asyncio.Queue(), asyncio.Queue(2), []

    async def worker(k):
        for _ in range(n):
            x = await a.get()
            log.append((k, x))
            await b.put(x)

    ts = [asyncio.create_task(worker(k)) for k in range(3)]
    for i in range(3 * n):
        await a.put(i)
        if i % 3:
            log.append(await b.get())
    while any(not t.done() for t in ts):
        log.append(await b.get())
    while not b.empty():
        log.append(b.get_nowait())
    print(log)


async def main():
    asyncio.get_running_loop().slow_callback_duration = 60
    await seen_by_task()
    await seen_in_queue()
    await seen_while_putting()
    await woken_by_hand()
    await awaited_by_coroutine()
    await driven_by_hand()
    await driven_as_generator()
    await cancelled_waiting()
    await others()
    await seen_at_locks(lambda j: False)
    await seen_at_locks(lambda j: j == 1)
    await seen_at_locks(lambda j: True)
    await in_turns(4)


asyncio.run(main())
print("in debug mode")
asyncio.run(main(), debug=True)

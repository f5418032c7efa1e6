"""Steps of tasks that follow each other without a callback between: what each sees
of its context, its callers and the loop, and what ends them."""
import asyncio
import contextvars
import sys
import traceback
import types

var = contextvars.ContextVar("var", default="none")


def where():
    return asyncio.current_task().get_name(), var.get()


async def in_context(name, log, n=3):
    log.append(("begin", name, *where()))
    var.set(name)
    for i in range(n):
        await asyncio.sleep(0)
        log.append((i, name, *where()))
    return name


async def contexts():
    log = []
    ctx = contextvars.copy_context()
    ts = [asyncio.create_task(in_context(c, log), name="task " + c) for c in "ab"]
    ts.append(asyncio.create_task(in_context("c", log), name="task c", context=ctx))
    var.set("main")
    for _ in range(2):
        await asyncio.sleep(0)
        log.append(("main", *where()))
    print(await asyncio.gather(*ts))
    print(*log, sep="\n")
    print(var.get(), ctx[var])


async def with_callbacks():
    """Callbacks and tasks in the order in which they became ready."""
    loop, log = asyncio.get_running_loop(), []

    async def work(k):
        for i in range(3):
            log.append((k, i))
            loop.call_soon(log.append, (k, i, "soon", ))
            await asyncio.sleep(0)

    ts = []
    for k in range(3):
        ts.append(asyncio.create_task(work(k)))
        loop.call_soon(lambda k=k: log.append(("between", k, asyncio.current_task())))
    await asyncio.wait(ts)
    print(log)


async def fail(x, n):
    for _ in range(n):
        await asyncio.sleep(0)
    raise x


async def deep(x, n, k):
    if k:
        await deep(x, n, k - 1)
    else:
        await fail(x, n)


async def failures():
    ts = [asyncio.create_task(deep(ValueError(n), n, n)) for n in range(4)]
    other = asyncio.create_task(in_context("other", [], 8))
    for r in await asyncio.gather(*ts, return_exceptions=True):
        print(repr(r), [f.name for f in traceback.extract_tb(r.__traceback__)])
    try:
        await deep(KeyError("mine"), 2, 1)
    except KeyError as e:
        try:
            await asyncio.create_task(fail(OSError("other"), 1))
        except OSError as o:
            print(repr(o), repr(o.__context__), repr(e))
    print(sys.exception(), await other)


async def handling():
    """The exception being handled is the task's own."""
    async def handle(n):
        try:
            raise ValueError(n)
        except ValueError:
            for _ in range(3):
                await asyncio.sleep(0)
                print(n, repr(sys.exception()), end="; ")

    async def no_exception():
        for _ in range(4):
            print(sys.exception(), end="; ")
            await asyncio.sleep(0)

    await asyncio.gather(handle(1), no_exception(), handle(2))
    print()


def names(f):
    out = []
    while f is not None:
        out.append(f.f_code.co_name)
        f = f.f_back
    return out


async def frames():
    async def inner():
        await asyncio.sleep(0)
        return names(sys._getframe())

    async def outer():
        a = names(sys._getframe())
        b = await inner()
        return a[:1], b[:2], len(a) - len(b)

    for r in await asyncio.gather(outer(), outer(), outer()):
        print(r)


async def cancelled():
    async def stubborn(k):
        for i in range(4):
            try:
                await asyncio.sleep(0 if k else 0.001)
            except asyncio.CancelledError as e:
                print("cancelled", k, i, e.args, asyncio.current_task().cancelling())
        return k

    ts = [asyncio.create_task(stubborn(k)) for k in range(3)]
    await asyncio.sleep(0)
    for t in ts:
        t.cancel("by main")
    await asyncio.sleep(0)
    ts[1].cancel()
    ts[1].cancel()
    print(await asyncio.gather(*ts))


@types.coroutine
def by_hand(log):
    log.append("yields")
    yield
    log.append("goes on")
    return "by hand"


async def kinds():
    log = []

    class Awaitable:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            yield
            return "awaitable"

    async def items():
        for i in range(3):
            await asyncio.sleep(0)
            yield i

    async def all_kinds():
        out = [await by_hand(log), await Awaitable()]
        out += [i async for i in items()]
        coro = asyncio.sleep(0, "sleep")
        out.append(await coro)
        fut = asyncio.get_running_loop().create_future()
        fut.set_result("done")
        out.append(await fut)
        async with asyncio.timeout(5):
            await asyncio.sleep(0)
        return out

    print(*await asyncio.gather(all_kinds(), all_kinds()), sep="\n")
    print(log)


async def yields_what():
    @types.coroutine
    def bad(v):
        yield v

    async def run(v):
        await asyncio.sleep(0)
        try:
            await bad(v)
        except RuntimeError as e:
            print(str(e).split(" <")[0], end="; ")
        await asyncio.sleep(0)

    await asyncio.gather(run(1), run("x"), run(asyncio.get_running_loop().create_future()))
    print()


async def watching():
    async def worker(e, out):
        for _ in range(3):
            await asyncio.sleep(0)
        await e.wait()
        out.append(asyncio.current_task().get_name())

    e, out = asyncio.Event(), []
    ts = [asyncio.create_task(worker(e, out), name=f"w{i}") for i in range(3)]
    for _ in range(3):
        await asyncio.sleep(0)
        print(sorted(t.get_name() for t in asyncio.all_tasks() if t.get_name()[0] == "w"),
              [t.get_coro().cr_running for t in ts], [t.get_coro().cr_await is None for t in ts],
              [len(t.get_stack()) for t in ts])
    e.set()
    await asyncio.gather(*ts)
    print(out, [t.get_coro().cr_frame for t in ts])


async def swapped():
    """Somebody else is made the current task in the middle of a step."""
    me = asyncio.current_task()
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(in_context("swap", []))
    asyncio.tasks._leave_task(loop, me)
    print(asyncio.current_task())
    asyncio.tasks._enter_task(loop, t)
    print(asyncio.current_task() is t)
    asyncio.tasks._leave_task(loop, t)
    asyncio.tasks._enter_task(loop, me)
    await asyncio.sleep(0)
    print(await t, asyncio.current_task() is me)


async def eager():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    log = []

    async def outer(k):
        log.append(("outer", k, *where()))
        t = asyncio.create_task(in_context(k, log, 1), name="inner " + k)
        log.append(("outer", k, *where()))
        await asyncio.sleep(0)
        return await t

    print(await asyncio.gather(outer("x"), outer("y")))
    loop.set_task_factory(None)
    names = {}
    for e in log:
        print(*(names.setdefault(x, f"task {len(names)}") if str(x).startswith("Task-") else x for x in e))


async def nested_awaits():
    async def chain(n):
        if n == 0:
            await asyncio.sleep(0)
            return 0
        return 1 + await asyncio.create_task(chain(n - 1))

    print(await asyncio.gather(chain(5), chain(3), chain(0)))


async def main():
    for f in (contexts, with_callbacks, failures, handling, frames, cancelled, kinds, yields_what, watching, swapped, eager, nested_awaits):
        print("--", f.__name__)
        await f()


asyncio.run(main())


async def stops():
    loop = asyncio.get_running_loop()
    log = []

    async def counts(k):
        for i in range(4):
            log.append((k, i))
            if (k, i) == (1, 1):
                loop.stop()
            await asyncio.sleep(0)

    return log, [asyncio.create_task(counts(k)) for k in range(3)]


loop = asyncio.new_event_loop()
log, ts = loop.run_until_complete(stops())
loop.run_forever()
print("stopped", log)
loop.run_until_complete(asyncio.gather(*ts))
print("went on", log[len(log) // 2:])


async def exits(n):
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    sys.exit(n)


async def lives(log):
    try:
        for i in range(6):
            log.append((i, var.get(), asyncio.current_task() is not None))
            await asyncio.sleep(0)
    finally:
        log.append("over")

log = []
t, u = loop.create_task(lives(log)), loop.create_task(exits(7))
v = loop.create_task(lives(log))
try:
    loop.run_until_complete(v)
except SystemExit as e:
    print("exit", e.code, log, asyncio.tasks._current_tasks if False else None, u.done(), t.done(), var.get())
loop.run_until_complete(asyncio.gather(t, v))
print(log[-3:], repr(u.exception()))
loop.close()

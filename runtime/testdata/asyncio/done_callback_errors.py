import asyncio


async def job():
    return "value"


def good(tag):
    return lambda f: print("callback", tag, f.result())


def bad(f):
    raise RuntimeError("in a done callback")


async def main():
    loop = asyncio.get_running_loop()
    errors = []
    loop.set_exception_handler(lambda l, c: errors.append(repr(c["exception"])))
    t = asyncio.create_task(job())
    for cb in (good(1), bad, good(2)):
        t.add_done_callback(cb)
    print(await t, errors)
    await asyncio.sleep(0)
    print(errors)

    # A callback that is added in a callback, and one that is removed in one.
    f = loop.create_future()
    second = good("second")

    def first(fut):
        print("first")
        fut.add_done_callback(good("added"))
        print("removed", fut.remove_done_callback(second))

    f.add_done_callback(first)
    f.add_done_callback(second)
    f.set_result("v")
    await asyncio.sleep(0)
    print("--")
    await asyncio.sleep(0)

    # Callbacks of a cancelled future.
    f = loop.create_future()
    f.add_done_callback(lambda fut: print("cancelled:", fut.cancelled()))
    f.cancel()
    print("before the turn")
    await asyncio.sleep(0)

    class Bound:
        def __init__(self):
            self.calls = 0

        def __call__(self, fut):
            self.calls += 1

        def method(self, fut):
            self.calls += 10

    b = Bound()
    f = loop.create_future()
    f.add_done_callback(b)
    f.add_done_callback(b.method)
    f.add_done_callback(b.method)
    print(f.remove_done_callback(b.method))
    f.set_result(None)
    await asyncio.sleep(0)
    print(b.calls)


asyncio.run(main())

import asyncio
import contextvars

who = contextvars.ContextVar("who", default="nobody")


def hello(greeting="hello"):
    print(greeting, who.get())


async def main():
    loop = asyncio.get_running_loop()
    h = loop.call_soon(hello)
    print(isinstance(h, asyncio.Handle), isinstance(h, asyncio.TimerHandle), h.cancelled())
    t = loop.call_later(0.01, hello, "good day")
    print(isinstance(t, asyncio.TimerHandle), isinstance(t, asyncio.Handle))
    a, b = loop.call_at(5, print), loop.call_at(9, print)
    print(a < b, a == b, a <= b, a >= b, a.when(), b.when())
    a.cancel()
    b.cancel()
    a.cancel()
    print(a.cancelled(), a == b)
    who.set("world")
    await asyncio.sleep(0.03)

    ctx = contextvars.copy_context()
    ctx.run(who.set, "context")
    loop.call_soon(hello, context=ctx)
    loop.call_later(0, hello, "later", context=ctx)
    h = loop.call_soon(hello, "unchanged")
    print(h.get_context() is not ctx, h.get_context()[who])
    await asyncio.sleep(0.01)
    for bad in (lambda: loop.call_later(None, print), lambda: loop.call_at(None, print)):
        try:
            bad()
        except TypeError as e:
            print("TypeError:", e)


asyncio.run(main())

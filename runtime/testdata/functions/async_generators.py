# async generators, driven by asyncio and by hand
import asyncio

async def ticks(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print("ticks cleaned up")

async def main():
    async for t in ticks(2):
        print("tick", t)
    print([t async for t in ticks(3) if t % 2 == 0], {t: t * t async for t in ticks(2)})
    g = ticks(5)
    print(type(g).__name__, await g.__anext__(), await anext(g))
    await g.aclose()
    print(await anext(g, "exhausted"))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print("StopAsyncIteration", e.args)

    async def echo():
        got = None
        while True:
            try:
                got = yield got
            except ValueError as e:
                got = f"caught {e}"
    e = echo()
    print(await e.asend(None), await e.asend("hi"), await e.athrow(ValueError("v")), await e.asend(3))
    await e.aclose()
    try:
        await echo().asend(1)
    except TypeError as err:
        print(err)

    async def doubled(source):
        async for x in source:
            yield x * 2
    print([x async for x in doubled(doubled(ticks(3)))])
    gen = (x + 1 async for x in ticks(2))
    print(type(gen).__name__, [v async for v in gen])

    async def broken():
        yield 1
        raise KeyError("inside")
    try:
        async for v in broken():
            print("v", v)
    except KeyError as err:
        print("KeyError", err)

    async def stop():
        yield 1
        raise StopAsyncIteration
    try:
        async for v in stop():
            pass
    except RuntimeError as err:
        print("RuntimeError:", err)

    async for v in ticks(3):
        if v == 1:
            break
    else:
        print("never")
    for bad in (lambda: [x for x in ticks(1)], lambda: iter(ticks(1)), lambda: next(ticks(1)), lambda: aiter(5), lambda: anext(5)):
        try:
            bad()
        except TypeError as err:
            print("TypeError:", err)
    try:
        async for x in [1]:
            pass
    except TypeError as err:
        print("TypeError:", err)

    class Count:
        def __init__(self, n):
            self.n = n
        def __aiter__(self):
            return self
        async def __anext__(self):
            if not self.n:
                raise StopAsyncIteration
            self.n -= 1
            return self.n
    print([i async for i in Count(3)], [i async for i in aiter(Count(1))])

asyncio.run(main())
for code in ["async def f():\n  yield 1\n  return 2", "async def f():\n  yield from x", "def f():\n  async for x in y: pass", "def f():\n  await x", "async for x in y: pass", "[x async for x in y]", "def f():\n  async with x: pass"]:
    try:
        exec(code)
    except SyntaxError as e:
        print(e.msg)

import asyncio, contextlib
class ACM:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    async def __aenter__(self): print("enter", self.n); return self
    async def __aexit__(self, t, v, tb): print("exit", self.n, t and t.__name__); return self.swallow
class AIter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n
async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("got", got)
    finally: print("agen closed")
@contextlib.asynccontextmanager
async def cm(x):
    print("before", x)
    try: yield x * 2
    except ValueError as e: print("handled", e)
    finally: print("after", x)
async def main():
    async with ACM(1) as a, ACM(2, True): raise KeyError("swallowed")
    print([x async for x in AIter(3)], {x async for x in AIter(2)}, {x: x async for x in AIter(2) if x})
    async for x in AIter(2): print(x)
    else: print("else")
    g = agen(3)
    print(await g.__anext__(), await g.asend("hello"), g.ag_running)
    await g.aclose()
    try: await g.__anext__()
    except StopAsyncIteration: print("done")
    async with cm(21) as v: print(v); raise ValueError("inside")
    print(await anext(AIter(0), "default"), [await asyncio.sleep(0, i) for i in range(3)])
    gx = (i async for i in AIter(2)); print(type(gx).__name__, [i async for i in gx])
    async def fail(): raise RuntimeError("boom")
    r = await asyncio.gather(fail(), asyncio.sleep(0, "ok"), return_exceptions=True); print(r)
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(fail()); tg.create_task(asyncio.sleep(10))
    except* RuntimeError as eg: print(eg.exceptions)
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(5)
    except TimeoutError as e: print("timeout", repr(e))
    t = asyncio.create_task(asyncio.sleep(5)); await asyncio.sleep(0); t.cancel("why")
    try: await t
    except asyncio.CancelledError as e: print("cancelled", e.args, t.cancelled())
    async def nested(): return await (lambda: asyncio.sleep(0, "lam"))()
    print(await nested())
    class Aw:
        def __await__(self): return (yield from asyncio.sleep(0, "aw").__await__())
    print(await Aw())
    for bad in ("await 5", "async with 5: pass", "async for x in 5: pass", "await asyncio", "async with ACM: pass"):
        ns = {"asyncio": asyncio, "ACM": ACM}
        exec(f"async def f():\n    {bad}", ns)
        try: await ns["f"]()
        except Exception as e: print(bad, "->", type(e).__name__, e)
    class BadCM:
        def __aenter__(self): return 1
        async def __aexit__(self, *a): pass
    try:
        async with BadCM(): pass
    except TypeError as e: print(e)
    class BadIter:
        def __aiter__(self): return self
        def __anext__(self): return 1
    try:
        async for x in BadIter(): pass
    except TypeError as e: print(e, "|", e.__cause__)
    class NotAIter:
        def __aiter__(self): return 1
    try:
        async for x in NotAIter(): pass
    except TypeError as e: print(e)
    co = fail()
    print(co.cr_running, co.cr_frame.f_lineno > 0, co.cr_await, co.__name__, co.__qualname__)
    co.close()
    try: await co
    except RuntimeError as e: print(e)
asyncio.run(main())
for src in ("async def f():\n yield 1\n return 2", "def f():\n await x", "await x", "async for x in y: pass", "[await x for x in y]", "async def f(): yield from x", "def f(): async with x: pass", "class C: await x", "async def f(): return [x async for x in y]", "lambda: await x", "def f(): return [x async for x in y]", "async def f():\n def g(): [x async for x in y]", "async lambda: 1", "async x = 1", "await = 1", "async = 2"):
    try: compile(src, "<t>", "exec"); print(repr(src), "ok")
    except SyntaxError as e: print(repr(src), "->", e.msg, e.lineno, e.offset)

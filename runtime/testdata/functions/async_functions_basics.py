# async def without a loop and with asyncio.run
import asyncio
async def add(a, b=1, *c, d=2, **e): return a + b
print(add.__name__, type(add(1).close()).__name__, asyncio.iscoroutinefunction(add))
print(asyncio.run(add(1)), asyncio.run(add(1, b=5)))
async def main():
    print(await add(1, 2), [await add(i) for i in range(3)], {k: await add(k) for k in (1, 2)}, (await add(1)) + await add(2), await add(await add(1)), f"{await add(1)}", (await add(0)) if await add(-1) else "zero", await add(1) and "yes", not await add(-1), max(await add(1), await add(5)))
    x = await add(1); x += await add(1); d = {}; d[await add(1)] = await add(2)
    a, *b = await asyncio.gather(add(1), add(2), add(3))
    print(x, d, a, b, [i async for i in agen(3)], [v for v in [await add(9)]], (lambda: 5)(), await (lambda: add(4))())
    async def nested(n): return 0 if n == 0 else 1 + await nested(n - 1)
    print(await nested(50))
    return "result"
async def agen(n):
    for i in range(n): yield await add(i)
print(asyncio.run(main()))
def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ":", e)
async def fails(): raise ValueError("inside")
async def await_int(): await 5
async def await_list(): return await [add(1)]
async def awaits_twice():
    c = add(1)
    await c
    await c
async def stop(): raise StopIteration(1)
async def exits(): raise SystemExit(3)
async def not_awaited_value():
    c = add(1)
    try: return c + 1
    finally: c.close()
attempt(lambda: asyncio.run(fails()))
attempt(lambda: asyncio.run(await_int()))
attempt(lambda: asyncio.run(await_list())) if False else None
attempt(lambda: asyncio.run(awaits_twice()))
attempt(lambda: asyncio.run(stop()))
attempt(lambda: asyncio.run(exits()))
attempt(lambda: asyncio.run(not_awaited_value()))
attempt(lambda: asyncio.run(5))
attempt(lambda: add())
attempt(lambda: add(1)() if False else asyncio.run(add(1, "x")))
class AW:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "awaited object"
class BadAW:
    def __await__(self): return 5
async def use(o): return await o
attempt(lambda: asyncio.run(use(AW())))
attempt(lambda: asyncio.run(use(BadAW())))
class ACM:
    async def __aenter__(self): print("aenter", end=" "); return "res"
    async def __aexit__(self, t, v, tb): print("aexit", t and t.__name__); return t is KeyError
async def w(exc=None):
    async with ACM() as r:
        if exc: raise exc
        return r
    return "suppressed"
attempt(lambda: asyncio.run(w()))
attempt(lambda: asyncio.run(w(KeyError("k"))))
attempt(lambda: asyncio.run(w(ValueError("v"))))
async def nested_run(): return asyncio.run(w())
for src in ("await x", "def f(): await x", "async def f(): yield from x", "async def f(): return [await x for x in y]; await", "async def f():\n  def g(): await x", "async def f(x=await y): pass", "lambda: await x", "async def f(): lambda: await x", "async def f(): await = 1", "async x = 1", "async for x in y: pass", "def f(): [x async for x in y]", "async def f(): [await x for x in y]", "async with a: pass", "class C: await x", "async def f(): yield 1; return 2", "async lambda: 1", "await"):
    try:
        compile(src, "<a>", "exec")
        print(repr(src), "ok")
    except SyntaxError as e:
        print(repr(src), "->", e.msg)

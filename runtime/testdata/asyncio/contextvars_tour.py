import asyncio, contextvars
v = contextvars.ContextVar("v", default="d"); w = contextvars.ContextVar("w")
async def child(n):
    print(n, v.get(), w.get("none")); v.set(n); await asyncio.sleep(0); print(n, v.get()); return contextvars.copy_context()
async def main():
    tok = v.set("main"); print(tok.old_value is contextvars.Token.MISSING, tok.var is v)
    a, b = await asyncio.gather(child("a"), child("b"))
    print(a[v], b[v], w in a, v.get(), len(list(a)))
    ctx = contextvars.copy_context()
    ctx.run(v.set, "in ctx")
    t = asyncio.create_task(child("c"), context=ctx); await t
    print(ctx[v], v.get(), t.get_context() is ctx)
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("soon", v.get()), context=ctx)
    loop.call_soon(lambda: print("soon2", v.get()))
    v.set("later")
    await asyncio.sleep(0)
    async def gen():
        for i in range(2):
            v.set(f"gen{i}"); yield v.get()
    async for x in gen(): print(x, v.get())
    v.reset(tok); print(v.get())
    try: v.reset(tok)
    except RuntimeError as e: print(str(e).split(" at ")[0])
    try: w.get()
    except LookupError as e: print(type(e).__name__)
    r = await asyncio.to_thread(lambda: (v.get(), v.set("thread"), v.get())[2]); print(r, v.get())
    r = await loop.run_in_executor(None, v.get); print(r)
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(child("tg"), context=ctx)
    print(ctx[v])
    try: ctx.run(ctx.run, print)
    except RuntimeError as e: print(str(e).split(":")[0])
    with asyncio.Runner() if False else open("/dev/null"): pass
with asyncio.Runner() as r:
    c = contextvars.copy_context()
    r.run(main(), context=c)
    print(c.get(v))
print(v.get())

# context variables
import contextvars, asyncio
v = contextvars.ContextVar("v", default="default")
w = contextvars.ContextVar("w")
print(v.get(), v.name, w.get("fallback"))
t1 = v.set("one"); t2 = v.set("two")
print(v.get(), t2.old_value, t1.old_value is contextvars.Token.MISSING, t1.var is v)
v.reset(t2); print(v.get()); v.reset(t1); print(v.get())
def change():
    v.set("inside"); w.set(5)
    return v.get(), w.get()
ctx = contextvars.copy_context()
print(ctx.run(change), v.get(), w.get("unset"), ctx[v], ctx[w], v in ctx, len(ctx), sorted(x.name for x in ctx), ctx.get(w), {k.name: val for k, val in sorted(ctx.items(), key=lambda p: p[0].name)})
ctx2 = ctx.copy(); ctx2.run(v.set, "only in ctx2")
print(ctx[v], ctx2[v], ctx2.run(v.get), contextvars.Context().run(lambda: w.get("empty")))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split(" at 0x")[0][:60])
attempt(lambda: w.get())
attempt(lambda: ctx[contextvars.ContextVar("other")])
attempt(lambda: v.reset(t1))
attempt(lambda: v.reset("x"))
attempt(lambda: ctx.run(lambda: ctx.run(print)))
attempt(lambda: contextvars.ContextVar(5))
attempt(lambda: contextvars.ContextVar())
attempt(lambda: ctx["v"])
attempt(lambda: w.reset(v.set("q")))
attempt(lambda: ctx.run())
attempt(lambda: hash(v) == hash(v))
request = contextvars.ContextVar("request", default="-")
log = []
async def handle(n):
    request.set(n)
    await asyncio.sleep(0)
    log.append(f"{n}:{request.get()}")
    await helper()
    return request.get()
async def helper(): log.append(f"helper {request.get()}"); request.set(request.get() + "!")
async def main():
    request.set("main")
    print(await asyncio.gather(*(handle(x) for x in "ab")), request.get())
    await handle("direct"); print(request.get())
    c = contextvars.copy_context()
    t = asyncio.create_task(helper(), context=c); await t
    print(request.get(), c[request], log)
    loop = asyncio.get_running_loop(); f = loop.create_future()
    loop.call_soon(lambda: f.set_result(request.get())); print(await f)
    f = loop.create_future(); loop.call_soon(lambda: f.set_result(request.get()), context=contextvars.Context()); print(await f)
asyncio.run(main()); print(request.get())
def gen():
    token = v.set("gen")
    try: yield v.get()
    finally: v.reset(token)
g = gen(); print(next(g), v.get()); g.close(); print(v.get())
import threading
seen = []
th = threading.Thread(target=lambda: seen.append(v.get())); v.set("main thread"); th.start(); th.join(); print(seen, v.get())

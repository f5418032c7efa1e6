import asyncio
async def main():
    async def w():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError as e: print("got", e.args); await asyncio.sleep(0); print("cleaned"); return "kept"
    t = asyncio.create_task(w()); await asyncio.sleep(0); print(t.cancel("a"), t.cancel("b"), t.cancelling()); print(await t, t.cancelled(), t.cancelling())
    t = asyncio.create_task(w()); t.cancel(); 
    try: await t
    except asyncio.CancelledError: print("never started")
    async def loop_forever():
        n = 0
        while True:
            try: await asyncio.sleep(0.5)
            except asyncio.CancelledError:
                n += 1; print("ignored", n, asyncio.current_task().cancelling(), asyncio.current_task().uncancel())
                if n == 2: break
    t = asyncio.create_task(loop_forever()); await asyncio.sleep(0); t.cancel(); await asyncio.sleep(0); t.cancel(); await t; print(t.cancelled())
    async def inner():
        try: await asyncio.sleep(1)
        finally: print("inner finally")
    async def outer():
        try: await inner()
        finally: print("outer finally")
    t = asyncio.create_task(outer()); await asyncio.sleep(0); t.cancel("deep")
    try: await t
    except asyncio.CancelledError as e: print("main sees", e.args, t.cancelled())
    async def sub(): 
        c = asyncio.create_task(inner()); await c
    t = asyncio.create_task(sub()); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel(); await asyncio.wait([t]); print(t.cancelled())
    async def raise_cancel(): raise asyncio.CancelledError("self made")
    t = asyncio.create_task(raise_cancel()); await asyncio.wait([t]); print(t.cancelled())
    try: t.result()
    except asyncio.CancelledError as e: print(e.args)
    async def convert():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError as e: raise ValueError("converted") from e
    t = asyncio.create_task(convert()); await asyncio.sleep(0); t.cancel(); await asyncio.wait([t]); print(t.cancelled(), repr(t.exception()), repr(t.exception().__cause__))
    me = asyncio.current_task(); me.cancel("me")
    try: await asyncio.sleep(0); print("not here")
    except asyncio.CancelledError as e: print("self", e.args, me.cancelling(), me.uncancel())
    await asyncio.sleep(0); print("goes on")
    f = asyncio.get_running_loop().create_future()
    async def aw(): await f
    ts = [asyncio.create_task(aw()) for _ in range(2)]; await asyncio.sleep(0); ts[0].cancel(); await asyncio.sleep(0); await asyncio.sleep(0); print(f.cancelled(), [t.cancelled() for t in ts])
    async with asyncio.timeout(None):
        async with asyncio.timeout(0.01) as t2:
            try: await asyncio.sleep(1)
            except asyncio.CancelledError: print("to inner"); raise
asyncio.run(main())

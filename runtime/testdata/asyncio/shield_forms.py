import asyncio
async def work(log):
    try:
        await asyncio.sleep(0.01); log.append("done"); return 5
    except asyncio.CancelledError:
        log.append("cancelled"); raise
async def main():
    log = []
    t = asyncio.create_task(work(log))
    try: await asyncio.wait_for(asyncio.shield(t), 0.001)
    except TimeoutError: print("timeout", t.done(), log)
    print(await t, log)
    s = asyncio.shield(t); print(s is t, await s)
    async def outer():
        try: await asyncio.shield(inner)
        except asyncio.CancelledError: print("outer cancelled; inner", inner.done()); raise
    log2 = []
    inner = asyncio.ensure_future(work(log2)); o = asyncio.create_task(outer())
    await asyncio.sleep(0); o.cancel()
    await asyncio.wait([o]); print(o.cancelled(), await inner, log2)
    inner = asyncio.ensure_future(work(log2)); s = asyncio.shield(inner)
    inner.cancel()
    try: await s
    except asyncio.CancelledError: print("s cancelled", s.cancelled(), inner.cancelled())
    async def fail():
        await asyncio.sleep(0); raise KeyError("k")
    s = asyncio.shield(fail())
    try: await s
    except KeyError as e: print("err", e)
    asyncio.get_running_loop().set_exception_handler(lambda l, c: print("handler", c["message"], repr(c.get("exception"))))
    inner = asyncio.ensure_future(fail()); s = asyncio.shield(inner); await asyncio.sleep(0)
    s.cancel(); await asyncio.sleep(0.01); print(s.cancelled(), inner.done())
    del inner, s
asyncio.run(main())

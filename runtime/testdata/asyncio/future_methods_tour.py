import asyncio
async def main():
    loop = asyncio.get_running_loop(); f = loop.create_future()
    for m in ("result", "exception"):
        try: getattr(f, m)()
        except asyncio.InvalidStateError as e: print(e)
    f.set_result(1)
    for a in (lambda: f.set_result(2), lambda: f.set_exception(ValueError())):
        try: a()
        except asyncio.InvalidStateError as e: print("ISE", e)
    print(f.cancel(), f.done(), f.cancelled(), f.exception(), f.get_loop() is loop)
    g = loop.create_future()
    try: g.set_exception(StopIteration())
    except TypeError as e: print(e)
    print(g.done(), g._state)
    g = loop.create_future(); g.set_exception(ValueError); print(repr(g.exception()))
    try: g.set_exception(3)
    except Exception as e: print(type(e).__name__, e)
    h = loop.create_future()
    try: h.set_exception(3)
    except TypeError as e: print(e)
    h.cancel(msg="m")
    try: h.result()
    except asyncio.CancelledError as e: print(e.args)
    try: h.exception()
    except asyncio.CancelledError as e: print(e.args)
    k = loop.create_future(); calls = []
    k.add_done_callback(calls.append); k.add_done_callback(calls.append); k.add_done_callback(lambda f: calls.append("l"))
    print(k.remove_done_callback(calls.append)); k.set_result(0); print(calls); await asyncio.sleep(0); print(calls)
    k.add_done_callback(lambda f: calls.append("late")); print(calls); await asyncio.sleep(0); print(calls)
    w = asyncio.wrap_future(__import__("concurrent.futures").futures.Future()); print(w.done()); w.cancel()
    print(asyncio.isfuture(k), asyncio.isfuture(3), asyncio.iscoroutine(k), asyncio.iscoroutinefunction(main))
    def it():
        x = yield from k.__iter__() if hasattr(k, "__iter__") else k
        return x
    print(k.__await__().__class__.__name__)
    t = asyncio.current_task()
    for a in (lambda: t.set_result(1), lambda: t.set_exception(ValueError())):
        try: a()
        except RuntimeError as e: print(e)
    print(t.get_coro().__name__, t.cancelling(), t.uncancel())
asyncio.run(main())

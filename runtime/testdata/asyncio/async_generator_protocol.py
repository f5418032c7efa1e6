import asyncio, sys
def show(e): return type(e).__name__, str(e), repr(e.__cause__)
async def ag(n=3):
    try:
        for i in range(n):
            x = yield i
            if x: print("sent", x)
    except ValueError as e: print("VE", e); yield "rec"
    except GeneratorExit: print("GE"); raise
    finally: print("fin"); await asyncio.sleep(0); print("fin2")
async def t(aw):
    try: print(repr(await aw))
    except BaseException as e: print(*show(e))
async def main():
    print([x async for x in ag()])
    a=ag(); await t(a.asend(None)); await t(a.asend("s")); await t(a.athrow(ValueError("v"))); await t(a.aclose()); await t(a.__anext__())
    a=ag(); await t(a.asend(1)); await t(a.aclose())
    a=ag(); await a.__anext__(); await t(a.aclose()); await t(a.aclose()); await t(a.asend(None)); await t(a.athrow(KeyError))
    a=ag(); await t(a.athrow(KeyError("early"))); await t(anext(a)); await t(anext(a, "dflt"))
    a=ag(1); await anext(a); await t(anext(a)); await t(anext(a, 9))
    async def bad():
        try: yield 1
        except GeneratorExit: yield 2
    b=bad(); await anext(b); await t(b.aclose())
    async def si(): yield 1; raise StopIteration("x")
    s=si(); await anext(s); await t(anext(s))
    async def sai(): yield 1; raise StopAsyncIteration("y")
    s=sai(); await anext(s); await t(anext(s))
    async for i in ag(5):
        if i == 1: break
    print("broke")
    print({i: i*i async for i in ag(2)}, {i async for i in ag(1)})
    gg = (i async for i in ag(2) if i); print(type(gg).__name__, [i async for i in gg])
    async def two():
        async for i in ag(2):
            async for j in ag(1): yield i, j
    print([p async for p in two()])
    a=ag(); n1=a.__anext__(); n2=a.__anext__()
    await t(n1); await t(n2); await t(n1); await a.aclose()
    a = ag(); x = a.asend(None); x.close(); await t(x)
    try: 
        for i in ag(): pass
    except TypeError as e: print(e)
    try:
        async for i in [1]: pass
    except TypeError as e: print(e)
    try: await ag()
    except TypeError as e: print(e)
    class AI:
        def __init__(s): s.n=0
        def __aiter__(s): return s
        async def __anext__(s):
            s.n+=1
            if s.n>2: raise StopAsyncIteration
            return s.n
    print([x async for x in AI()], [x async for x in aiter(AI())])
    class B1:
        def __aiter__(s): return 5
    class B2:
        def __aiter__(s): return s
        def __anext__(s): return 5
    class B3:
        async def __aiter__(s): return s
    for B in (B1, B2, B3):
        try:
            async for _ in B(): pass
        except TypeError as e: print(e)
    class CM:
        async def __aenter__(s): print("ent"); return s
        async def __aexit__(s, *a): print("ex", a[0]); return True
    async with CM() as c, CM(): raise KeyError
    class CM2:
        def __aenter__(s): return 1
        def __aexit__(s, *a): return 1
    try:
        async with CM2(): pass
    except TypeError as e: print(e)
    class CM3:
        async def __aenter__(s): return 1
    try:
        async with CM3(): pass
    except TypeError as e: print(e)
    try:
        with CM(): pass
    except TypeError as e: print(e)
    class Aw:
        def __await__(s):
            yield from asyncio.sleep(0).__await__()
            return 42
    print(await Aw())
    class Aw2:
        def __await__(s): return 5
    for o in (Aw2(), 5, None, (x for x in [])):
        try: await o
        except TypeError as e: print(e)
    c = asyncio.sleep(0); await c
    try: await c
    except RuntimeError as e: print(e)
    async def r(): return [await asyncio.sleep(0, i) for i in range(3)]
    print(await r(), [await r() for _ in range(1)])
    f = lambda: [x async for x in ag(1)]
asyncio.run(main())
async def co(): return 1
c = co(); 
try: c.send(5)
except TypeError as e: print(e)
try: c.send(None)
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
c=co(); print(c.cr_running, c.cr_await, c.cr_code.co_name, c.cr_frame is not None, c.cr_suspended); c.close(); print(c.cr_frame)
try: iter(co2:=co())
except TypeError as e: print(e); co2.close()
try: c.throw(ValueError("z"))
except BaseException as e: print(type(e), e)
try: asyncio.run(5)
except Exception as e: print(type(e).__name__, e)
try: asyncio.run(co)
except Exception as e: print(type(e).__name__, e)

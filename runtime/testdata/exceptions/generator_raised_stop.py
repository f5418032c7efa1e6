# StopIteration that leaves a generator or coroutine.
import traceback
def show(f):
    try: f()
    except (RuntimeError, StopIteration) as e:
        print(type(e).__name__, [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])
        if e.__cause__:
            print([(f.name, f.lineno) for f in traceback.extract_tb(e.__cause__.__traceback__)])
async def c(): raise StopIteration(1)
async def ag():
    yield 1
    raise StopAsyncIteration(1)
async def m():
    async for x in ag(): pass
async def close():
    a = ag()
    await a.__anext__()
    try:
        await a.athrow(StopAsyncIteration)
    except RuntimeError as e:
        print(e, [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])
def g1():
    yield 1
def thr():
    g = g1(); next(g); g.throw(StopIteration(2))
def thr0():
    g = g1(); g.throw(StopIteration(2))
def y():
    yield from g2()
def g2():
    yield 1
    raise StopIteration
show(lambda: c().send(None))
show(thr)
show(thr0)
show(lambda: list(y()))
show(lambda: m().send(None))
show(lambda: close().send(None))
for f in (c, m, close):
    x = f()
    show(lambda: x.throw(StopIteration))

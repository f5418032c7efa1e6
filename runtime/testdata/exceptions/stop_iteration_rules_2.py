# StopIteration, StopAsyncIteration and GeneratorExit, continued
def g():
    return 7
    yield
def stop_in_map(x):
    if x == 2: raise StopIteration
    return x
def for_body():
    for x in [1, 2]:
        stop_in_map(2)
try:
    for_body()
except StopIteration:
    print("for loops do not swallow the body's")
def sub():
    try:
        yield 1
    except GeneratorExit as e:
        print("exit", e.args, isinstance(e, Exception))
s = sub(); next(s); print(s.close(), s.close())
def ignore():
    while True:
        try: yield
        except GeneratorExit: print("ignored once"); break
i = ignore(); next(i); i.close()
def bad_close():
    try: yield
    finally: raise KeyError("in close")
b = bad_close(); next(b)
try: b.close()
except KeyError as e: print("close raised", e, repr(e.__context__))
def thrown(exc):
    g = (x for x in [1, 2]); next(g)
    try: g.throw(exc)
    except BaseException as e: return repr(e), list(g)
print(thrown(ValueError("v")), thrown(StopIteration("s")), thrown(GeneratorExit()))
import asyncio
async def ag():
    yield 1
    raise StopIteration("in async gen")
async def co(): raise StopIteration("in coroutine")
async def ag2():
    yield 1
    raise StopAsyncIteration("stop async")
async def main():
    for f in (ag, ag2):
        try: print([x async for x in f()])
        except RuntimeError as e: print(e)
    try: await co()
    except RuntimeError as e: print(e)
    a = ag2(); await anext(a)
    try: await a.athrow(StopAsyncIteration)
    except (RuntimeError, StopAsyncIteration) as e: print(type(e).__name__, e)
asyncio.run(main())

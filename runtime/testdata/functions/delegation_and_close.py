import sys
def inner():
    try:
        x = yield 1
        print("inner got", x)
    except GeneratorExit:
        print("inner closed")
        return 5
    yield 2
def outer(g):
    try:
        r = yield from g
        print("outer r", r)
    except GeneratorExit as e:
        print("outer GE"); raise
    yield 3
g = inner(); o = outer(g)
print(next(o)); print(next(g)); print(g.gi_running, g.gi_suspended, o.gi_yieldfrom is g)
try: print(next(g))
except StopIteration: print("stop")
print(next(o))
g = inner(); o = outer(g); next(o)
try: o.throw(GeneratorExit)
except BaseException as e: print(repr(e))
g = inner(); o = outer(g); next(o); g.close()
print(next(o))
async def a():
    await b()
class S:
    def __await__(self):
        r = yield 7
        return r
async def b():
    print("b", await S())
    await S()
x = a()
print(x.send(None), x.cr_await.__name__, x.cr_await.cr_await.__class__)
y = x.cr_await
print(y.cr_running, x.cr_running, y.cr_suspended)
x.send(4)
y.close()
try: x.send(None)
except BaseException as e: print(repr(e))
import types
@types.coroutine
def susp(): return (yield 1)
async def ag():
    try:
        await susp()
        yield 5
    finally:
        print("ag fin")
        await susp()
async def m():
    async for k in ag(): print(k)
c = m(); c.send(None)
try:
    c.close()
except BaseException as e: print(repr(e))
c = m(); c.send(None); c.send(None)
try: c.send(None)
except BaseException as e: print(repr(e))

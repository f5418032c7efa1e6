# Generators asked by loops of the script: what anybody can see of them meanwhile.
import inspect
import itertools
import sys
import traceback


def show(e):
    while e is not None:
        print(" ", type(e).__name__, e.args, [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])
        e = e.__context__


def callers():
    f, names = sys._getframe(1), []
    while f is not None:
        names.append((f.f_code.co_name, f.f_lineno))
        f = f.f_back
    return names


def looks():
    global me
    print(me.gi_running, me.gi_suspended, inspect.getgeneratorstate(me), callers())
    x = yield 1
    print("sent", x, me.gi_frame is sys._getframe(), me.gi_yieldfrom)
    yield from inner()
    return "done"


def inner():
    print(type(me.gi_yieldfrom).__name__, callers())
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield 2
    print(callers())
    yield 3


def state():
    global me
    me = looks()
    print(inspect.getgeneratorstate(me))
    for v in me:
        print("value", v, me.gi_running, me.gi_frame.f_back, me.gi_frame.f_lineno,
              me.gi_yieldfrom and me.gi_yieldfrom.__name__, inspect.getgeneratorstate(me))
    print(inspect.getgeneratorstate(me), me.gi_frame)
    print(list(me), next(me, "no more"))


state()


def fails(n):
    for i in range(n):
        yield i
    raise KeyError(n)


def passes(n):
    yield from fails(n)


def keeps(n):
    try:
        for v in passes(n):
            yield v
    finally:
        print("finally", sys.exception())


def exceptions():
    try:
        for v in keeps(2):
            print(v)
    except KeyError as e:
        show(e)
    g = keeps(1)
    try:
        for v in g:
            raise ValueError(v)
    except ValueError as e:
        show(e)
    try:
        for v in g:
            print("not reached", v)
    except KeyError as e:
        show(e)
    for v in g:
        print("not reached", v)


exceptions()


def handling():
    try:
        raise KeyError("inside")
    except KeyError:
        print(repr(sys.exception()))
        yield 1
        print(repr(sys.exception()))
        try:
            yield 2
        finally:
            print(repr(sys.exception()))
    print(repr(sys.exception()))
    yield 3


def own_exceptions():
    try:
        raise ValueError("outside")
    except ValueError:
        for v in handling():
            print(v, repr(sys.exception()))
    for v in handling():
        print(v, repr(sys.exception()))


own_exceptions()


def stops():
    yield 1
    raise StopIteration("early")


def unstopped():
    try:
        for v in stops():
            print(v)
    except RuntimeError as e:
        show(e)


unstopped()


def pairs():
    yield 1, 2
    yield [3, 4]
    yield "56"
    yield iter((7, 8))
    yield 9


def apart():
    g = pairs()
    try:
        for a, b in g:
            print(a, b)
    except TypeError as e:
        show(e)
    print(next(g, "end"))


apart()


def steps():
    got = []
    while True:
        v = [len(got), (yield len(got)), (yield)]
        got.append(v)
        if len(got) == 2:
            return got


def mixed():
    g = steps()
    for v in g:
        print("loop", v)
        try:
            print("sent", g.send("s"))
        except StopIteration as e:
            print(e.value)
    g = steps()
    for v in g:
        print(next(g), list(itertools.islice(g, 1)))
        break
    try:
        g.throw(LookupError("thrown"))
    except LookupError as e:
        show(e)


mixed()


def delegate(*parts):
    for p in parts:
        print("result", (yield from p))


def gives(x):
    yield x
    return x * 2


class Numbers:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("numbers")
        self.n -= 1
        if self.n == 1:
            print(callers())
        return self.n


def delegation():
    begun = gives("begun")
    next(begun)
    for v in delegate([1, 2], gives("g"), (x for x in "ab"), Numbers(3), begun, {"k": 1}, map(str, (5,)), delegate(range(1))):
        print(v)
    try:
        for v in delegate(gives(1), 2):
            print(v)
    except TypeError as e:
        show(e)


delegation()


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


def deeper():
    yield from deeper()


def shared():
    g = tree(3)
    print([v for v in g if v == 1 for v in itertools.islice(g, 2)])
    chain = tree(2)
    for v in chain:
        sub = chain.gi_yieldfrom
        if sub is not None:
            print(v, sub.__name__, list(sub), sub.gi_frame)
        else:
            print(v)
    endless = deeper()
    try:
        for v in endless:
            print(v)
    except RecursionError:
        print("too deep")
    print(next(endless, "over"))


shared()


def reenters():
    for v in again:
        yield v


again = reenters()
try:
    for v in again:
        print(v)
except ValueError as e:
    show(e)
print(next(again, "over"))


def cleans(log):
    try:
        try:
            yield 1
            yield 2
        finally:
            log.append("inner")
            yield "from finally"
    finally:
        log.append("outer")


def closing():
    log = []
    g = cleans(log)
    for v in g:
        break
    try:
        g.close()
    except RuntimeError as e:
        print(e)
    try:
        for v in g:
            print(v)
    except GeneratorExit as e:
        print(repr(e))
    print(log)


closing()


def limited(n):
    yield sum(1 for _ in range(n))
    yield from limited(n + 1) if n < 3 else ()


def returns_from_loop():
    for v in limited(0):
        if v == 2:
            return v, [w for w in limited(1)]


print(returns_from_loop())
print([(a, b) for a in tree(2) for b in limited(a)])
print({a: b for a, b in zip(tree(2), limited(0))}, {*tree(3)})

# Generators whose every step is sure, and what is sent to them.
def inner():
    while True:
        x = yield 1
        if x is not None: print("inner got", x)
def outer():
    it = inner()
    next(it)
    for v in it:
        yield v
def g():
    o = outer()
    next(o)
    print(o.send(5))
    print(o.send(6))
g()
def acc():
    t = 0
    while True:
        x = yield t
        if x is None: return t
        t += x
a = acc(); next(a)
print(a.send(1), a.send(2), a.send(2.5))
try: a.send(None)
except StopIteration as e: print(e.value)
try: a.send(1)
except StopIteration as e: print(e.value)
def two():
    x = yield
    y = yield x
    return x, y
t = two()
try: t.send(1)
except TypeError as e: print(e)
next(t); print(t.send(3))
try: t.send(4)
except StopIteration as e: print(e.value)
def un():
    yield 1
    yield 2
u = un(); next(u); print(u.send("x"))
try: print(u.send(9))
except StopIteration as e: print(repr(e), e.value)


class Box:
    n = 2.5


def turns(obj, d):
    # Sure until it is not: another type, an attribute that is computed, a key that is missing.
    i = 0
    while i < 4:
        yield i, obj.n
        i += 1
        if i == 2:
            obj.n = "s"
    for k, v in d.items():
        yield v, k
        if v == 2:
            d["new"] = 1
    yield obj.missing


def turned():
    b = Box()
    g = turns(b, {"a": 1, "b": 2})
    try:
        for x, y in g:
            print(x, y)
    except RuntimeError as e:
        print(e, e.__traceback__.tb_next.tb_lineno - turns.__code__.co_firstlineno)
    try:
        for x, y in turns(b, {}):
            print(x, y)
    except AttributeError as e:
        print(e, e.__traceback__.tb_next.tb_lineno - turns.__code__.co_firstlineno)


turned()


def big():
    x, y = 1, 2 ** 62
    while x < 2 ** 70:
        yield x
        x, y = x * 1000003, x + y
    yield x > y, y


print([v for v in big()], sum(v for v in big() if type(v) is int))


def sieve(n):
    def count(k):
        while True:
            yield k
            k += 1

    def without(p, it):
        for x in it:
            if x % p:
                yield x

    it = count(2)
    for _ in range(n):
        p = next(it)
        yield p
        it = without(p, it)


print(list(sieve(250))[-1], [p for p in sieve(9)])


def itself():
    for v in me:
        yield v


me = itself()
try:
    next(me)
except ValueError as e:
    print(e)


def finals():
    try:
        for i in range(3):
            try:
                yield i
            finally:
                i = 9
    finally:
        print("end")


print(*finals())
g = finals()
for v in g:
    if v == 1:
        g.close()
print(list(g), g.gi_frame)

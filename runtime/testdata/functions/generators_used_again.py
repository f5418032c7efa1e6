"""Generators and coroutines that one place has, and those that others have too."""
import functools
import sys
import traceback


def drive(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value


async def one(n):
    return n


@functools.lru_cache
def cached(n):
    return one(n)


async def of_cache():
    print(await cached(1), await one(2), await one(3))
    try:
        await cached(1)
    except RuntimeError as e:
        print(e)


drive(of_cache())

kept = []


def keep(c):
    kept.append(c)
    return c


async def of_list():
    print(await keep(one(4)), await one(5))
    c = one(6)
    print(await c, await one(7), c.cr_frame, c.cr_running)
    print(await (keep(one(8)) if kept else one(9)), await one(10))


drive(of_list())
print([c.cr_frame for c in kept], len(set(map(id, kept))))


class Wait:
    def __await__(self):
        got = yield "wait"
        return got


async def inner(n):
    x = n * 2
    r = await Wait()
    return x, r


async def outer(n):
    a = await inner(n)
    b = await inner(n + 1)
    return a, b


c = outer(1)
c.send(None)
first = c.cr_await
print(first.__name__, first.cr_frame.f_locals)
c.send("a")
second = c.cr_await
print(second is first, first.cr_frame, second.cr_frame.f_locals)
try:
    c.send("b")
except StopIteration as e:
    print(e.value)
print(second.cr_frame, first.cr_frame)

frames = []


async def framed(n):
    frames.append(sys._getframe())
    return n


async def of_frames():
    return [await framed(1), await framed(2), await one(3)]


print(drive(of_frames()), [f.f_locals["n"] for f in frames], len(set(frames)))


async def fails(n):
    try:
        raise ValueError(n)
    except ValueError as e:
        return e


async def of_errors():
    a = await fails(1)
    b = await fails(2)
    await one(3)
    return a, b


for e in drive(of_errors()):
    print(repr(e), e.__traceback__.tb_frame.f_locals, traceback.extract_tb(e.__traceback__)[-1].name)


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def grid(n):
    for i in count(n):
        for j in count(i):
            yield i, j


print(list(grid(4)))


class Tree:
    def __init__(self, *children):
        self.children = children

    def __iter__(self):
        yield self
        for c in self.children:
            yield from c

    def depths(self, d=0):
        yield d
        for c in self.children:
            yield from c.depths(d + 1)


tree = Tree(Tree(Tree(), Tree()), Tree(Tree(Tree())))
for _ in range(2):
    print(sum(1 for _ in tree), list(tree.depths()), sum(d for d in tree.depths()))


def flat(x):
    if isinstance(x, list):
        for y in x:
            yield from flat(y)
    else:
        yield x


print(list(flat([1, [2, [3, [], [4, [5]]]], 6])))


def delegating():
    yield from count(2)
    yield from count(2)


g = delegating()
next(g)
sub = g.gi_yieldfrom
print(sub.__name__, sub.gi_frame.f_locals, next(g), next(g))
print(sub.gi_frame, g.gi_yieldfrom is sub, g.gi_yieldfrom.gi_frame.f_locals)
print(next(g), list(g), sub.gi_frame)


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Plain:
    pass


def truths(*values):
    for v in values:
        if v:
            yield "true"
        else:
            yield "false"


p = Plain()
print(list(truths(Sized(0), Sized(1), p)))
Plain.__bool__ = lambda self: False
print(list(truths(Sized(0), Sized(1), p)))
del Plain.__bool__
print(list(truths(p)))


def assigned(n):
    for i in range(1, n):
        j = isinstance(i, (str, int))
        k = range(i, n)
        yield j, len(k)
        for m in k:
            yield m


print(list(assigned(4)))


# Loops within loops, left in every way, over what has one iterator and what makes many.
shared = iter([1, 2, 3, 4, 5, 6])
for a in shared:
    for b in shared:
        break
    else:
        print("no more")
    print(a, b)
row = [1, 2]
for a in row:
    for b in row:
        for c in row:
            if c == 2:
                break
        print(a, b, c)
views = {1: "a", 2: "b"}
for k in views:
    for k2, v in views.items():
        for v2 in views.values():
            print(k, k2, v, v2)
            break
for i in range(2):
    for j in range(i, 3):
        for k in range(3, 0, -1):
            if k == j:
                continue
        else:
            print(i, j, k)


def returns(rows):
    for r in rows:
        for x in r:
            for c in "ab":
                if x == 3:
                    return x, c


print(returns([(1, 2), (3, 4)]), returns([(1,), (2,)]), returns([(3,)]))


def raises(n):
    for x in range(n):
        for y in [x]:
            try:
                for z in (x, y):
                    1 // (2 - z)
            except ZeroDivisionError:
                print("at", x, z)
    return [[u for u in range(v)] for v in range(x)]


print(raises(4))


def lazily(n):
    for x in range(n):
        for y in range(x):
            yield x, y


p, q = lazily(4), lazily(4)
print([next(p), next(p), next(q), *p], list(q))
items = [1, 2, 3]
for x in items:
    if x < 3:
        items.append(x + 10)
print(items)
try:
    for k in views:
        views[k + 10] = 1
except RuntimeError as e:
    print(e)
for range in (lambda *a: "xy",):
    for c in range(3):
        print(c)
del range
try:
    for x in range(1.5):
        pass
except TypeError as e:
    print(e)
try:
    for x in range(1, 2, 0):
        pass
except ValueError as e:
    print(e)
for x in range(2**70, 2**70 + 2):
    print(x)

# __getitem__ and __setitem__ of a script's classes, where they are called from and how
# they fail, are replaced and return.
import asyncio
import sys
import traceback


class Grid:
    def __init__(self, w):
        self.w = w
        self.cells = list(range(w * w))

    def __getitem__(self, at):
        if isinstance(at, tuple):
            x, y = at
            return self.cells[y * self.w + x]
        return self.cells[at]

    def __setitem__(self, at, v):
        if isinstance(at, tuple):
            x, y = at
            self.cells[y * self.w + x] = v
        else:
            self.cells[at] = v
        return 'nobody sees this'


def smooth(g):
    for y in range(1, g.w - 1):
        for x in range(1, g.w - 1):
            g[x, y] = (g[x, y - 1] + g[x, y + 1] + g[x - 1, y] + g[x + 1, y]) * 0.25 - g[x, y]
    g[0] += g[1] * 2
    g[-1], g[-2] = g[-2], g[-1]
    return g.cells, [g[i, i] for i in range(g.w)], g[g[2]]


print(smooth(Grid(4)))


def where(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e, [(s.name, s.lineno - f.__code__.co_firstlineno, s.colno, s.end_colno) for s in traceback.extract_tb(e.__traceback__)][1:2])


def read(g, k):
    g[k]
    v = g[k]
    return [v, g[k], g[k] + 1, (g[k], k), -g[k]]


def write(g, k, v):
    g[k] = v
    g[k] += v
    for g[k] in (1, 2):
        pass
    g[k], other = 5, 6
    return g[k]


for k in (0, (1, 1), 99, 'x', (1, 2, 3)):
    where(read, Grid(2), k)
    where(write, Grid(2), k, 3)


class Changing:
    def __getitem__(self, k):
        Changing.__getitem__ = lambda self, k: ('new', k)
        return 'old', k


def changed(c):
    return [c[i] for i in range(2)], c[3], [(lambda: c[4])() for _ in range(2)]


where(changed, Changing())


class Recursive:
    def __getitem__(self, n):
        return n if n < 2 else self[n - 1] + self[n - 2]

    def __setitem__(self, n, v):
        if n:
            self[n - 1] = v + 1
        else:
            self.v = v


def recursive(r):
    r[10] = 5
    return r[12], r.v


where(recursive, Recursive())


class Endless:
    def __getitem__(self, n):
        return self[n]

    def __setitem__(self, n, v):
        self[n] = v


def endless(e):
    try:
        return e[1]
    except RecursionError as x:
        print(type(x).__name__)
    e[1] = 2


where(lambda e: endless(e) or 1, Endless())


class Kinds:
    @staticmethod
    def __getitem__(k):
        return 'static', k

    @classmethod
    def __setitem__(cls, k, v):
        print(cls.__name__, k, v)


class Generated:
    def __getitem__(self, k):
        yield k
        yield k + 1

    async def __setitem__(self, k, v):
        print('never')


class ByName:
    def __getattr__(self, name):
        return lambda *a: a


class Sub(Grid):
    def __getitem__(self, at):
        return 'sub', super().__getitem__(at)


class OfDict(dict):
    def __getitem__(self, k):
        return 'of dict', super().get(k)

    def __missing__(self, k):
        return 'missing'


class Missing(dict):
    def __missing__(self, k):
        self[k] = v = k * 2
        return v


def kinds(x, k):
    x[k] = 1
    return x[k], [x[k] for _ in range(2)]


for x in (Kinds(), Sub(2), OfDict(), Missing(), ByName(), None):
    where(kinds, x, 1)
print(list(Generated()[3]), [list(g) for g in [Generated()[i] for i in range(2)]])


class Caught:
    def __getitem__(self, k):
        try:
            raise KeyError(k)
        finally:
            self.last = k

    def __setitem__(self, k, v):
        raise ValueError(k, v)


def catching(c):
    out = []
    for k in range(3):
        try:
            out.append(c[k])
        except KeyError as e:
            out.append((e.args, c.last, sys.exception() is e))
        try:
            c[k] = k
        except ValueError as e:
            out.append(e.args)
    return out


where(catching, Caught())


async def awaits(g):
    async def one():
        await asyncio.sleep(0)
        return 1

    g[await one()] = g[await one()] + await one()
    g[await one(), 0] += await one()
    return g[1], g[await one(), 0]


print(asyncio.run(awaits(Grid(2))))


def pairs(d, a, b):
    d[a, b] = a + b
    d[b, a] = d[a, b], (a, b), (a, *range(b)), (a, (b, a))
    return d, (a, b) in d, [(a, i) for i in range(b)], {(a, b): (b, a)}


where(pairs, {}, 1, 2)
where(pairs, {}, 1, None)

# Rows of targets, loops over ranges, items that are read, changed and stored in one go.
from array import array


class Odd:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return iter(range(self.n))


class Log(list):
    def __getitem__(self, i):
        print('get', i)
        return super().__getitem__(i)

    def __setitem__(self, i, v):
        print('set', i, v)
        super().__setitem__(i, v)


def attempt(f, *args):
    try:
        print(f.__name__, f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


def flat(v):
    a, b, c = v
    return a, b, c


def nested(v):
    a = b = c = d = e = None
    try:
        (a, [b, c]), (d, e) = v
    except Exception as x:
        return a, b, c, d, e, type(x).__name__, str(x)
    return a, b, c, d, e


def twice(v):
    (a, b), (b, a) = v
    return a, b


def own(v):
    v, (v, w) = v
    return v, w


def loop(vs):
    out = []
    for i, (([x, y], z), *rest) in enumerate(vs):
        out.append((i, x, y, z, rest))
    return out, [x + y for (x, y), z in [((1, 2), 3), ([4, 5], 6), ('ab', 7)]]


def pairs(vs):
    for (a, b), c in vs:
        yield c, b, a


for v in [(1, 2, 3), [1, 2, 3], 'abc', Odd(3), {1: 0, 2: 0, 3: 0}, (1, 2), [1, 2, 3, 4], Odd(4), 5, None, Log([1, 2, 3])]:
    attempt(flat, v)
for v in [((1, [2, 3]), (4, 5)), [[1, (2, 3)], [4, 5]], ((1, 'ab'), 'cd'), ((1, Odd(2)), Odd(2)), ((1, [2]), (4, 5)),
          ((1, 2), (4, 5)), ((1, [2, 3]), (4,)), ((1, [2, 3]), 5), ((1, [2, 3]),), 7]:
    attempt(nested, v)
attempt(twice, ((1, 2), (3, 4)))
attempt(own, (1, (2, 3)))
attempt(loop, [(([1, 2], 3), 4), (((5, 6), 7), 8, 9)])
print(list(pairs([((1, 2), 3), ([4, 5], 6), ('xy', 'z')])))
attempt(lambda: list(pairs([((1, 2), 3), ((1, 2, 3), 4)])))


def counts(*bounds):
    out = []
    if len(bounds) == 1:
        for i in range(bounds[0]):
            out.append(i)
    elif len(bounds) == 2:
        for i in range(bounds[0], bounds[1]):
            out.append(i)
    else:
        for i in range(bounds[0], bounds[1], bounds[2]):
            out.append(i)
            if len(out) > 4:
                break
        else:
            out.append('end')
    return out


class Ix:
    def __index__(self):
        print('index')
        return 3


for b in [(3,), (-1,), (True,), (2, 5), (5, 2), (0, 10, 3), (10, 0, -4), (0, 1, 0), ('x',), (1, 2.0), (Ix(),), (1, Ix()), (Ix(), 9, Ix()),
          (2**70, 2**70 + 2), (2**63 - 3, 2**63), (-2**63, 2**63 - 1, 2**62), (2**63 - 1, -2**63, -2**62), (None,), (1, 2, None)]:
    attempt(counts, *b)


def shadowed():
    range = lambda *a: a
    return [x for x in range(1, 2)], [x for x in (lambda: range(5, 6, 7))()]


attempt(shadowed)


def triangle(n):
    return [(i, j) for i in range(n) for j in range(i, n)], {j: i for i in range(1, n) for j in range(i * 10, i * 10 + 2)}


attempt(triangle, 3)


def late():
    for i in range(len(xs), len(xs) + 2):
        yield i


xs = [1, 2]
print(list(late()))
xs.append(0)
print(list(late()))


def items(x, i, j):
    x[i] += x[j] * 2
    x[j] -= 1
    x[i] = x[i] + x[j] + 0.5
    x[-1] *= x[i] - x[j]
    return x


for x in [[1, 2, 3], [1.5, 2.5, 3.5], array('d', [1, 2, 3]), array('f', [1, 2, 3]), Log([1, 2, 3]), {0: 1, 1: 2, -1: 4}]:
    attempt(items, x, 0, 1)
for x in [array('i', [1, 2, 3]), (1, 2, 3), 'abc', ['a', 'b', 'c'], [10**30, 2**62, 2**63 - 1], [1, 2], 5]:
    attempt(items, x, 0, 1)
attempt(items, [1, 2, 3], 0, 5)
attempt(items, [1, 2, 3], 7, 0)
attempt(items, [1, 2, 3], 'a', 0)


def ints(code):
    a = array(code, [1, 2, 3])
    out = []
    for v in (5, 100, 127, 128, 255, 256, 2**15, 2**16 - 1, 2**16, 2**31, 2**32 - 1, 2**32, 2**63 - 1, 2**63, 2**64 - 1, 2**64, -1, -129, 1.0, True):
        try:
            a[1] = v
            a[0] = a[1]
            a[2] = a[0] + 0
        except (OverflowError, TypeError) as e:
            out.append(type(e).__name__)
        else:
            out.append(a[2])
    return out


for code in 'bBhHiIlLqQfd':
    attempt(ints, code)


class Doubled(array):
    def __getitem__(self, i):
        return super().__getitem__(i) * 2

    def __setitem__(self, i, v):
        super().__setitem__(i, v + 1)


def through(a):
    a[0] += 1
    a[1] = a[0] * 2 + a[1]
    return list(a), a[-1]


attempt(through, Doubled('d', [1, 2]))
attempt(through, Doubled('i', [1, 2]))


def walrus(a, i):
    a[i] += (i := 2)
    a[i] = (i := 0) + a[i]
    a[i := 1] -= i
    return a, i


attempt(walrus, [1, 2, 3, 4], 1)


def rebound(a):
    class Sneaky:
        def __radd__(self, x):
            nonlocal a
            old, a = a, [9, 9]
            return x + len(old)

    b = a
    a[0] += Sneaky()
    return a, b


attempt(rebound, [1, 2, 3])


class P:
    x = 1


def attributes(p, q):
    p.x += q
    p.x -= (p := q)
    return p


attempt(attributes, P(), 4)


def grow(a, i):
    a[i] += [len(a)]
    a[i] += 'xy'
    return a


attempt(grow, [[1], [2]], 1)
attempt(grow, {'k': [5]}, 'k')
attempt(grow, ([1], [2]), 1)


def exchange(x, i, j):
    x[i], x[j] = x[j], x[i]
    return x


for x in [[1, 2, 3], {0: 'a', 1: 'b', -1: 'c'}, array('i', [1, 2, 3]), Log([1, 2, 3]), (1, 2, 3), 'abc', bytearray(b'xyz'), None]:
    for i, j in [(0, 1), (0, -1), (1, 1), (0, 3), ('k', 0)]:
        attempt(exchange, x, i, j)


def dependent(x):
    x[0], x[x[0]] = 2, 'here'
    x[1], x[-1] = x, x[1]
    return len(x), x[0], x[2], x[-1]


attempt(dependent, [0, 1, 2, 3])


def nested_exchange(g, i, j):
    g[i][j], g[j][i] = g[j][i], g[i][j]
    g[i], g[j] = g[j], g[i]
    return g


attempt(nested_exchange, [[1, 2], [3, 4]], 0, 1)
attempt(nested_exchange, [[1, 2], (3, 4)], 0, 1)
attempt(nested_exchange, [[1, 2], (3, 4)], 1, 0)


def traced(x):
    import traceback
    try:
        x[0], x[9] = x[1], x[0]
    except IndexError as e:
        print([(f.lineno - traced.__code__.co_firstlineno, f.colno, f.end_colno) for f in traceback.extract_tb(e.__traceback__)], x)
    try:
        x[0], x[1] = x[9], x[0]
    except IndexError as e:
        print([(f.lineno - traced.__code__.co_firstlineno, f.colno, f.end_colno) for f in traceback.extract_tb(e.__traceback__)], x)
    try:
        x[0][1:2], x[1] = x[0], x[0]
        (a, (b, c)) = x
    except TypeError as e:
        print([(f.lineno - traced.__code__.co_firstlineno, f.colno, f.end_colno) for f in traceback.extract_tb(e.__traceback__)], x)
    try:
        x[0] += x[1] * x[5]
    except IndexError as e:
        print([(f.lineno - traced.__code__.co_firstlineno, f.colno, f.end_colno) for f in traceback.extract_tb(e.__traceback__)], x)
    try:
        x[7] -= x[1]
    except IndexError as e:
        print([(f.lineno - traced.__code__.co_firstlineno, f.colno, f.end_colno) for f in traceback.extract_tb(e.__traceback__)], x)
    try:
        x[0] = (x[0] +
                x[1] * 2) ** x[3]
    except IndexError as e:
        print([(f.lineno - traced.__code__.co_firstlineno, f.colno, f.end_colno) for f in traceback.extract_tb(e.__traceback__)], x)
    for i in range(x[0],
                   x[8]):
        pass


attempt(traced, [1, 2])

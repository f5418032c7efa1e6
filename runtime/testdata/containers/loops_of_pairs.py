"""Loops over pairs, rows of variables that change together, items set and read."""
import traceback


def show(f, *args):
    try:
        print(f.__name__, f(*args))
    except BaseException as e:
        print("".join(traceback.format_exception(e)).replace(__file__, "me.py"), end="")


def pairs(it):
    out = []
    for a, b in it:
        out.append((a, b))
    return out, a, b


def same(it):
    for a, a in it:
        pass
    return a


def nested(it):
    return [(x, y, z) for x, (y, z) in it]


def three(it):
    return [a + b + c for a, b, c in it]


def grow(d):
    for k, v in d.items():
        d[k + 1] = v


def change(d):
    for k, v in d.items():
        del d[k]
        d[k + 100] = v


def closed(it):
    fs = []
    for a, b in it:
        fs.append(lambda: (a, b))
    return [f() for f in fs]


class Two:
    def __iter__(self):
        yield "x"
        yield "y"


show(pairs, {1: 2, 3: 4}.items())
show(pairs, enumerate("ab"))
show(pairs, enumerate("ab", 10**20))
show(pairs, zip([1, 2], (3, 4)))
show(pairs, zip([1, 2], [3]))
show(pairs, zip([1], [3, 4], strict=True))
show(pairs, zip([1, 2], [3], strict=True))
show(pairs, ["ab", [1, 2], (3, 4), {5: 6, 7: 8}, Two(), range(2)])
show(pairs, [(1, 2), (1, 2, 3)])
show(pairs, [(1, 2), (1,)])
show(pairs, [1])
show(pairs, zip([1], [2], [3]))
show(pairs, [])
show(pairs, 5)
show(same, {1: 2}.items())
show(nested, enumerate([(1, 2), (3, 4)]))
show(nested, enumerate([(1, 2), 3]))
show(three, [(1, 2, 3), "abc"])
show(three, [(1, 2)])
show(three, {1: 2}.items())
show(grow, {1: 2})
show(change, {1: 2, 2: 3})
show(closed, {1: 2, 3: 4}.items())
show(lambda: {v: k for k, v in {1: "a"}.items()})
show(lambda: list(k + v for k, v in zip("ab", "cd")))


def rows(a, b, c):
    a, b = b, a
    a, b, c = c, a, b
    [a, b] = [b, a]
    x = y = a
    x, y = y + b, x - b
    d = {}
    d["k"], l = a, [0]
    l[0], l[-1] = 1, 2
    a, a = 5, 6
    (p, q), r = (a, b), c
    return a, b, c, x, y, d, l, p, q, r


def unset():
    a, b = 1, c
    c = a


def apart(v):
    a, b = v
    c, d, e = a, b, v
    return e, d, c


def store(o, k, v):
    o[k] = v
    o[k] += v
    return o


show(rows, 1, 2, 3)
show(unset)
show(apart, (1, 2))
show(apart, [1, 2])
show(apart, "ab")
show(apart, (1,))
show(apart, (1, 2, 3))
show(apart, 7)
show(store, [1, 2], 0, 5)
show(store, [1, 2], -1, 5)
show(store, [1, 2], 2, 5)
show(store, [1, 2], True, 5)
show(store, [1, 2], "a", 5)
show(store, {}, (), 5)
show(store, {}, [], 5)
show(store, (1,), 0, 5)
show(store, [1, 2], slice(0, 1), [5])


class Odd:
    def __eq__(self, other):
        raise ValueError("asked")

    def __hash__(self):
        return 1


def lookup(d, k):
    return [0,
            d[k] + 1,
            d.get(k, 3)]


show(lookup, {1: 5}, 1)
show(lookup, {Odd(): 5}, 2)
show(lookup, {Odd(): 5}, 1)
show(lookup, {}, "a")

"""Comprehensions and generator expressions whose parts are simple for some values."""
import sys
import traceback
from inspect import getgeneratorstate as state


def show(f, *args):
    try:
        print(f.__name__, f(*args))
    except BaseException as e:
        print("".join(traceback.format_exception(e)).replace(__file__, "me.py"), end="")


class Number:
    def __init__(self, n):
        self.n = n

    def __mul__(self, other):
        return "%s * %s in %s" % (self.n, other, sys._getframe(1).f_code.co_name)

    def __mod__(self, other):
        return self.n % other

    def __bool__(self):
        return self.n > 2

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return isinstance(other, Number) and self.n == other.n

    def __lt__(self, other):
        return self.n < other

    def __repr__(self):
        return f"Number({self.n})"


def doubled(it):
    return [x * 2 for x in it if x % 3]


def lazily(it):
    return list(x * 2 for x in it if x % 3)


def truths(it):
    return [x for x in it if x], [x for x in it if not x], {x for x in it if x is not None} == set(it)


def small(it):
    return [x for x in it if x < 3 and x != 1], any(x > 3 for x in it), all(x < 3 for x in it)


def keyed(it):
    return {x: x * 2 for x in it}


def shared(it, d):
    return [[d[y] for y in x] for x in it]


def items(d):
    return [d[k] + 1 for k in d], [k for k in d.values()], {k: v for k, v in d.items()}


def quotients(it):
    return [1 / x for x in it]


def lazy_quotients(it):
    return sum(1 / x
               for x in it)


mixed = [1, 2.5, Number(3), 4, "a", 5]
for f in doubled, lazily:
    show(f, range(7))
    show(f, [1, 2, Number(4), 5, Number(1)])
    show(f, (1, 2.5, True))
    show(f, mixed)
    show(f, 5)
show(truths, [0, 1, "", "a", None, [], [0], Number(1), Number(5), 0.0, ()])
show(small, [1, 2, 2.5, 4, Number(0)])
show(small, [1, "a"])
show(keyed, [1, "a", 2.5, (1, 2), Number(1), 1.0, True])
show(keyed, [1, [2]])
show(keyed, [Number(2), 2, 3])
show(shared, ["ab", "ca"], {"a": 1, "b": 2, "c": 3})
show(shared, ["ab", "cad"], {"a": 1, "b": 2, "c": 3})
show(items, {1: 2, 3: 4})
show(items, {1: "x"})
show(quotients, [1, 2, 0, 4])
show(lazy_quotients, [1, 2, 0, 4])
show(lazy_quotients, [1, 2, "s"])


def growing():
    a = [1, 2, 3]
    for x in (a.append(x) or x * 2 for x in a if len(a) < 10):
        print(x, end=" ")
    b = [1, 2, 3]
    for x in (x * 2 for x in b):
        if len(b) < 6:
            b.append(x)
        print(x, end=" ")
    return a


def changing(d):
    for k in (k for k in d):
        d[k + 1] = 0


def emptied(d):
    out = []
    for k in (k for k in d):
        out.append(k)
        d.clear()
    return out


show(growing)
show(changing, {1: 1})
show(emptied, {1: 1})
show(emptied, {1: 1, 2: 2})


class Loud:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        print("asked", self.n, sys._getframe(1).f_code.co_name)
        if self.n < 0:
            raise StopIteration
        return self.n


show(lazily, Loud(3))
show(doubled, Loud(3))


def driven():
    g = (x + 1 for x in range(3))
    out = [state(g), next(g), state(g), g.gi_frame.f_locals["x"], g.gi_frame.f_lineno - driven.__code__.co_firstlineno]
    out += [g.send("ignored"), next(g), state(g), next(g, "end"), state(g), next(g, "end"), g.gi_frame]
    return out


def thrown():
    g = (x + 1 for x in [1, 2, 3])
    next(g)
    try:
        g.throw(ValueError("in"))
    except ValueError as e:
        tell = [(t.name, t.lineno - thrown.__code__.co_firstlineno) for t in traceback.extract_tb(e.__traceback__)]
    return tell, list(g)


def closed():
    g = (x + 1 for x in [1, 2, 3])
    next(g)
    g.close()
    return list(g), state(g)


def captured():
    k = 10
    fs = [lambda: x + k for x in range(2)]
    g = (x + k for x in range(3))
    first = next(g)
    k = 20
    return first, list(g), [f() for f in fs], [x + k for x in range(2)], [x for x in range(3) if x < k]


def unset():
    g = (x + late for x in range(2))
    try:
        next(g)
    except NameError as e:
        print(e)
    late = 1
    return list(g)


def itself():
    g = (next(g) for x in range(2))
    return next(g)


def nested():
    rows = [[i * j for j in range(3)] for i in range(3)]
    return [x for row in rows for x in row if x], sum(x * y for x in range(3) for y in range(4)), [[r[i] for r in rows] for i in range(3)]


def attributes():
    ns = [Number(i) for i in range(3)]
    del ns[1].n
    ns[1].__class__ = type("Other", (), {"n": property(lambda self: sys._getframe(1).f_code.co_name)})
    return [x.n for x in ns], list(x.n for x in ns)


def caught():
    try:
        return [int(x) for x in ["1", "b"]], 0
    except ValueError as e:
        return e, [x for x in (1, 2)]


def many():
    return sum(1 for x in range(10**6) if x % 7 == 0), len([x for x in range(10**5) if x & 1]), max(-x for x in range(5)), "".join(c for c in "hello" if c != "l")


def assigned():
    total = [y := x + 1 for x in range(3)]
    return total, y


for f in driven, thrown, closed, captured, unset, itself, nested, attributes, caught, many, assigned:
    show(f)
print([x * 2 for x in range(3)], {x for x in "aab"} == {"a", "b"}, sum(x for x in range(4)), "x" in globals())


class Body:
    n = 2
    a = [x * 2 for x in range(n)]
    b = list(x + 1 for x in range(n))


print(Body.a, Body.b)

# Functions that loop, raise and catch while values of their callers wait.
import sys
import traceback


def safe(x):
    try:
        return 10 // x
    except ZeroDivisionError as e:
        return type(e).__name__
    finally:
        log.append(x)


def total(n):
    s = 0
    while s < n:
        s += 1
        if s % 3 == 0:
            continue
        for k in range(s):
            if k > 2:
                break
    return s


def deep(n, x):
    if n == 0:
        return [total(4), safe(x), total(3)]
    try:
        return [n, *deep(n - 1, x), total(n)]
    except TypeError:
        return n


def thrower(n):
    return 1 + thrower(n - 1) if n else int("x" * total(2))


def caught(n):
    try:
        return (total(1), thrower(n), total(1))
    except ValueError as e:
        return [str(e), traceback.extract_tb(e.__traceback__)[-1].name, len(traceback.extract_tb(e.__traceback__))]


class Point:
    def __init__(self, x, y=0, *rest):
        self.x, self.y = x, y
        try:
            self.z = rest[0]
        except IndexError:
            self.z = safe(0)

    def plus(self, other, k):
        return Point(self.x + other.x * k, total(self.y) + total(other.y))

    def __repr__(self):
        return f"({self.x}, {self.y}, {self.z})"


class Plain:
    def __init__(self, a, b):
        self.a = [safe(a), safe(b)]


class Wrong:
    def __init__(self, a, b):
        return a


class Captured:
    def __init__(self, a, b):
        self.get = lambda: (self, a, b)


def lines():
    f = sys._getframe()
    out = []
    while f.f_code.co_name != "<module>":
        out.append((f.f_code.co_name, f.f_lineno - f.f_code.co_firstlineno))
        f = f.f_back
    return out


def outer(a, b):
    x = (a,
         lines(),
         b)
    return [x,
            inner(total(2), b)]


def inner(a, b):
    return (a, b,
            lines())


def numbers(n):
    for i in range(n):
        yield safe(i), total(i)


def recursive(n):
    return n + recursive(n + 1)


def pick(g):
    return g


log = []
print([1, safe(2), safe(0), (safe(5), [safe(0), total(7)]), total(5)], log)
print(deep(3, 2), deep(3, 0))
print(0, caught(3), caught(0), total(3))
p = Point(1, 2)
print(p, p.plus(Point(3, 4, 5), total(2)), [Point(total(1)), Point(1, 2, 3)])
print(1, Plain(0, 5).a, safe(0))
try:
    print(1, Wrong(1, 2))
except TypeError as e:
    print(e)
c = Captured(1, 2)
print(c.get()[0] is c, c.get()[1:])
print(*outer(1, 2))
print([safe(0), *numbers(3), safe(1)])
try:
    print(1 + recursive(0))
except RecursionError as e:
    print(str(e)[:32], total(3))
print(sum(total(x) for x in range(5)) + total(2), max([3, 1, 2], key=lambda v: (safe(v), total(v))[1]))

it = numbers(4)
for v in pick(it):
    break
print(v, next(it))


def frames():
    try:
        thrower(2)
    except ValueError as e:
        tb = e.__traceback__
        out = []
        while tb:
            out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno, sorted(tb.tb_frame.f_locals)[:1]))
            tb = tb.tb_next
        return out


print(frames())


async def task(x):
    return [total(x), safe(0), await sub(x), total(x)]


async def sub(x):
    try:
        return safe(thrower(x))
    except ValueError:
        return total(x)


import asyncio
print(asyncio.run(task(3)))


def unhandled(a):
    return [a, total(2), thrower(1)]


try:
    unhandled(1)
except ValueError:
    print(traceback.format_exc().replace(__file__, "FILE"), end="")

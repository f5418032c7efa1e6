"""Operations that fail in every place, handled near and far."""
import asyncio
import sys
import traceback


def tell(e):
    print("".join(traceback.format_exception(e)).replace(__file__, "me.py"), end="")


class Thing:
    pass


def drop(d, k):
    d[k]


def store(d, k):
    v = d[k]
    return v


def give(d, k):
    return d[k]


def operand(d, k):
    return [1, d[k] + 1, 2]


def argument(d, k):
    return len(str(d[k]))


def condition(d, k):
    if d[k]:
        return 1
    while d[k] < 1:
        pass


def deep(d, k):
    return d[k][k][k]


def handled_here(d, k):
    try:
        v = d[k]
    except (KeyError, IndexError) as e:
        v = type(e).__name__, e.args, e.__context__, sys.exception() is e
    return v, sys.exception()


def handled_late(d, k):
    try:
        return 1, give(d, k)
    except LookupError as e:
        return [t.name for t in traceback.extract_tb(e.__traceback__)], e.args


def handled_outside(d, k):
    out = []
    for f in drop, store, give, operand, argument, condition, deep:
        try:
            out.append(f(d, k))
        except LookupError as e:
            out.append((f.__name__, [(t.name, t.lineno - f.__code__.co_firstlineno) for t in traceback.extract_tb(e.__traceback__)]))
    return out


for d in {}, [], ():
    print(handled_here(d, 5))
    print(handled_late(d, 5))
    for row in handled_outside(d, 5):
        print(row)
for f in drop, store, give, operand, argument, condition, deep:
    try:
        f({}, "k")
    except KeyError as e:
        tell(e)


def attribute(o):
    v = o.missing
    return v


def attribute_given(o):
    return o.missing


def divided(a, b):
    c = a / b
    return c


def floor(a, b):
    return a // b


def modulo(a, b):
    a % b


def number(s):
    return int(s) + 1


def following(it):
    return [next(it), next(it)]


for f, args in [(attribute, (Thing(),)), (attribute_given, (Thing(),)), (attribute, (5,)), (divided, (1, 0)), (divided, (1.5, 0)), (divided, (2**70, 0)),
                (floor, (1, 0)), (modulo, (1, 0)), (divided, ("a", 0)), (number, ("x",)), (number, ("",)), (number, (None,)), (number, (b"z",)),
                (following, (iter([1]),)), (following, (5,)), (following, ((x for x in ()),))]:
    try:
        print(f(*args))
    except Exception as e:
        tell(e)


def chained(d):
    try:
        d["a"]
    except KeyError:
        try:
            d["b"]
        finally:
            d = None


def again(d):
    try:
        try:
            d["a"]
        except ValueError:
            pass
        except KeyError:
            raise
    except KeyError as e:
        raise RuntimeError("other") from e


def cleaned(d, log):
    try:
        try:
            return d["a"]
        finally:
            log.append(sys.exception().args)
    except KeyError:
        log.append("handled")
        return log


for f in chained, again:
    try:
        f({})
    except Exception as e:
        tell(e)
print(cleaned({}, []))


def generate(d):
    try:
        yield d["a"]
    except KeyError as e:
        yield e.args
    yield give(d, "b")


g = generate({})
print(next(g))
try:
    next(g)
except KeyError as e:
    tell(e)


async def wait(d):
    await asyncio.sleep(0)
    return d["a"]


async def main():
    out = []
    for _ in range(3):
        try:
            await wait({})
        except KeyError as e:
            out.append(e.args)
    try:
        give({}, 1)
    except KeyError:
        out.append(sys.exc_info()[0].__name__)
        await asyncio.sleep(0)
        out.append(sys.exc_info()[0].__name__)
    return out


print(asyncio.run(main()))


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print(kind.__name__, value, tb.tb_lineno - main.__code__.co_firstlineno > 0)
        return True


with Manager():
    {}[1]
with Manager():
    raise KeyError
with Manager():
    give([], 0)


def down(n, d):
    return d["x"] if n == 0 else down(n - 1, d)


for i in range(3000):
    try:
        down(300 + i % 3, {})
    except KeyError:
        pass
depth = 0
f = sys._getframe()
while f:
    depth, f = depth + 1, f.f_back
print(depth)


class Odd:
    def __init__(self):
        self.x = {}["no"]


class Even:
    def __getattr__(self, name):
        return {}[name]


def make():
    try:
        return Odd()
    except KeyError as e:
        return [t.name for t in traceback.extract_tb(e.__traceback__)]


print(make())
try:
    Even().a
except KeyError as e:
    tell(e)
print([make() for _ in range(2)], getattr(Thing(), "x", 3), hasattr(Thing(), "x"))
try:
    raise Thing
except TypeError as e:
    tell(e)
try:
    raise ValueError
except ValueError as e:
    tell(e)
e = ValueError("kept")
for _ in range(2):
    try:
        raise e
    except ValueError as caught:
        print(caught is e, len(traceback.extract_tb(e.__traceback__)))

"""What handlers without a name do with exceptions that nobody, or somebody, keeps."""
import sys
import traceback


def fail(x):
    y = x * 2
    raise ValueError(x, y) if x % 2 else ValueError(x)


def deep(n, x):
    if n:
        deep(n - 1, x)
    else:
        raise KeyError(x)


class Plain(Exception):
    pass


kept = []


def keep():
    kept.append(sys.exception())


def described(e):
    return (type(e).__name__, e.args, type(e.__context__).__name__,
            [f.name + ":" + str(f.lineno) for f in traceback.extract_tb(e.__traceback__)])


# Kept from inside of the handler, by a function that it calls; then others come.
for i in range(6):
    try:
        deep(i, i)
    except KeyError:
        if i % 2:
            keep()
for i in range(6):
    try:
        fail(i)
    except ValueError:
        if i % 3 == 0:
            kept.append(sys.exc_info()[1])
for e in kept:
    print(described(e))
print([sorted(e.__traceback__.tb_next.tb_frame.f_locals.items()) for e in kept[-2:]])
kept.clear()

# The context of another exception.
for i in range(3):
    try:
        try:
            raise ValueError("inner %d" % i)
        except ValueError:
            raise TypeError("outer")
    except TypeError as e:
        kept.append(e)
    try:
        raise ValueError("after")
    except ValueError:
        pass
print([(str(e), str(e.__context__), described(e.__context__)) for e in kept])
kept.clear()


# A function that handles an exception of its own during a handler.
def quiet():
    try:
        raise Plain("quiet")
    except Plain:
        return sys.exception() is not None


for i in range(3):
    try:
        raise LookupError(i)
    except LookupError:
        print(quiet(), repr(sys.exception()), sys.exception().__context__)

# Raised again.
for i in range(3):
    try:
        try:
            fail(i)
        except ValueError:
            raise
    except ValueError as e:
        kept.append(e)
    try:
        fail(9)
    except ValueError:
        pass
for e in kept:
    print(described(e))
kept.clear()


# The other ways out of a handler.
def leaves(how):
    for i in range(3):
        try:
            raise Plain
        except Plain:
            if how == "return":
                return sys.exception(), i
            if how == "break":
                break
            if how == "continue":
                continue
        finally:
            kept.append(sys.exception())
    return how, i


print([leaves(h) for h in ("return", "break", "continue", "on")], kept)
kept.clear()


# Frames that somebody has asked for outlive the exception.
def framed(x):
    kept.append(sys._getframe())
    raise ValueError(x)


for i in range(3):
    try:
        framed(i)
    except ValueError:
        pass
    try:
        fail(i)
    except ValueError:
        pass
print([f.f_locals for f in kept], [f.f_code.co_name for f in kept])
kept.clear()


# Closures over the variables of a frame that an exception has left.
def closing(x):
    kept.append(lambda: x)
    raise Plain


for i in range(4):
    try:
        closing(i)
    except Plain:
        pass
print([f() for f in kept])
kept.clear()


# A generator that yields from its handler, and one that is left there.
def handling():
    for i in range(3):
        try:
            fail(i)
        except ValueError:
            yield i
            yield sys.exception()


for v in handling():
    try:
        raise Plain("between")
    except Plain:
        pass
    print(repr(v))
g = handling()
print(next(g))
try:
    g.throw(KeyError("thrown"))
except KeyError as e:
    print(described(e), described(e.__context__))


# Through a generator, a with statement and a finally clause.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, e, tb):
        kept.append((kind.__name__, e))


def failing(n):
    yield n
    raise Plain(n)


for i in range(3):
    try:
        with Manager():
            for _ in failing(i):
                pass
    except Plain:
        pass
    try:
        try:
            raise Plain("other")
        finally:
            kept.append(sys.exception())
    except Plain:
        pass
print(kept)
kept.clear()


# An exception that is not new.
old = ValueError("old")
for i in range(3):
    try:
        raise old
    except ValueError:
        pass
print(old, [f.lineno for f in traceback.extract_tb(old.__traceback__)])


def make():
    return old


for i in range(2):
    try:
        raise make()
    except ValueError:
        pass
print(old.args, len(traceback.extract_tb(old.__traceback__)))

# Clauses that do not match, and one whose class is bad.
for c in (KeyError, (KeyError, ValueError), 3):
    try:
        try:
            raise ValueError("clause")
        except c:
            print("caught by", c)
    except ValueError as e:
        print("not caught", described(e))
    except TypeError as e:
        print(e, described(e.__context__))


# A clause whose class looks at what is handled.
def looks():
    kept.append(sys.exception())
    return ValueError


for i in range(3):
    try:
        raise ValueError(i)
    except looks():
        pass
print(kept)


# Recursion: each level handles its own.
def levels(n):
    try:
        if n:
            levels(n - 1)
        raise Plain(n)
    except Plain:
        return n + (sys.exception().args[0] if n % 5 == 0 else 0)


print(levels(30))
try:
    fail(4)
except ValueError:
    raise RuntimeError("the end")

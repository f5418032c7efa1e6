# raise from, __context__, __cause__, continued
def chain(e):
    out = []
    while e:
        out.append(f"{type(e).__name__}({e})")
        if e.__cause__:
            out.append("caused by"); e = e.__cause__
        elif e.__context__ and not e.__suppress_context__:
            out.append("during"); e = e.__context__
        else:
            e = None
    return " ".join(out)
e = ValueError("manual")
e.__cause__ = KeyError("set by hand")
print(e.__suppress_context__)
e.__cause__ = None
e.__context__ = e
print(e.__suppress_context__, e.__context__ is e)
def deep(n):
    try:
        if n == 0:
            raise IndexError("bottom")
        deep(n - 1)
    except Exception as err:
        raise RuntimeError(f"level {n}") from err
try:
    deep(2)
except RuntimeError as err:
    print(chain(err))
try:
    try:
        1 / 0
    except ZeroDivisionError as first:
        try:
            int("x")
        except ValueError as second:
            print(repr(second.__context__))
            raise first
except ZeroDivisionError as err:
    print(chain(err))
try:
    try:
        raise ValueError("one")
    except ValueError as one:
        raise one
except ValueError as err:
    print(err.__context__ is err, err.__context__)
def gen():
    try:
        yield
    except KeyError:
        raise ValueError("in gen")
g = gen(); next(g)
try:
    g.throw(KeyError("thrown"))
except ValueError as err:
    print(chain(err))
try:
    with __import__("contextlib").suppress(KeyError):
        raise KeyError
    try:
        raise OSError("after")
    finally:
        pass
except OSError as err:
    print(repr(err.__context__))

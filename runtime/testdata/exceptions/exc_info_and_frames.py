# sys.exc_info, sys.exception, frames and traceback objects
import sys
print(sys.exc_info(), sys.exception())
try:
    int("x")
except ValueError as e:
    t, v, tb = sys.exc_info()
    print(t is ValueError, v is e, tb is e.__traceback__, sys.exception() is e)
    try:
        {}["k"]
    except KeyError:
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0].__name__)
print(sys.exc_info())
def in_function():
    return sys.exc_info()[0]
try:
    1 / 0
except ZeroDivisionError:
    print(in_function().__name__)
def gen():
    yield sys.exception()
    try:
        raise KeyError("gen")
    except KeyError:
        yield repr(sys.exception())
    yield repr(sys.exception())
try:
    raise ValueError("outer")
except ValueError:
    print(list(gen()))
def finally_sees():
    try:
        try:
            raise IndexError("i")
        finally:
            print("in finally", repr(sys.exception()))
    except IndexError:
        pass
    return sys.exception()
print(finally_sees())
def f():
    g()
def g():
    fr = sys._getframe()
    print(fr.f_code.co_name, fr.f_back.f_code.co_name, fr.f_lineno - fr.f_code.co_firstlineno, sys._getframe(1).f_code.co_name, fr.f_locals.keys())
    raise ValueError("from g")
try:
    f()
except ValueError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
    tb = e.__traceback__
    same = ValueError("new").with_traceback(tb)
    print(same.__traceback__ is tb)
def grow(n):
    try:
        raise ValueError
    except ValueError as e:
        err = e
    depth = []
    for _ in range(n):
        try:
            raise err
        except ValueError as e2:
            k, t = 0, e2.__traceback__
            while t:
                k, t = k + 1, t.tb_next
            depth.append(k)
    return depth
print(grow(3))
try:
    sys._getframe(10000)
except ValueError as e:
    print(e)
def hook(t, v, tb):
    print("hook got", t.__name__, v, tb is not None)
old = sys.excepthook
sys.excepthook = hook
import atexit
atexit.register(lambda: print("atexit runs"))
print(old is sys.__excepthook__)
raise LookupError("goes to the hook")

# handlers inside handlers: what is current, what is context
import sys
def current(): return type(sys.exception()).__name__ if sys.exception() else None
trail = []
try:
    raise ValueError("1")
except ValueError:
    trail.append(current())
    try:
        raise KeyError("2")
    except KeyError as k:
        trail.append(current())
        try:
            raise TypeError("3")
        except TypeError as t:
            trail.append(current())
            chain = []
            e = t
            while e: chain.append(type(e).__name__); e = e.__context__
        trail.append(current())
    trail.append(current())
trail.append(current())
print(trail, chain)
def swallow():
    try: raise IndexError
    except IndexError: pass
try:
    raise ValueError("outer")
except ValueError:
    swallow()
    print(current())
    try:
        raise
    except ValueError as e:
        print("same one", e, e.__context__)
def f():
    try:
        return "try"
    finally:
        try: raise KeyError
        except KeyError: trail.append("handled in finally")
print(f(), trail[-1])
def g():
    for i in range(3):
        try:
            try:
                if i == 0: continue
                if i == 1: raise ValueError(i)
                return f"returned at {i}"
            finally:
                trail.append(f"inner {i}")
        except ValueError as e:
            trail.append(f"caught {e}")
        finally:
            trail.append(f"outer {i}")
print(g(), trail[-6:])
def reraise_later():
    saved = None
    try: 1 / 0
    except ZeroDivisionError as e: saved = e
    try: raise saved
    except ZeroDivisionError as e: return e is saved, e.__context__
print(reraise_later())
def context_of(inner, outer):
    try:
        try: raise inner
        except type(inner): raise outer
    except BaseException as e: return repr(e.__context__), e.__suppress_context__
v = ValueError("v")
print(context_of(KeyError("k"), v), context_of(v, v), context_of(v, KeyError("again")))
def else_raises():
    try: pass
    except ValueError: return "never"
    else: raise ValueError("from else")
try: else_raises()
except ValueError as e: print(e)
def except_raises_finally():
    try:
        try: raise ValueError("a")
        except ValueError: raise KeyError("b")
        finally: trail.append(current())
    except KeyError as e: return repr(e.__context__), trail[-1]
print(except_raises_finally())

# handlers inside handlers: what is current, what is context, continued
import sys
def current(): return type(sys.exception()).__name__ if sys.exception() else None
def finally_replaces():
    try:
        try: raise ValueError("lost")
        finally: raise KeyError("kept")
    except KeyError as e: return repr(e.__context__)
print(finally_replaces())
def gen():
    try:
        yield current()
        raise ValueError("g")
    except ValueError:
        yield current()
    yield current()
it = gen()
try: raise OSError
except OSError: print(next(it), next(it), next(it))
def with_names():
    e = "before"
    try: 1 / 0
    except ZeroDivisionError as e: pass
    try: return e
    except UnboundLocalError as u: return str(u)
print(with_names())
def loop():
    out = []
    for exc in (ValueError, KeyError, None, TypeError):
        try:
            if exc: raise exc("x")
        except (ValueError, TypeError) as e: out.append(type(e).__name__)
        except Exception: out.append("other"); break
        else: out.append("none")
    else: out.append("completed")
    return out
print(loop())
try:
    try: raise ValueError
    except KeyError: print("no")
    else: print("no")
    finally: print("finally before the outer handler", current())
except ValueError: print("outer", current())

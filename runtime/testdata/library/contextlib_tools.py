# contextlib
import contextlib, io, sys
from contextlib import contextmanager, suppress, redirect_stdout, ExitStack, closing, nullcontext, AbstractContextManager, ContextDecorator
@contextmanager
def managed(name):
    print("acquire", name)
    try:
        yield name
    finally:
        print("release", name)
with managed("A") as a, managed("B") as b: print(a, b)
with suppress(KeyError, ZeroDivisionError):
    {}["x"]
    print("unreached")
buf = io.StringIO()
with redirect_stdout(buf):
    print("captured")
    help_text = "x"
print(repr(buf.getvalue()))
err = io.StringIO()
with contextlib.redirect_stderr(err): print("e", file=sys.stderr)
print(repr(err.getvalue()))
with ExitStack() as stack:
    names = [stack.enter_context(managed(i)) for i in range(2)]
    stack.callback(print, "callback", 1, sep="-")
    stack.push(lambda t, v, tb: print("pushed sees", t))
    print("in stack", names)
with ExitStack() as stack:
    stack.enter_context(suppress(ValueError))
    stack.callback(lambda: print("cleanup"))
    raise ValueError("swallowed by the stack")
with ExitStack() as stack:
    stack.callback(print, "never printed")
    kept = stack.pop_all()
print("transferred")
kept.close()
class Res:
    def close(self): print("closed")
with closing(Res()) as r: print(type(r).__name__)
with nullcontext(5) as n: print(n)
class Timer(ContextDecorator):
    def __enter__(self): print("start"); return self
    def __exit__(self, *a): print("stop"); return False
@Timer()
def work(x): print("working", x); return x * 2
print(work(4))
class Both(AbstractContextManager):
    def __exit__(self, *a): print("exit", a[0] and a[0].__name__)
with Both() as both: print(type(both).__name__)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
def in_stack():
    with ExitStack() as s:
        s.callback(lambda: 1 / 0)
        raise KeyError("first")
attempt(in_stack)
attempt(lambda: ExitStack().enter_context(5))
attempt(lambda: ExitStack().push(5))
attempt(lambda: suppress(KeyError).__exit__(None, None, None))
attempt(lambda: Both.__exit__())
attempt(lambda: AbstractContextManager())
@contextmanager
def reraiser():
    try:
        yield
    except ValueError as e:
        raise RuntimeError("translated") from e
def use():
    with reraiser(): raise ValueError("orig")
attempt(use)
def generator_not_exhausted():
    with managed("loop") as m:
        for i in range(3):
            if i == 1: return i
print(generator_not_exhausted())
import os
with contextlib.chdir("/"): print(os.getcwd())

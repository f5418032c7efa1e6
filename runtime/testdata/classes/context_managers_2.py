# with statements, continued
class CM:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, et, ev, tb):
        print("exit", self.name, et.__name__ if et else None, ev, tb is not None)
        return self.swallow
def f():
    with CM("ret"):
        return "value"
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e, "| context:", repr(e.__context__))
from contextlib import contextmanager
@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("handled", e)
    finally:
        print(f"</{name}>")
with tag("p") as t: print(t)
with tag("q"): raise ValueError("v")
@tag("deco")
def decorated(): return "decorated body"
print(decorated())
attempt(lambda: tag("once").__exit__(None, None, None))
@contextmanager
def no_yield():
    if False: yield
@contextmanager
def two_yields():
    yield 1
    yield 2
def h1():
    with no_yield(): pass
def h2():
    with two_yields(): pass
attempt(h1); attempt(h2)

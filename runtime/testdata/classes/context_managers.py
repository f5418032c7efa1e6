# with statements
class CM:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, et, ev, tb):
        print("exit", self.name, et.__name__ if et else None, ev, tb is not None)
        return self.swallow
with CM("a") as a:
    print("body", a.name)
with CM("b"), CM("c") as c:
    print("body", c.name)
with (CM("d") as d, CM("e") as e,):
    print(d.name, e.name)
with CM("quiet", True):
    raise ValueError("swallowed")
print("after")
try:
    with CM("outer"), CM("inner"):
        raise KeyError("k")
except KeyError as err:
    print("caught", err)
def f():
    with CM("ret"):
        return "value"
print(f())
for i in range(3):
    with CM(i):
        if i == 0: continue
        if i == 1: break
class Tup:
    def __enter__(self): return 1, [2, 3]
    def __exit__(self, *a): pass
with Tup() as (x, [y, z]): print(x, y, z)
target = {}
with Tup() as target["key"]: pass
with Tup() as a.attr: pass
print(target, a.attr)
class FailEnter:
    def __enter__(self): raise RuntimeError("enter failed")
    def __exit__(self, *a): print("never")
class FailExit(CM):
    def __exit__(self, *a): raise RuntimeError("exit failed")
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e, "| context:", repr(e.__context__))
def g1():
    with CM("first"), FailEnter(): pass
def g2():
    with FailExit("x"): raise ValueError("body")
def g3():
    with CM("z", True) as v: 1 / 0
    return "went on"
def g4():
    with 5: pass
def g5():
    with object() as o: pass
def g6():
    class OnlyEnter:
        def __enter__(self): pass
    with OnlyEnter(): pass
def g7():
    class OnlyExit:
        def __exit__(self, *a): pass
    with OnlyExit(): pass
def g8():
    import asyncio
    with asyncio.Lock(): pass
for g in (g1, g2, g3, g4, g5, g6, g7, g8): attempt(g)

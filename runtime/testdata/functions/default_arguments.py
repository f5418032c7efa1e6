# defaults are evaluated once, where the function is made
log = []
def note(x):
    log.append(x)
    return x
def f(a, b=note("b"), c=note("c")): return a, b, c
print(log, f(1), f(1, 2), log)
def grow(x, seen=[]):
    seen.append(x)
    return seen
print(grow(1), grow(2), grow(3, []), grow.__defaults__)
def fresh(x, seen=None):
    if seen is None: seen = []
    seen.append(x)
    return seen
print(fresh(1), fresh(2))
n = 5
def g(x=n): return x
n = 6
print(g(), (lambda x=n: x)())
def h(a, b=None, *, c=(1, 2), d={"k": 1}): return a, b, c, d
print(h.__defaults__, h.__kwdefaults__, h(0), h(0, d={}))
h.__defaults__ = ("new",)
h.__kwdefaults__["c"] = "changed"
print(h(1))
for i in range(3):
    def closure(v=i): return v
    log.append(closure)
print([c() for c in log[-3:]])
class Acc:
    def __init__(self, items=()): self.items = list(items)
    def add(self, x, times=1): self.items += [x] * times; return self
print(Acc().add(1).items, Acc("ab").add("c", times=2).items, Acc().items)
_missing = object()
def get(d, k, default=_missing):
    if k in d: return d[k]
    if default is _missing: raise KeyError(k)
    return default
print(get({}, "a", None), get({"a": 1}, "a"))
try:
    get({}, "zz")
except KeyError as e:
    print("KeyError", e)
def order(a=print("first default"), b=print("second default")): pass
def counter(state={"n": 0}):
    state["n"] += 1
    return state["n"]
print(counter(), counter(), counter({"n": 10}), counter())
import time
def stamp(t=time.monotonic()): return t
print(stamp() == stamp(), stamp.__defaults__ is not None)
def make(prefix, sep=", ", *items, end="."): return prefix + sep.join(items) + end
print(make("x: ", "-", "a", "b"), make("y"), make("z: ", end="!"), make(sep="|", prefix="q"))
class D:
    x = 1
    def m(self, v=x): return v
    x = 2
print(D().m(), D.x)
def rec(n, acc=()): return acc if n == 0 else rec(n - 1, acc + (n,))
print(rec(4), (lambda *, k=[]: k.append(1) or k)(), list(map(lambda x, y=10: x + y, [1, 2])))

# decorators: timing-free classics
import functools

def memoize(f):
    cache = {}
    @functools.wraps(f)
    def inner(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    inner.cache = cache
    return inner

@memoize
def fib(n):
    """nth Fibonacci"""
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(90), len(fib.cache), fib.__name__, fib.__doc__)

def retry(times, exceptions=(Exception,)):
    def deco(f):
        @functools.wraps(f)
        def inner(*a, **k):
            for attempt in range(1, times + 1):
                try:
                    return f(*a, **k)
                except exceptions as e:
                    print(f"attempt {attempt} failed: {e}")
                    if attempt == times:
                        raise
        return inner
    return deco

state = {"n": 0}

@retry(3, (ValueError,))
def flaky():
    state["n"] += 1
    if state["n"] < 3:
        raise ValueError(f"try {state['n']}")
    return "ok"

print(flaky())

@retry(2)
def hopeless():
    raise KeyError("always")

try:
    hopeless()
except KeyError as e:
    print("gave up", e)

def typed(**types):
    def deco(f):
        @functools.wraps(f)
        def inner(**kw):
            for k, v in kw.items():
                if not isinstance(v, types.get(k, object)):
                    raise TypeError(f"{f.__name__}() argument {k!r} must be {types[k].__name__}, not {type(v).__name__}")
            return f(**kw)
        return inner
    return deco

@typed(a=int, b=str)
def combine(a, b):
    return b * a

print(combine(a=2, b="x"))
try:
    combine(a="2", b="x")
except TypeError as e:
    print(e)

class CountCalls:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)

@CountCalls
def square(x):
    "squares"
    return x * x

print([square(i) for i in range(4)], square.n, square.__name__, square.__doc__, square.__wrapped__(9))

def optional(f=None, *, prefix=">"):
    if f is None:
        return lambda g: optional(g, prefix=prefix)
    return lambda *a: f"{prefix} {f(*a)}"

@optional
def a(x): return x
@optional(prefix="##")
def b(x): return x
print(a(1), b(2))

def class_deco(cls):
    cls.registry = getattr(cls, "registry", []) + [cls.__name__]
    cls.hello = lambda self: f"hello from {type(self).__name__}"
    return cls

@class_deco
class Base: pass
@class_deco
class Child(Base): pass
print(Base.registry, Child.registry, Child().hello())

def order(tag):
    print("eval", tag)
    def deco(f):
        print("apply", tag)
        return f
    return deco

@order("first")
@order("second")
def ordered(x=print("default evaluated")): pass

class WithMethods:
    def logged(f):
        def inner(self, *a):
            self.log.append((f.__name__, a))
            return f(self, *a)
        return inner
    def __init__(self): self.log = []
    @logged
    def add(self, x): return x + 1
    @property
    @logged
    def size(self): return len(self.log)
w = WithMethods()
print(w.add(1), w.size, w.log)
print(functools.reduce(lambda f, g: g(f), [str.upper, lambda s: s + "!"], "x") if False else "end")

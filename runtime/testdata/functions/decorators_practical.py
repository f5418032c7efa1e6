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

# functions are objects
def f(a, b=1, *, c=2):
    """Docs of f.

    More."""
    return a

print(f.__name__, f.__qualname__, f.__module__, repr(f.__doc__), f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__)
f.counter = 0
f.tags = ["x"]
f.counter += 1
print(f.counter, f.tags, f.__dict__, hasattr(f, "counter"), getattr(f, "nope", None))
del f.counter
f.__name__ = "renamed"
f.__doc__ = None
print(f.__name__, f.__qualname__, f.__doc__, vars(f))
class C:
    def method(self): pass
    @staticmethod
    def static(): pass
    @classmethod
    def cm(cls): pass
    def outer(self):
        def inner(): pass
        return inner
    class Nested:
        def deep(self): pass
c = C()
print(C.method.__qualname__, c.outer().__qualname__, C.Nested.deep.__qualname__, C.Nested.__qualname__, (lambda: 0).__qualname__, C.static.__name__, C.cm.__name__)
print(type(C.method).__name__, type(c.method).__name__, type(C.cm).__name__, type(C.static).__name__, type(len).__name__, type([].append).__name__, type(str.upper).__name__, type(str.__add__).__name__, type("".__add__).__name__)
m = c.method
print(m.__self__ is c, m.__func__ is C.method, m.__name__, c.method == c.method, c.method is c.method, C.cm.__self__ is C, hash(c.method) == hash(c.method))
print(f is f, f == f, callable(f), {f: 1}[f], f in [f], isinstance(f, type(lambda: 0)), bool(f))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print([ops[o](5, 3) for o in "+-"], [fn(-3.7) for fn in (abs, int, round, str)], list(map(lambda fn: fn([3, 1, 2]), [max, min, sum, sorted, len])))
print(f.__code__.co_name, f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_flags & 0x20 != 0, f.__globals__ is globals(), f.__builtins__ is not None)
def g(x): return ("g", x)
f.__code__ = g.__code__
print(f(1))
f.__defaults__ = (7,)
print(f(), f.__get__(5)())
def gen(): yield
async def co(): pass
import inspect
print(inspect.isgeneratorfunction(gen), inspect.iscoroutinefunction(co), inspect.isfunction(f), inspect.isbuiltin(len), inspect.ismethod(m), inspect.isclass(C))
print(inspect.signature(lambda a, /, b=1, *c, d=2, **e: 0))
def attempt(fn):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: f.nope)
attempt(lambda: len.x)
attempt(lambda: setattr(len, "x", 1))
attempt(lambda: setattr(f, "__name__", 5))
attempt(lambda: setattr(f, "__defaults__", 5))
attempt(lambda: setattr(f, "__code__", 5))
attempt(lambda: setattr(f, "__dict__", 5))
attempt(lambda: setattr(m, "attr", 1))
attempt(lambda: delattr(f, "__name__"))
attempt(lambda: f < g)
attempt(lambda: f + 1)
attempt(lambda: f[0])
attempt(lambda: type(f)())
attempt(lambda: len(f))
attempt(lambda: type("F", (type(f),), {}))
attempt(lambda: iter(f))
attempt(lambda: c.method(1))
attempt(lambda: C.method())

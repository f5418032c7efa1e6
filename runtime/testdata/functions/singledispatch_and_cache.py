# functools helpers for functions
import functools

@functools.lru_cache(maxsize=2)
def slow(x):
    print("computing", x)
    return x * x
print(slow(1), slow(2), slow(1), slow(3), slow(2), slow.cache_info())
slow.cache_clear()
print(slow.cache_info(), slow.cache_parameters(), slow.__wrapped__(5))

@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(100), fib.cache_info())

@functools.lru_cache
def typed(x): return type(x).__name__
print(typed(1), typed(1.0), typed(True), typed.cache_info().hits)
@functools.lru_cache(typed=True)
def typed2(x): return type(x).__name__
print(typed2(1), typed2(1.0))
try:
    fib([])
except TypeError as e:
    print(e)

@functools.singledispatch
def show(x, indent=0): return f"object {x!r}"
@show.register
def _(x: int, indent=0): return f"int {x}"
@show.register(list)
def _(x, indent=0): return "list of " + ", ".join(show(i) for i in x)
@show.register(float)
@show.register(complex)
def _(x, indent=0): return f"number {x}"
@show.register
def _(x: str | bytes, indent=0): return f"text {x!r}"
print(show("a"), show(3), show([1, 2.5, None, [True]]), show(1j), show(b"x"), show(None), show(True), sep="\n")
print(show.dispatch(bool) is show.dispatch(int), int in show.registry, show.__name__)
try:
    show()
except TypeError as e:
    print(e)

class Formatter:
    @functools.singledispatchmethod
    def fmt(self, x): return "?"
    @fmt.register
    def _(self, x: int): return f"{x:,}"
    @fmt.register
    def _(self, x: list): return [self.fmt(i) for i in x]
    @functools.cached_property
    def expensive(self):
        print("once")
        return 42
f = Formatter()
print(f.fmt(1234567), f.fmt([1000, "s"]), f.expensive, f.expensive, vars(f))
del f.expensive
print(f.expensive)

class Power:
    def base(self, b, e): return b ** e
    square = functools.partialmethod(base, e=2)
    of_two = functools.partialmethod(base, 2)
print(Power().square(5), Power().of_two(10))

@functools.total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2), max(V(1), V(5)).n)
try:
    @functools.total_ordering
    class W: pass
except ValueError as e:
    print(e)
def deco(f):
    @functools.wraps(f)
    def inner(*a): "inner doc"; return f(*a)
    return inner
@deco
def documented(a: int) -> str:
    "real doc"
print(documented.__doc__, documented.__name__, documented.__annotations__, functools.WRAPPER_ASSIGNMENTS[:3])
print(functools.reduce(lambda a, b: f"({a}{b})", "abcd"), sorted("bA", key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))))
class Maxed:
    @functools.lru_cache(None)
    def m(self, x): return x
print(Maxed().m(1), Maxed.m.cache_info())

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

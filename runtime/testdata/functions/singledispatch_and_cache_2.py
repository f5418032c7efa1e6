# functools helpers for functions, continued
import functools
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

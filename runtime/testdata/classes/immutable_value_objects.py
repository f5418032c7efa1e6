# value objects: equality, hashing, ordering, immutability
from functools import total_ordering
@total_ordering
class Money:
    __slots__ = ("_cents", "_cur")
    def __init__(self, amount, cur="USD"):
        object.__setattr__(self, "_cents", round(amount * 100))
        object.__setattr__(self, "_cur", cur)
    cents = property(lambda self: self._cents)
    currency = property(lambda self: self._cur)
    def __setattr__(self, n, v): raise AttributeError(f"{type(self).__name__} is immutable")
    def __delattr__(self, n): raise AttributeError(f"{type(self).__name__} is immutable")
    def _same(self, o):
        if not isinstance(o, Money): return NotImplemented
        if o._cur != self._cur: raise ValueError(f"{self._cur} and {o._cur} do not mix")
        return o
    def __add__(self, o): return o if (o := self._same(o)) is NotImplemented else Money((self._cents + o._cents) / 100, self._cur)
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __sub__(self, o): return self + o * -1
    def __mul__(self, k): return Money(self._cents * k / 100, self._cur) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __eq__(self, o): return isinstance(o, Money) and (self._cents, self._cur) == (o._cents, o._cur)
    def __lt__(self, o): return self._cents < o._cents if self._same(o) is not NotImplemented else NotImplemented
    def __hash__(self): return hash((self._cents, self._cur))
    def __bool__(self): return bool(self._cents)
    def __str__(self): return f"{self._cents / 100:,.2f} {self._cur}"
    def __repr__(self): return f"Money({self._cents / 100!r}, {self._cur!r})"
    def __format__(self, spec): return format(str(self), spec)
    def split(self, n):
        q, r = divmod(self._cents, n)
        return [Money((q + (i < r)) / 100, self._cur) for i in range(n)]
a, b, e = Money(10.5), Money(3), Money(5, "EUR")
print(a, repr(b), a + b, a - b, 2 * a, a * 0.333, sum([a, b, b]), a == Money(10.50), a != b, a > b, sorted([a, b]), max(a, b), {a: 1}[Money(10.5)], len({a, Money(10.5)}), bool(Money(0)), f"{a:>12}|", a.split(4), a.cents, Money(0.1) + Money(0.2) == Money(0.3), sep="; ")
for f in (lambda: a + e, lambda: a < e, lambda: a + 5, lambda: 5 + a, lambda: a * a, lambda: a < 5, lambda: setattr(a, "cents", 1), lambda: setattr(a, "x", 1), lambda: delattr(a, "_cents"), lambda: a == 10.5, lambda: sum([a, e]), lambda: a / 2, lambda: -a, lambda: a.nope, lambda: a[0], lambda: Money("x"), lambda: Money(), lambda: max(a, e), lambda: [a, 5].index(5), lambda: {a, e, b} == {b, e, a}):
    try: print(f())
    except Exception as ex: print(type(ex).__name__ + ":", ex)
class Temp(float):
    __slots__ = ()
    def __new__(cls, v):
        if v < -273.15: raise ValueError(f"{v} is below absolute zero")
        return super().__new__(cls, v)
    f = property(lambda self: self * 9 / 5 + 32)
t = Temp(100)
print(t, t.f, t + 1, type(t + 1).__name__, t > 50, {t: "boil"}[100.0])
try: Temp(-300)
except ValueError as ex: print(ex)
try: t.x = 1
except AttributeError as ex: print(ex)

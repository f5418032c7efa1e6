# numbers with units: a value class
class Quantity:
    UNITS = {"m": ("length", 1), "km": ("length", 1000), "cm": ("length", 0.01), "s": ("time", 1), "min": ("time", 60), "h": ("time", 3600)}
    __slots__ = ("value", "unit")
    def __init__(self, value, unit):
        if unit not in self.UNITS: raise ValueError(f"unknown unit {unit!r}")
        object.__setattr__(self, "value", value)
        object.__setattr__(self, "unit", unit)
    def __setattr__(self, *a): raise AttributeError("quantities are immutable")
    @classmethod
    def parse(cls, text):
        num = text.rstrip("abcdefghijklmnopqrstuvwxyz ")
        return cls(float(num) if "." in num else int(num), text[len(num):].strip())
    @property
    def kind(self): return self.UNITS[self.unit][0]
    @property
    def base(self): return self.value * self.UNITS[self.unit][1]
    def to(self, unit):
        kind, factor = self.UNITS[unit]
        if kind != self.kind: raise TypeError(f"cannot turn {self.kind} into {kind}")
        v = self.base / factor
        return Quantity(int(v) if v == int(v) else v, unit)
    def __add__(self, o):
        if not isinstance(o, Quantity): return NotImplemented
        return Quantity(self.value + o.to(self.unit).value, self.unit)
    def __mul__(self, k): return Quantity(self.value * k, self.unit) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __truediv__(self, o): return self.base / o.base if isinstance(o, Quantity) else Quantity(self.value / o, self.unit)
    def __eq__(self, o): return isinstance(o, Quantity) and self.kind == o.kind and self.base == o.base
    def __lt__(self, o): return self.base < o.to(self.unit).base
    def __hash__(self): return hash((self.kind, self.base))
    def __str__(self): return f"{self.value:g} {self.unit}"
    def __repr__(self): return f"Quantity({self.value!r}, {self.unit!r})"
    def __format__(self, spec):
        spec, _, unit = spec.partition("|")
        q = self.to(unit) if unit else self
        return f"{format(q.value, spec or 'g')} {q.unit}"
    def __bool__(self): return bool(self.value)
    def __neg__(self): return self * -1
    def __int__(self): return int(self.base)
    def __float__(self): return float(self.base)
Q = Quantity
a, b = Q(5, "km"), Q.parse("250 m")
print(a, b, a + b, b + a, a * 2, 3 * b, a / b, a / 2, a.to("m"), a == Q(5000, "m"), b < a, sorted([a, b, Q(1, "cm")]), hash(a) == hash(Q(5000, "m")), -b, int(a), float(b), bool(Q(0, "s")), max(a, b), sep="; ")
print(f"{a} {a:.2f} {b:.3f|km} {Q(90, 'min'):g|h} {Q(2, 'h'):05d|min} {a!r:>25}", "{:.1f}".format(b), str([a]), Q.parse("1.5h"), Q.parse("-3 cm"))
print(sum([a, b], Q(0, "m")), {a: "x"}[Q(500000, "cm")])
for bad in (lambda: a + 5, lambda: 5 + a, lambda: a + Q(1, "s"), lambda: Q(1, "mile"), lambda: setattr(a, "value", 1), lambda: a * b, lambda: a < 5, lambda: sum([a, b]), lambda: Q.parse("abc"), lambda: a.to("x"), lambda: f"{a:q}", lambda: a.nope, lambda: a > Q(1, "h"), lambda: a ** 2, lambda: a // b):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)

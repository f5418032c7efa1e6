# classmethods, staticmethods and alternate constructors
class Date:
    made = 0
    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d
        type(self).made += 1
    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))
    @classmethod
    def today(cls): return cls(2024, 2, 29)
    @staticmethod
    def valid(text):
        parts = text.split("-")
        return len(parts) == 3 and all(p.isdigit() for p in parts)
    def __repr__(self): return f"{type(self).__name__}({self.y}, {self.m}, {self.d})"
class Stamp(Date):
    made = 10
print(Date.parse("2020-1-2"), Stamp.parse("1999-12-31"), Stamp.today(), Date(1, 2, 3).parse("4-5-6"), Date.made, Stamp.made)
print(Date.valid("a-b-c"), Date.valid("1-2-3"), Stamp.valid(""), Date(1, 1, 1).valid("9-9-9"))
print(Date.parse.__self__ is Date, Stamp.parse.__self__ is Stamp, Date.parse.__func__ is Stamp.parse.__func__, type(Date.__dict__["parse"]).__name__, type(Date.__dict__["valid"]).__name__, type(Date.valid).__name__)
class Tricky:
    @staticmethod
    def make(): return Tricky
    @classmethod
    def name_of(cls, *a, **k): return cls.__name__, a, k
    both = staticmethod(len)
    up = classmethod(lambda cls: cls.__name__.upper())
    plain = len
    def no_self(): return "no self"
    @staticmethod
    def wrapped(f): return lambda *a: ("wrapped", f(*a))
    @wrapped
    def add(self, x): return x + 1
print(Tricky.make() is Tricky, Tricky.name_of(1, k=2), Tricky().both("abc"), Tricky.both([1]), Tricky.up(), Tricky().up(), Tricky().plain("four"), Tricky.no_self(), Tricky().add(5))
print(staticmethod(len)("abc"), staticmethod(len).__wrapped__ is len, classmethod(print).__func__ is print)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: Tricky().no_self())
attempt(lambda: Date.parse())
attempt(lambda: Date.parse("1-2"))
attempt(lambda: Date.valid())
attempt(lambda: classmethod(len)("x"))
attempt(lambda: staticmethod())
attempt(lambda: classmethod(1, 2))
attempt(lambda: Date.__repr__())
attempt(lambda: Date.__repr__(5))
class Meta(type):
    def only_class(cls): return f"meta sees {cls.__name__}"
class K(metaclass=Meta): pass
attempt(K.only_class)
attempt(lambda: K().only_class())
class Counter:
    total = 0
    @classmethod
    def inc(cls): cls.total += 1; return cls.total
class Sub(Counter): pass
print(Counter.inc(), Sub.inc(), Sub.inc(), Counter.inc(), Counter.total, Sub.total)
class Singleton:
    _it = None
    def __new__(cls, *a):
        if cls._it is None:
            cls._it = super().__new__(cls)
        return cls._it
    def __init__(self, v): self.v = v
print(Singleton(1) is Singleton(2), Singleton._it.v)
class Chain:
    def __init__(self): self.ops = []
    def add(self, x): self.ops.append(x); return self
    @classmethod
    def of(cls, *xs):
        c = cls()
        for x in xs: c.add(x)
        return c
print(Chain.of(1, 2).add(3).ops)

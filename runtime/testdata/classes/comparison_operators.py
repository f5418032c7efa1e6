# rich comparison and total ordering
class N:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        print(f"lt({self.v},{getattr(o, 'v', o)})", end=" ")
        return self.v < o.v if isinstance(o, N) else NotImplemented
    def __eq__(self, o):
        print(f"eq({self.v},{getattr(o, 'v', o)})", end=" ")
        return self.v == o.v if isinstance(o, N) else NotImplemented
    __hash__ = None
a, b = N(1), N(2)
print(a < b)
print(a > b)
print(a == b)
print(a != b)
print(a == 5)
print(5 == a)
print(a != "x")
print(max(a, b).v, min([b, a]).v)
print([n.v for n in sorted([N(3), N(1), N(2)])])
print(a in [b, a])
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: a <= b)
attempt(lambda: a < 5)
attempt(lambda: 5 < a)
attempt(lambda: {a})
class Weird:
    def __lt__(self, o): return "less"
    def __gt__(self, o): return []
    def __le__(self, o): return None
    def __eq__(self, o): return 0
    def __ne__(self, o): return "ne"
w = Weird()
print(w < 1, w > 1, w <= 1, w == 1, w != 1, 1 < w, 1 > w, w == w, [w] == [w], w in [w], not w < 1, w < 1 < 2)
class Base:
    def __eq__(self, o): return "base eq"
    def __gt__(self, o): return "base gt"
class Derived(Base):
    def __eq__(self, o): return "derived eq"
    def __lt__(self, o): return "derived lt"
print(Base() == Derived(), Derived() == Base(), Base() > Derived(), Base() == 1, 1 == Derived())
class OnlyEq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
x, y = OnlyEq(1), OnlyEq(1)
print(x == y, x != y, x is y, [x] == [y], x in [y], (x, 1) == (y, 1), [x, 2].index(y), [x].count(y))
attempt(lambda: x == 5)
attempt(lambda: [x].remove(5))
class Default: pass
d = Default()
print(d == d, d == Default(), d != d, d.__eq__(5), object.__lt__(d, d), Default.__eq__ is object.__eq__)
class Raises:
    def __eq__(self, o): raise ValueError("cannot compare")
attempt(lambda: Raises() == 1)
attempt(lambda: 1 in [Raises()])
attempt(lambda: Raises() != 1)
r = Raises()
attempt(lambda: r in [r])
class Ver:
    def __init__(self, s): self.t = tuple(map(int, s.split(".")))
    def _cmp(op):
        def f(self, o): return getattr(self.t, op)(o.t)
        return f
    __lt__, __le__, __gt__, __ge__, __eq__, __ne__ = map(_cmp, ["__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__"])
    def __repr__(self): return ".".join(map(str, self.t))
vs = list(map(Ver, ["1.10", "1.9", "2.0", "1.9.1"]))
print(sorted(vs), max(vs), vs[0] > vs[1], vs[1] <= vs[3] < vs[0], Ver("1.0") == Ver("1.0"), Ver("1") != Ver("1.0"))

"""Constructors that only set attributes, and what may be changed behind their back."""


class Point:
    kind = "point"

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)


def make(n):
    return [vars(Point(i, -i)) for i in range(n)]


print(make(4))
p = Point(1, 2)
print(vars(p.moved(3, 4)), vars(p.moved("a", 4)) if isinstance(p.x, str) else "no")
try:
    p.moved("a", 4)
except TypeError as e:
    print(e)
for args in [(), (1,), (1, 2, 3)]:
    try:
        Point(*args)
    except TypeError as e:
        print(e)
print(vars(Point(y=1, x=2)), vars(Point(1, y=2)))

# another body for the same __init__
old = Point.__init__.__code__


def other(self, x, y):
    self.x = y
    self.y = x


Point.__init__.__code__ = other.__code__
print(make(2))
Point.__init__.__code__ = old
print(make(2))


# another __init__
def third(self, x, y):
    self.y = y
    self.sum = x + y


Point.__init__, first = third, Point.__init__
print(make(2))
Point.__init__ = first
print(make(2))

# the class gets a say
Point.__setattr__ = lambda self, name, v: object.__setattr__(self, name, [v])
print(make(2))
del Point.__setattr__
print(make(2))
Point.y = property(lambda self: "fixed", lambda self, v: print("set", v))
print(make(2), Point(1, 2).y)
del Point.y
print(make(2))
Point.__new__ = lambda cls, *a: print("new", a) or object.__new__(cls)
print(make(1))


class Sub(Point):
    pass


class Slots:
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a = a
        self.b = b


class Half:
    __slots__ = ("a", "__dict__")

    def __init__(self, a, b):
        self.a = a
        self.b = b


class Constants:
    def __init__(self, name):
        self.name = name
        self.count = 0
        self.parent = None
        self.tags = ()
        self.extra = "x"
        self.last = 1.5


class Twice:
    def __init__(self, a):
        self.a = a
        self.a = 2
        self.b = a


class Own:
    def __init__(self, a):
        self.me = self
        self.a = a


class Returns:
    def __init__(self, a):
        self.a = a
        return a


for _ in range(3):
    s, h = Slots(1, 2), Half(3, 4)
    print(s.a, s.b, h.a, h.b, vars(h), vars(Constants("n")), vars(Twice(7)), Own(5).me.a)
    try:
        Returns(1)
    except TypeError as e:
        print(e)
    print(Returns(None).a)
print(type(Constants("a").tags), Constants("a") is Constants("a"))


def local(n):
    class Pair:
        def __init__(self, a, b):
            self.a = a
            self.b = b
            self.n = n

    return [Pair(i, i * 2).__dict__ for i in range(3)]


print(local(1), local("z"))


class Base:
    def __init__(self, a):
        self.a = a


class Left(Base):
    pass


class Right(Base):
    extra = 1


print([(type(c(i)).__name__, vars(c(i))) for i in range(3) for c in (Left, Right, Base)])
c = Constants("more")
c.added = 1
del c.name
print(vars(c), vars(Constants("n")))

# functions called where nothing shows
calls = []


def pure(x):
    return x + 1


def noting(x):
    calls.append(x)
    return x


def deep(n):
    if n > 0:
        return pure(pure(n))
    return pure(n)


print([pure(x) for x in range(4)], [noting(x) for x in range(3)], calls, [deep(x) for x in range(-1, 3)])
print([str(x) for x in (1, 2.5, "a", None, Point)][:4], [len(x) for x in ("ab", [1], (), {1: 2}, {3, 4}, b"xyz")])
print([int(x) for x in ("1", 2, 3.9, True)], [abs(x) for x in (-1, -2.5, 3 + 4j)], [float(x) for x in (1, "2.5")])
for f in (lambda: [int(x) for x in ("1", "b")], lambda: [len(x) for x in ("a", 1)], lambda: [pure(x) for x in (1, "a")], lambda: [abs(x) for x in (1, "a")]):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def shadowed():
    len = lambda x: "mine"
    return [len(x) for x in "ab"]


print(shadowed())
len, real = (lambda x: f"len of {x}"), len
print([len(x) for x in "ab"])
del len
print([len(x) for x in "ab"])

"""Functions that do little before they call, raise or return."""
import gc
import sys
import traceback
import weakref


def show(f, *args):
    try:
        v = f(*args)
        print(f.__name__, getattr(v, "__dict__", v))
    except BaseException as e:
        print("".join(traceback.format_exception(e)).replace(__file__, "me.py"), end="")


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.sum = x + y

    def norm(self):
        return self.x * self.x + self.y * self.y

    def first(self):
        if self.x:
            return self.x
        return self.y

    def bump(self, by):
        self.x += by
        self.y -= by

    def deep(self):
        return self.z.x + self.x


def sign(n):
    if n < 0:
        return -1
    elif n == 0:
        return 0
    return 1


def classify(a, b):
    if a is None or b is None:
        return "none"
    if not a:
        return "empty"
    if a == b:
        return "same"
    return "other"


def item(a, i):
    return a[i]


def ratio(a, b):
    if b > 100:
        return 0
    return a / b


def nothing(a):
    if a:
        return
    pass


def plus(a, b):
    return a + b


def assigned(a):
    a.name = "x"
    a.other = a.name
    return a.other


p = Point(3, 4)
show(p.norm)
show(p.first)
show(Point(0, 7).first)
show(p.bump, 2)
print(p.__dict__)
show(p.bump, 0.5)
show(p.bump, "s")
print(p.__dict__)
show(p.deep)
show(Point, "a", 1)
show(Point, "a", "b")
for n in -5, 0, 3, 2.5, -0.0, float("nan"), True, 10**30, "x", None:
    show(sign, n)
for a, b in (None, 1), ([], 1), (1, 1.0), ("a", "b"), ([1], [1]), ({}, 1):
    show(classify, a, b)
for a, i in ([1, 2], 0), ([1, 2], -1), ([1, 2], 2), ((1,), True), ("abc", 1), ({1: 2}, 1), ({1: 2}, 3), (5, 1):
    show(item, a, i)
for a, b in (1, 2), (1, 0), (1.5, 2), (1, 200), (10**400, 3), ("a", 1):
    show(ratio, a, b)
show(nothing, 1)
show(nothing, 0)
for a, b in (1, 2), (2**62, 2**62), (1.5, 1), ("a", "b"), ([1], [2]), (1, "a"), (True, True):
    show(plus, a, b)


class Loud:
    seen = []

    def __setattr__(self, name, value):
        Loud.seen.append(name)
        object.__setattr__(self, name, value)

    def __getattr__(self, name):
        Loud.seen.append("get " + name)
        return name

    def __bool__(self):
        Loud.seen.append(sys._getframe(1).f_code.co_name)
        return False

    def __lt__(self, other):
        Loud.seen.append(sys._getframe(1).f_code.co_name)
        return True

    def __add__(self, other):
        Loud.seen.append(sys._getframe(1).f_code.co_name)
        return 1


class Slotted:
    __slots__ = ("name", "other")


class Guarded:
    @property
    def name(self):
        return "read"

    @name.setter
    def name(self, value):
        Loud.seen.append(sys._getframe(1).f_code.co_name)


show(assigned, Loud())
show(assigned, Slotted())
show(assigned, Guarded())
show(assigned, 5)
show(nothing, Loud())
show(sign, Loud())
show(plus, Loud(), 2)
print(Loud.seen)


def down(n):
    if n == 0:
        return 0
    return down(n - 1)


def forever(n):
    if n < 0:
        return 0
    return forever(n + 1)


show(down, 500)
try:
    forever(0)
except RecursionError as e:
    print(e)


def at_the_limit(n):
    try:
        return at_the_limit(n + 1)
    except RecursionError:
        try:
            sign(1)
        except RecursionError as e:
            return str(e)
        return "room for one more"


print(at_the_limit(0))


class Target:
    pass


def hold(a):
    return 1


t = Target()
r = weakref.ref(t)
hold(t)
del t
gc.collect()
print(r())

Point.__init__.__defaults__ = (9,)
print(Point(1).__dict__)


def swapped(a):
    return a


print(swapped(1))
swapped.__code__ = sign.__code__
print(swapped(-4))


class Returns:
    def __init__(self, v):
        return v


show(Returns, None)
show(Returns, 3)


class Shape:
    sides = 4
    names = ["a"]

    def __init__(self, w, h):
        self.w = w
        self._h = h

    @property
    def h(self):
        return self._h

    @property
    def area(self):
        return self.w * self.h

    @property
    def itself(self):
        return self.itself

    @property
    def loud(self):
        if self.w > 2:
            return self.w
        Loud.seen.append("loud")
        return self.w

    @property
    def wrong(self):
        return self.w + self.absent


def reads(s):
    return s.area + s.h * s.sides, s.loud, s.names, s.w


s = Shape(3, 4)
del Loud.seen[:]
show(reads, s)
s.sides = 5
show(reads, s)
Shape.sides = 6
show(reads, Shape(1, 2))
Shape.h = 7
show(reads, Shape(1, 2))
Shape.h = property(lambda self: self.w + 1)
show(reads, Shape(1, 2))
Shape.names = property(lambda self: "now a property")
show(reads, Shape(1, 2))
Shape.__getattr__ = lambda self, name: "missing " + name
show(reads, Shape("ab", 2))
show(lambda: s.wrong)
del Shape.__getattr__
show(lambda: s.wrong)
show(lambda: Shape(1, "a").area)
try:
    s.itself
except RecursionError as e:
    print(e)
print(Loud.seen)

"""Calls with keywords, stars and defaults, of methods, classes and super()."""
import sys
import traceback


def show(f):
    try:
        print(f())
    except BaseException as e:
        print("".join(traceback.format_exception(e)).replace(__file__, "me.py"), end="")


def where():
    return [f.f_code.co_name for f in frames(sys._getframe(1))]


def frames(f):
    while f is not None and f.f_code.co_name != "show":
        yield f
        f = f.f_back


def f(a, b=2, *, c=3, **kw):
    return a, b, c, kw, where()


class Base:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def name(self, end="."):
        return "base" + end

    def boom(self, by=0):
        return self.x / by

    @classmethod
    def make(cls, **kw):
        return cls(**kw)

    @staticmethod
    def still(a, *, b=1):
        return a + b

    @property
    def size(self):
        return self.x


class Child(Base):
    def __init__(self, x, *rest, z=None, **kw):
        super().__init__(x, *rest, **kw)
        self.z = z

    def name(self, end="!"):
        return "child of " + super().name(end=end)

    def boom(self, by=0):
        return super().boom(by=by)

    def twice(self, n):
        if n == 0:
            return [self.name()]
        return super().twice_or(self.twice(n - 1)) if hasattr(super(), "twice_or") else self.twice(n - 1) + [super().name()]

    @property
    def size(self):
        return super().size + 1


class Grandchild(Child):
    def name(self, end="?"):
        return super().name(end) + super().name(end=end)


show(lambda: f(1, c=5))
show(lambda: f(1, b=3, d=4))
show(lambda: f(*(1, 2), **{"c": 6, "e": 7}))
show(lambda: f(b=1))
show(lambda: f(1, 2, 3))
show(lambda: f(1, a=2))
show(lambda: f(1, **{"c": 1, 2: 3}))
show(lambda: f(1, c=1, **{"c": 1}))
show(lambda: Base(y=1, x=2).__dict__)
show(lambda: Base(1, z=2))
show(lambda: Child(1, 2, z=3).__dict__)
show(lambda: Child(1, y=5).__dict__)
show(lambda: Child.make(x=1, z=2).__dict__)
show(lambda: Child(1, 2, 3))
show(lambda: Child(1).name())
show(lambda: Child(1).name(end=";"))
show(lambda: Grandchild(1).name())
show(lambda: Child(1).boom(by=0))
show(lambda: Child(1).boom(by="s"))
show(lambda: Child(1).twice(2))
show(lambda: Child(4).size)
show(lambda: Base.still(1, b=5))
show(lambda: Child(1).still(1, b=5))
show(lambda: Child(1).make(x=9).x)

bound = Child(1).name
show(lambda: bound())
show(lambda: bound(end="+"))
show(lambda: bound(*"-"))
show(lambda: bound(1, 2))

Base.name = lambda self, end=".": "new" + end
show(lambda: Grandchild(1).name())


def several(*args, key=None, **kw):
    return args, key, kw


parts = [1, 2]
show(lambda: several(*parts, 3, *parts, key=4, **{"x": 5}))
parts.append(several)
show(lambda: len(several(*parts)[0]))
show(lambda: max(3, 1, key=lambda x: -x))
show(lambda: (min(3, 1), max("a", "b"), min(1.0, 1), max(1, 1.0), abs(-3), isinstance(1, (int, str))))
show(lambda: min(1, "a"))
show(lambda: max([1], 2))
show(lambda: abs("x"))
show(lambda: isinstance(1, 2))


class Callable:
    def __call__(self, a, *, k=0):
        return a, k, where()


show(lambda: Callable()(1))
show(lambda: Callable()(1, k=2))
show(lambda: Callable()())


def endless(a, *, k):
    return endless(a=a, k=k)


try:
    endless(1, k=2)
except RecursionError as e:
    print(e)

"""Static and class methods at one place of the program, of instances and of classes; subscriptions likewise."""
from collections import Counter, OrderedDict, defaultdict, deque


class A:
    @staticmethod
    def s(*a):
        return "A.s", a

    @classmethod
    def c(cls, *a):
        return cls.__name__, a

    def m(self, *a):
        return "m", type(self).__name__, a

    n = staticmethod(len)
    k = classmethod(lambda cls: cls.__name__)
    odd = classmethod(dict)


class B(A):
    def s(self, *a):
        return "B.s", a

    c = 5


class C(B):
    c = A.__dict__["c"]

    def __getattr__(self, name):
        return lambda *a: (name, a)


class Meta(type):
    def c(cls, *a):
        return "meta", cls.__name__, a


class D(A, metaclass=Meta):
    pass


def each(o):
    for f in [lambda: o.s(), lambda: o.s(1), lambda: o.s(1, 2), lambda: o.s(1, 2, 3), lambda: o.c(), lambda: o.c(1), lambda: o.c(1, 2), lambda: o.c(*[1]),
              lambda: o.c(x=1), lambda: o.m(), lambda: o.m(1), lambda: o.n("abc"), lambda: o.k(), lambda: o.nothing(7)]:
        try:
            print(f(), end=" ")
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e, end=" ")
    print()


a = A()
for o in [a, A, A(), B(), B, A, C(), C, D(), D, a]:
    each(o)
a.s = lambda *x: ("own", x)
each(a)
each(A())
A.s = classmethod(lambda cls, *x: ("new", cls.__name__, x))
each(A())
each(A)
A.c = lambda self, *x: ("now a method", x)
each(A())
each(A)
del A.c
each(A())
try:
    A().odd()
except TypeError as e:
    print(e)


def use(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__, str(e)


class L(list):
    pass


class L2(list):
    def __getitem__(self, i):
        return "own", i

    def __setitem__(self, i, v):
        print("set", i, v)


class M(dict):
    def __missing__(self, key):
        return "missing", key


class N:
    def __getitem__(self, k):
        return k

    def __class_getitem__(cls, k):
        return "class", k


def put(o, k, v):
    o[k] = v


dd = defaultdict(list)
dd["a"].append(1)
dd["a"].append(2)
n = defaultdict(int)
for ch in "hello":
    n[ch] += 1
c = Counter("hello")
c["l"] += 5
print(dict(dd), dict(n), c, c["zz"])
things = [[1, 2], (1, 2), "ab", {0: 1}, L([1, 2]), L2([1]), M(), dd, n, c, OrderedDict({0: 1}), deque([5, 6]), N(), N, list, 5, None, b"ab", bytearray(b"cd"),
          memoryview(b"xy"), range(3), defaultdict(None), L([1]), [7, 8], L2([2]), M({0: "here"})]
for t in things:
    print([use(lambda: t[0]), use(lambda: t[1]), use(lambda: t["k"]), use(lambda: put(t, 0, 9)), use(lambda: put(t, 9, 9))])
L.__getitem__ = lambda self, i: ("patched", i)
print([use(lambda: t[0]) for t in things if isinstance(t, L)])
for t in [{}, L(), deque(), Counter(), defaultdict(None), M(), OrderedDict()]:
    for i in range(2):
        try:
            t["x"]
        except (KeyError, TypeError, IndexError) as e:
            print(type(e).__name__, e, e.__traceback__.tb_next)
        else:
            print("found")
print(dict.fromkeys("ab"), bool.from_bytes(b"\1", "big"), int.from_bytes(b"\1\0", "big"), str.maketrans("a", "b"), "".maketrans("a", "b"))
print(use(lambda: bool.from_bytes()), use(lambda: dict.fromkeys()), use(lambda: int.from_bytes(1, 2, 3, 4)), use(lambda: Counter.fromkeys("ab")))

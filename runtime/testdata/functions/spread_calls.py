"""Calls that pass on iterables and mappings."""
import functools


def show(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)


def plain(a, b=2, *, c=3):
    return a, b, c


def every(*args, **kw):
    return args, kw


def one(x):
    return x


class K:
    def __init__(self, *args, **kw):
        self.got = args, kw

    def __repr__(self):
        return "<K>"

    def m(self, *args, **kw):
        return args, kw

    def p(self, a, b=5):
        return a, b

    @classmethod
    def c(cls, *args):
        return cls.__name__, args

    @staticmethod
    def s(*args, **kw):
        return args, kw

    def __call__(self, *args, **kw):
        return "called", args, kw


class Mapping:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, k):
        return k * 2


class Name(str):
    pass


k, bound, two, seven, none, some = K(), K().m, (1, 2), [1, 2, 3, 4, 5, 6, 7], {}, {"c": 9}
for seq in [(), (1,), [1, 2], (1, 2, 3), "ab", range(2), (i for i in "xy"), {"k": 1}, {3}, 5, None, iter([8])]:
    seq2 = list(seq) if not isinstance(seq, (int, type(None), str)) else seq
    for f in [plain, every, one, K.c, k.s, k, print, max, dict]:
        name = getattr(f, "__name__", "K()")
        show(name, lambda: f(*seq2))
        show(name, lambda: f(*seq2, **none))
        show(name, lambda: f(*seq2, **some))
        show(name, lambda: f(0, *seq2))
    show("k.m", lambda: k.m(*seq2))
    show("k.p", lambda: k.p(*seq2))
    show("k.p", lambda: k.p(0, *seq2, **none))
    show("k.m", lambda: k.m(1, *seq2, **some))
    show("bound", lambda: bound(*seq2, **some))
    show("append", lambda: [].append(*seq2))
    show("split", lambda: "a b".split(*seq2))
    show("K", lambda: K(*seq2, **some).got)
    show("missing", lambda: k.missing(*seq2))
for m in [{}, {"c": 1}, {"a": 1, "b": 2}, {"x": 1}, {1: 2}, {Name("a"): 7}, Mapping(), 5, None, "ab", [("a", 1)]]:
    for f in [plain, every, K.c, k.s, k, dict, bound]:
        name = getattr(f, "__name__", "K()")
        show(name, lambda: f(**m))
        show(name, lambda: f(1, **m))
        show(name, lambda: f(*two, **m))
    show("k.p", lambda: k.p(**m))
    show("k.missing", lambda: k.missing(**m))

many = list(range(100))
show("many", lambda: len(every(*many)[0]))
show("many", lambda: plain(*many))
show("many", lambda: max(*many))
show("many", lambda: k.m(*many)[0][-1])


def order(x):
    print("seen", x)
    return x


def gen():
    print("gone through")
    yield 1
    yield 2


every(order("a"), *gen(), **order({"z": 1}))
every(*gen(), **{"z": order(2)})
every(0, *gen(), **{"z": order(2)})
show("both", lambda: every(*5, **5))
show("both", lambda: every(0, *5, **5))


def rebinds():
    kw = {"old": 1}

    def g():
        nonlocal kw
        kw = {"new": 2}
        yield 1
    return every(*g(), **kw)


print(rebinds())


def deco(f):
    @functools.wraps(f)
    def w(*args, **kwargs):
        return f(*args, **kwargs)
    return w


@deco
def depth(n, *, step=1):
    return n if n <= 0 else depth(n - step, step=step)


@deco
def fails(a):
    return a.nothing


print(depth(20), depth(20, step=3))
try:
    fails(1)
except AttributeError as e:
    tb, names = e.__traceback__, []
    while tb:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(names, e)
show("fails", lambda: fails())
show("fails", lambda: fails(1, 2, b=3))


def generator(*a, **k):
    yield from a
    yield k


print(list(generator(*two, **some)), list(deco(generator)(*two)))


class Base:
    def __init__(self, *args, **kw):
        self.base = args, kw

    def go(self, *args):
        return "base", args


class Derived(Base):
    def __init__(self, first, *args, **kw):
        super().__init__(*args, **kw)
        self.first = first

    def go(self, *args):
        return super().go(*args), super().go(0, *args)


d = Derived(*seven, **some)
print(d.first, d.base, d.go(*two))


def defaults(a, b=[], *rest, c, d=None, **more):
    return a, b, rest, c, d, more


for call in [lambda: defaults(1, c=2), lambda: defaults(1), lambda: defaults(c=1, a=2), lambda: defaults(1, 2, 3, c=4, e=5),
             lambda: defaults(1, a=2, c=3), lambda: defaults(1, 2, 3, 4, c=1, d=2), lambda: defaults()]:
    show("defaults", call)

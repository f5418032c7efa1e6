# the exact words when a call does not fit
def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def opt(a, b=1): pass
def posonly(a, b, /): pass
def posopt(a, b=1, /, c=2): pass
def kwonly(*, a, b): pass
def mixed(a, *, k): pass
def star(a, *args): pass
def kws(a, **kw): pass
def long_names(alpha, beta, gamma, delta, *, epsilon, zeta): pass
class C:
    def __init__(self, x): pass
    def meth(self, y): pass
    @classmethod
    def cm(cls, z): pass
    @staticmethod
    def sm(w): pass
class Empty: pass

def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)

for f in [lambda: none(1), lambda: none(1, 2), lambda: none(a=1), lambda: one(), lambda: one(1, 2), lambda: one(b=1), lambda: one(1, a=2), lambda: one(1, b=2),
          lambda: two(), lambda: two(1), lambda: two(b=1), lambda: two(1, 2, 3), lambda: two(1, 2, c=3), lambda: two(1, 2, a=3), lambda: two(1, c=3),
          lambda: three(), lambda: three(1), lambda: three(1, 2, 3, 4, 5), lambda: three(*range(7)), lambda: opt(), lambda: opt(1, 2, 3), lambda: opt(b=1), lambda: opt(1, 2, b=3),
          lambda: posonly(), lambda: posonly(1), lambda: posonly(a=1, b=2), lambda: posonly(1, b=2), lambda: posonly(1, 2, 3), lambda: posopt(), lambda: posopt(1, b=2), lambda: posopt(1, 2, 3, 4), lambda: posopt(c=1),
          lambda: kwonly(), lambda: kwonly(a=1), lambda: kwonly(1, 2), lambda: kwonly(a=1, b=2, c=3), lambda: kwonly(1, a=2, b=3), lambda: mixed(), lambda: mixed(1), lambda: mixed(1, 2), lambda: mixed(1, 2, k=3), lambda: mixed(k=1),
          lambda: star(), lambda: star(a=1, b=2), lambda: kws(), lambda: kws(1, 2), lambda: kws(1, a=2), lambda: long_names(), lambda: long_names(1, 2, 3, 4), lambda: long_names(1, 2, 3, 4, 5, epsilon=1),
          lambda: C(), lambda: C(1, 2), lambda: C(y=1), lambda: C(1).meth(), lambda: C(1).meth(1, 2), lambda: C.meth(), lambda: C.meth(1), lambda: C.cm(), lambda: C.cm(1, 2), lambda: C.sm(), lambda: C(1).sm(1, 2), lambda: C(1).meth(z=1),
          lambda: Empty(1), lambda: Empty(a=1), lambda: (lambda x: x)(), lambda: (lambda: 0)(1), lambda: one(*[]), lambda: one(**{"b": 1}), lambda: one(*[1], **{"a": 1}), lambda: one(**{1: 2}), lambda: one(*5), lambda: one(**5), lambda: two(**{"a": 1}, **{"a": 2}), lambda: dict(a=1, **{"a": 2}),
          lambda: len(), lambda: len(1, 2), lambda: len(obj=1), lambda: int("1", foo=2), lambda: print(1, bar=2), lambda: sorted(), lambda: [].append(), lambda: [].append(1, 2), lambda: {}.get(), lambda: "".join(), lambda: "".join(1, 2), lambda: "".split(1, 2, 3), lambda: isinstance(1), lambda: getattr(1), lambda: range(), lambda: type(), lambda: type(1, 2), lambda: object(1), lambda: super(1), lambda: ord(), lambda: abs(), lambda: pow(2), lambda: max(), lambda: zip(strict=2, foo=1), lambda: enumerate(start=1), lambda: str.upper(), lambda: list.append([]), lambda: round(), lambda: open(), lambda: hash(), lambda: id(), lambda: iter(), lambda: next(), lambda: divmod(1), lambda: chr(1, 2), lambda: input(1, 2), lambda: vars(1, 2), lambda: callable(), lambda: setattr(1, "a"), lambda: sum(), lambda: any(1, 2), lambda: bool(1, 2), lambda: float(1, 2), lambda: complex(1, 2, 3), lambda: tuple(1, 2), lambda: dict(1, 2), lambda: set(1, 2), lambda: slice(), lambda: reversed(), lambda: map(), lambda: filter(1), lambda: format(), lambda: repr(1, 2), lambda: bin()]:
    attempt(f)

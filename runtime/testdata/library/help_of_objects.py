# What help() prints of functions, classes, instances and properties of a program.
def f(x, y=1, *, z: int = 3) -> str:
    """Do a thing.

    More text.
    """


class Base:
    """Base doc."""
    attr = 5

    def m(self):
        "Base m"

    @classmethod
    def c(cls):
        "class m"

    @staticmethod
    def s(a):
        "static m"

    @property
    def p(self):
        "the p"

    # comment about r
    def r(self):
        pass


class D(Base):
    x: int = 3

    def __init__(self, a, b=2):
        self.a = a

    def m(self):
        pass

    @property
    def rw(self):
        "rw doc"

    @rw.setter
    def rw(self, v):
        pass


class S:
    __slots__ = ('a',)


help(f)
help(D)
help(D(1))
help(Base.m)
help(S)
help(D(1).m)
help(Base.p)
help('no_such_thing')
print(help)

# The source of definitions, and signatures of what is called in roundabout ways.
import functools
import inspect


def ends_with_comment():
    return 1
    # of the body
  # not of the body


# before


@functools.total_ordering
class Decorated:
    """A class."""

    def __lt__(self, other):
        return True

    class Inner: pass


pair = (lambda a, b:
        a + b, 1)
two = lambda c: c and \
    c

if True:
    class Chosen:
        """the first"""
else:
    class Chosen:
        """the second"""


class Meta(type):
    @staticmethod
    def __call__(a, b=1):
        return a


class ByMeta(metaclass=Meta):
    def __init__(self, c):
        pass


class ByPartial:
    __init__ = functools.partialmethod(lambda self, x, a: None, 2)


class Callable:
    __call__ = staticmethod(lambda q: q)


for thing in (ends_with_comment, Decorated, Decorated.Inner, Decorated.__lt__, pair[0], two, Chosen):
    print(inspect.getsource(thing), inspect.getsourcelines(thing)[1])
print(Decorated.__firstlineno__, Decorated.Inner.__firstlineno__)
for thing in (ByMeta, ByPartial, Callable(), Decorated, functools.partial(two)):
    print(inspect.signature(thing))
try:
    inspect.getsource(int)
except TypeError as e:
    print(e)


def bind(f, *args, **kwargs):
    try:
        print(inspect.signature(f).bind(*args, **kwargs))
    except TypeError as e:
        print(e)


bind(lambda *, k: 0)
bind(lambda a, b=1, /: 0, 1, b=2)
bind(lambda a, b, /: 0, a=1, b=2)
bind(lambda a: 0, 1, 2, x=3)

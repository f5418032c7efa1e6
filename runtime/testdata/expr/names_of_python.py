# What a | means where Python has a meaning for it, and whose function a pipe
# calls.
import operator
from enum import Flag, auto


class Color(Flag):
    RED = auto()
    BLUE = auto()


def mask(n):
    return 1 << n


print(5 | 2, {1} | {2}, {"a": 1} | {"b": 2}, Color.RED | Color.BLUE, int | str, True | False)
print(1 | mask(3), 1 | int("6"), 4 | max(1, 2), 8 | abs(-1), {1} | set([2]), {"a": 1} | dict(b=2))
print([3, 1] | max(), [3, 1] | min(), [3, 1] | len(), [3, 1] | sum(), -4 | abs(), 2.5 | round(), "7" | int(), 7 | float())
print([0, 1] | any(), [0, 1] | all(), "x" | type())
print(sum([1, 2]), max([1, 2]), list(map(str, [1, 2])), list(filter(None, [0, 1])), any([0]), all([]))
print(sum([1, 2], # * 2), map([1, 2], # + 1), filter([1, 2], # > 1), any([1], # > 1), all([1], # > 0))
print([1, 2] | map(str), ["a", ""] | filter(bool), [[1], []] | filter(len))


def shadowed():
    # A function that has a local of that name keeps Python's |.
    first = mask
    return 1 | first(2)


def upper(x=4):
    return x


def still():
    return 3 | upper()


print(shadowed(), still(), operator.or_(1, 2))


class Pipe:
    """A program's own pipe, by __ror__, under a name that is expr's too."""

    def __init__(self, f):
        self.f = f

    def __ror__(self, left):
        return self.f(left)


def take(n):
    return Pipe(lambda xs: xs[:n])


where = Pipe(lambda xs: [x for x in xs if x])
print([1, 2, 3] | take(2), [0, 1] | where)

try:
    upper.nosuch | lower(1, 2)
except AttributeError as e:
    print(e)
try:
    print(lower("A"))
except NameError as e:
    print(e)
try:
    1 | nosuch()
except NameError as e:
    print(e)
try:
    "x" | lower(1)
except TypeError as e:
    print(e)
try:
    [1] | filter(#.name)
except AttributeError as e:
    print(e)

matches = contains = 1
print(matches + contains, [matches] | map(# + contains))

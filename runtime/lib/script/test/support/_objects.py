"""Objects with a fixed way of being compared, and others that misbehave on purpose."""

import functools
import sys


class _ALWAYS_EQ:
    """Equal to anything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = None


class _NEVER_EQ:
    """Equal to nothing, not even itself."""

    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


@functools.total_ordering
class _LARGEST:
    """Greater than anything but itself."""

    def __eq__(self, other):
        return isinstance(other, _LARGEST)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _SMALLEST:
    """Less than anything but itself."""

    def __eq__(self, other):
        return isinstance(other, _SMALLEST)

    def __gt__(self, other):
        return False


ALWAYS_EQ = _ALWAYS_EQ()
NEVER_EQ = _NEVER_EQ()
LARGEST = _LARGEST()
SMALLEST = _SMALLEST()


class BrokenIter:
    """An iterable that raises where it is told to."""

    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises = next_raises
        self.iter_raises = iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


class Matcher:
    """Matches dictionaries: partially for the keys in _partial_matches."""

    _partial_matches = ('msg', 'message')

    def matches(self, d, **kwargs):
        return all(self.match_value(k, d.get(k), kwargs[k]) for k in kwargs)

    def match_value(self, k, dv, v):
        if type(v) != type(dv):
            return False
        if type(dv) is not str or k not in self._partial_matches:
            return v == dv
        return v in dv


NHASHBITS = sys.hash_info.width


def collision_stats(nbins, nballs):
    """Mean and standard deviation of the number of collisions when balls are thrown into bins."""
    from fractions import Fraction
    n, k = nbins, nballs
    p1 = Fraction(n - 1, n)
    p2 = Fraction(n - 2, n)
    empty = n * p1 ** k
    mean = k - n + empty
    variance = n * (n - 1) * p2 ** k + empty * (1 - empty)
    return float(mean), float(variance) ** 0.5

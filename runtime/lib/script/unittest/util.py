"""What the assertions of unittest share: short reprs and differences."""

from collections import namedtuple

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
# What is left of a repr that differs early: the rest of a line is taken by the
# beginning and the end of the part in common and two placeholders.
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN + _MIN_END_LEN)
_Mismatch = namedtuple('Mismatch', 'actual expected value')


def safe_repr(obj, short=False):
    """repr(obj), or the default repr when that one fails."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _MAX_LENGTH:
        return text[:_MAX_LENGTH] + ' [truncated]...'
    return text


def _shorten(s, prefixlen, suffixlen):
    skipped = len(s) - prefixlen - suffixlen
    if skipped > _PLACEHOLDER_LEN:
        s = f"{s[:prefixlen]}[{skipped} chars]{s[len(s) - suffixlen:]}"
    return s


def _commonprefix(texts):
    first, last = min(texts), max(texts)
    n = 0
    for a, b in zip(first, last):
        if a != b:
            break
        n += 1
    return first[:n]


def _common_shorten_repr(*args):
    """Reprs of values to be compared, the part they share cut short if they are long."""
    texts = tuple(map(safe_repr, args))
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    prefix = _commonprefix(texts)
    n = len(prefix)
    shown = _MAX_LENGTH - (longest - n + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if shown > _MIN_COMMON_LEN:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, shown)
        return tuple(prefix + t[n:] for t in texts)
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(prefix + _shorten(t[n:], _MIN_DIFF_LEN, _MIN_END_LEN) for t in texts)


def strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def sorted_list_difference(expected, actual):
    """What is in one of two sorted lists only: (missing, unexpected)."""
    missing, unexpected = [], []
    i = j = 0
    while i < len(expected) and j < len(actual):
        e, a = expected[i], actual[j]
        if e < a:
            missing.append(e)
            i = _past(expected, i, e)
        elif e > a:
            unexpected.append(a)
            j = _past(actual, j, a)
        else:
            i = _past(expected, i, e)
            j = _past(actual, j, a)
    return missing + expected[i:], unexpected + actual[j:]


def _past(items, i, value):
    i += 1
    while i < len(items) and items[i] == value:
        i += 1
    return i


def unorderable_list_difference(expected, actual):
    """The same for lists whose elements have no order; it empties expected."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    """Negative, zero or positive, as x is less than, equal to or greater than y."""
    return (x > y) - (x < y)


def _count_diff_all_purpose(actual, expected):
    """Elements with different numbers of occurrences, by == alone."""
    left, right = list(actual), list(expected)
    gone = object()
    result = []

    def take(items, value):
        n = 0
        for i, x in enumerate(items):
            if x is not gone and (x is value or x == value):
                n += 1
                items[i] = gone
        return n

    for i, value in enumerate(left):
        if value is not gone:
            a = take(left, value)
            b = take(right, value)
            if a != b:
                result.append(_Mismatch(a, b, value))
    for i, value in enumerate(right):
        if value is not gone:
            result.append(_Mismatch(0, take(right, value), value))
    return result


def _count_diff_hashable(actual, expected):
    """The same for hashable elements."""
    left, right = _ordered_count(actual), _ordered_count(expected)
    result = [_Mismatch(n, right.get(value, 0), value) for value, n in left.items() if n != right.get(value, 0)]
    result += [_Mismatch(0, n, value) for value, n in right.items() if value not in left]
    return result


def _ordered_count(iterable):
    counts = {}
    for value in iterable:
        counts[value] = counts.get(value, 0) + 1
    return counts

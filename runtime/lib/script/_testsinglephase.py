"""The names of a compiled module that CPython's tests of importing load; the tests that load it as such are skipped."""


class error(Exception):
    """The module's exception."""


int_const = 1969
str_const = "something different"


def sum(i, j, /):
    """Return the sum of i and j."""
    return i + j

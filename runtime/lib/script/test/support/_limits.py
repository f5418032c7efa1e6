"""Limits of memory and recursion."""

import functools
import sys
import unittest
from contextlib import contextmanager

max_memuse = 0
real_max_memuse = 0
MAX_Py_ssize_t = sys.maxsize
_1M = 1024 * 1024
_1G = 1024 * _1M
_2G = 2 * _1G
_4G = 4 * _1G


def set_memlimit(limit):
    """Tests with much memory are not run."""


def bigmemtest(size, memuse, dry_run=True):
    """A test that wants much memory: it is run with a small size, if that makes sense."""
    def decorator(f):
        @functools.wraps(f)
        def wrapper(self):
            if not dry_run:
                raise unittest.SkipTest("not enough memory: %.1fG minimum needed" % (size * memuse / _1G))
            return f(self, 5147)
        wrapper.size = size
        wrapper.memuse = memuse
        return wrapper
    return decorator


def bigaddrspacetest(f):
    """A test that fills the address space."""
    @functools.wraps(f)
    def wrapper(self):
        raise unittest.SkipTest("not enough memory")
    return wrapper


def get_c_recursion_limit():
    return 10_000


def exceeds_recursion_limit():
    """A depth that no recursion reaches."""
    return get_c_recursion_limit() * 3


def get_recursion_depth():
    """How deep the caller is."""
    depth = 0
    frame = sys._getframe(1)
    while frame is not None:
        depth += 1
        frame = frame.f_back
    return max(depth, 1)


def get_recursion_available():
    return sys.getrecursionlimit() - get_recursion_depth()


@contextmanager
def set_recursion_limit(limit):
    before = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(limit)
        yield
    finally:
        sys.setrecursionlimit(before)


def infinite_recursion(max_depth=None):
    """A with block for code that recurses without end."""
    if max_depth is None:
        max_depth = 20_000
    elif max_depth < 3:
        raise ValueError(f"max_depth must be at least 3, got {max_depth}")
    return set_recursion_limit(get_recursion_depth() - 1 + max_depth)


@contextmanager
def adjust_int_max_str_digits(max_digits):
    before = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(max_digits)
        yield
    finally:
        sys.set_int_max_str_digits(before)

"""Warnings, for tests."""

import contextlib
import functools
import importlib
import re
import sys
import warnings

from ._state import gc_collect


def import_deprecated(name):
    """Import a deprecated module without its warning."""
    with warnings.catch_warnings():
        warnings.simplefilter('ignore', category=DeprecationWarning)
        return importlib.import_module(name)


def check_syntax_warning(testcase, statement, errtext='', *, lineno=1, offset=None):
    """Assert that a statement gives a SyntaxWarning, which as an error is a SyntaxError."""
    from ._code import check_syntax_error
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always', SyntaxWarning)
        compile(statement, '<testcase>', 'exec')
    testcase.assertEqual(len(seen), 1, seen)
    w, = seen
    testcase.assertTrue(issubclass(w.category, SyntaxWarning))
    if errtext:
        testcase.assertRegex(str(w.message), errtext)
    testcase.assertEqual(w.filename, '<testcase>')
    testcase.assertIsNotNone(w.lineno)
    if lineno is not None:
        testcase.assertEqual(w.lineno, lineno)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('error', SyntaxWarning)
        check_syntax_error(testcase, statement, errtext, lineno=lineno, offset=offset)
    testcase.assertEqual(seen, [])


def ignore_warnings(*, category):
    """A decorator: run a test without warnings of a class."""
    def decorator(test):
        @functools.wraps(test)
        def wrapper(self, *args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter('ignore', category=category)
                return test(self, *args, **kwargs)
        return wrapper
    return decorator


class WarningsRecorder:
    """The warnings of a with block; attributes are those of the last one."""

    def __init__(self, warnings_list):
        self._warnings = warnings_list
        self._last = 0

    def __getattr__(self, attr):
        if len(self._warnings) > self._last:
            return getattr(self._warnings[-1], attr)
        if attr in warnings.WarningMessage._WARNING_DETAILS:
            return None
        raise AttributeError(f"{self!r} has no attribute {attr!r}")

    @property
    def warnings(self):
        return self._warnings[self._last:]

    def reset(self):
        self._last = len(self._warnings)


def check_warnings(*filters, **kwargs):
    """Record the warnings of a with block; each filter (text, category) must match one, and each warning a filter."""
    quiet = kwargs.get('quiet')
    if not filters:
        filters = (("", Warning),)
        if quiet is None:
            quiet = True
    return _filterwarnings(filters, quiet)


@contextlib.contextmanager
def _filterwarnings(filters, quiet=False):
    # Forget what this module was warned about before.
    registry = sys._getframe(2).f_globals.get('__warningregistry__')
    if registry:
        registry.clear()
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        yield WarningsRecorder(w)
    left = list(w)
    missing = []
    for text, category in filters:
        seen = False
        for warning in left[:]:
            message = warning.message
            if re.match(text, str(message), re.I) and issubclass(message.__class__, category):
                seen = True
                left.remove(warning)
        if not seen and not quiet:
            missing.append((text, category.__name__))
    if left:
        raise AssertionError(f"unhandled warning {left[0]}")
    if missing:
        raise AssertionError(f"filter ({missing[0][0]!r}, {missing[0][1]}) did not catch any warning")


@contextlib.contextmanager
def check_no_warnings(testcase, message='', category=Warning, force_gc=False):
    """Assert that a with block gives no warnings."""
    with warnings.catch_warnings(record=True) as seen:
        warnings.filterwarnings('always', message=message, category=category)
        yield
        if force_gc:
            gc_collect()
    testcase.assertEqual(seen, [])


def check_no_resource_warning(testcase):
    return check_no_warnings(testcase, category=ResourceWarning, force_gc=True)


@contextlib.contextmanager
def save_restore_warnings_filters():
    before = warnings.filters[:]
    try:
        yield
    finally:
        warnings.filters[:] = before

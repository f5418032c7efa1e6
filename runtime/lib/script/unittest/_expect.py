"""The contexts of assertRaises, assertWarns and their like."""

import sys

__unittest = True


class _BaseTestCaseContext:
    """A with block that asserts something about what happens in it."""

    def __init__(self, test_case):
        self.test_case = test_case

    def _raiseFailure(self, standardMsg):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standardMsg))


class _AssertRaisesBaseContext(_BaseTestCaseContext):
    """Expects something of a class, with a text that matches a regular expression."""

    def __init__(self, expected, test_case, expected_regex=None):
        super().__init__(test_case)
        self.expected = expected
        if expected_regex is not None:
            import re
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None

    def handle(self, name, args, kwargs):
        """Without arguments give the context itself; else call the first with the others."""
        try:
            if not _is_subtype(self.expected, self._base_type):
                raise TypeError(f'{name}() arg 1 must be {self._base_type_str}')
            if not args:
                self.msg = kwargs.pop('msg', None)
                if kwargs:
                    raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
                return self
            function, *args = args
            self.obj_name = getattr(function, '__name__', None) or str(function)
            with self:
                function(*args, **kwargs)
        finally:
            self = None  # the exception's frames refer to it, and it to the exception

    def _expected_name(self):
        return getattr(self.expected, '__name__', None) or str(self.expected)


def _is_subtype(expected, base):
    if isinstance(expected, tuple):
        return all(_is_subtype(e, base) for e in expected)
    return isinstance(expected, type) and issubclass(expected, base)


class _AssertRaisesContext(_AssertRaisesBaseContext):
    """assertRaises: afterwards, exception is what was raised."""

    _base_type = BaseException
    _base_type_str = 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            name = self._expected_name()
            self._raiseFailure(f"{name} not raised by {self.obj_name}" if self.obj_name else f"{name} not raised")
        import traceback
        traceback.clear_frames(tb)
        if not issubclass(exc_type, self.expected):
            return False
        # Without its traceback, which would keep the frames alive.
        self.exception = exc_value.with_traceback(None)
        regex = self.expected_regex
        if regex is not None and not regex.search(str(exc_value)):
            self._raiseFailure(f'"{regex.pattern}" does not match "{exc_value}"')
        return True

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


class _AssertWarnsContext(_AssertRaisesBaseContext):
    """assertWarns: afterwards, warning, filename and lineno are those of the first match."""

    _base_type = Warning
    _base_type_str = 'a warning type or tuple of warning types'

    def __enter__(self):
        from .case import warnings
        # A warning that was given before must be given again.
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def _expected_came(self):
        return any(isinstance(m.message, self.expected) for m in self.warnings)

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None and not self._expected_came():
            # What is no longer referred to may warn when that is found out.
            import gc
            gc.collect()
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        regex = self.expected_regex
        nearly = None
        for m in self.warnings:
            w = m.message
            if not isinstance(w, self.expected):
                continue
            if nearly is None:
                nearly = w
            if regex is not None and not regex.search(str(w)):
                continue
            self.warning = w
            self.filename = m.filename
            self.lineno = m.lineno
            return
        if nearly is not None:
            self._raiseFailure(f'"{regex.pattern}" does not match "{nearly}"')
        name = self._expected_name()
        self._raiseFailure(f"{name} not triggered by {self.obj_name}" if self.obj_name else f"{name} not triggered")


class _AssertNotWarnsContext(_AssertWarnsContext):
    """_assertNotWarns: the opposite."""

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        name = self._expected_name()
        for m in self.warnings:
            if isinstance(m.message, self.expected):
                self._raiseFailure(f"{name} triggered by {self.obj_name}" if self.obj_name else f"{name} triggered")

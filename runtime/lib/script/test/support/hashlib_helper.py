"""Hash functions, for tests."""

import functools
import hashlib
import unittest


def requires_hashdigest(digestname, openssl=None, usedforsecurity=True):
    """A decorator of a test or class that needs a hash function."""
    def decorator(test):
        def check():
            try:
                hashlib.new(digestname)
            except ValueError:
                raise unittest.SkipTest(f"hash digest {digestname!r} is not available.")
        if isinstance(test, type):
            before = test.setUpClass.__func__

            @classmethod
            def setUpClass(cls):
                check()
                before(cls)
            test.setUpClass = setUpClass
            return test

        @functools.wraps(test)
        def wrapper(*args, **kwargs):
            check()
            return test(*args, **kwargs)
        return wrapper
    return decorator

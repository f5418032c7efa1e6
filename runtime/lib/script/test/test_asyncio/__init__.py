"""The test modules of asyncio are in CPython's tree; what they share is here."""

import os
import sys
import types

import test

__path__ = [os.path.join(test.__path__[0], 'test_asyncio')]
__file__ = os.path.join(__path__[0], '__init__.py')


def load_tests(*args):
    from test.support import load_package_tests
    return load_package_tests(__path__[0], *args)


def _absent(name):
    import unittest
    raise unittest.SkipTest(f'inloop does not have multiprocessing ({name})')


def _stand_in(name):
    """A module that skips the test that wants something of it."""
    if name not in sys.modules:
        module = sys.modules[name] = types.ModuleType(name)
        module.__getattr__ = _absent
        module._cleanup_tests = lambda: None
    return sys.modules[name]


# Some of the modules import it for a test or two that begin processes by fork().
try:
    import multiprocessing
except ImportError:
    _stand_in('multiprocessing').util = _stand_in('multiprocessing.util')

"""What CPython's own test modules import beside the library.

The test modules themselves are found in the folder that the environment
variable INLOOP_CPYTHON_TESTS names: the Lib/test of a CPython source tree or
installation. Modules of this package take precedence over that folder's.
"""

import os
import sys
import types

__path__ = [os.path.abspath(os.environ['INLOOP_CPYTHON_TESTS'])]
__file__ = os.path.join(__path__[0], '__init__.py')


def _absent(name):
    if name.startswith('__'):
        raise AttributeError(name)
    import unittest
    raise unittest.SkipTest(f'inloop does not have multiprocessing ({name})')


def _stand_in(name):
    """A module that skips the test that wants something of it."""
    module = sys.modules[name] = types.ModuleType(name)
    module.__getattr__ = _absent
    module._cleanup_tests = lambda: None
    return module


# Some of the modules import it for a test or two that begin processes by fork().
try:
    import multiprocessing
except ImportError:
    _multiprocessing = _stand_in('multiprocessing')
    _multiprocessing.__path__ = []
    for _name in ('util', 'process', 'queues', 'resource_tracker'):
        setattr(_multiprocessing, _name, _stand_in('multiprocessing.' + _name))

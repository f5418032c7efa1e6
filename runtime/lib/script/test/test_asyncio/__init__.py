"""The test modules of asyncio are in CPython's tree; what they share is here."""

import os

import test

__path__ = [os.path.join(test.__path__[0], 'test_asyncio')]
__file__ = os.path.join(__path__[0], '__init__.py')


def load_tests(*args):
    from test.support import load_package_tests
    return load_package_tests(__path__[0], *args)

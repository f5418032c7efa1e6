"""What CPython's own test modules import beside the library.

The test modules themselves are found in the folder that the environment
variable INLOOP_CPYTHON_TESTS names: the Lib/test of a CPython source tree or
installation. Modules of this package take precedence over that folder's.
"""

import os

__path__ = [os.path.abspath(os.environ['INLOOP_CPYTHON_TESTS'])]
__file__ = os.path.join(__path__[0], '__init__.py')

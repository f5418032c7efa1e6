"""The classes of io under the name of CPython's second implementation: inloop has one."""

import io
from io import *
from io import IncrementalNewlineDecoder, text_encoding, open_code
from io import open_code as _open_code_with_warning

__all__ = io.__all__

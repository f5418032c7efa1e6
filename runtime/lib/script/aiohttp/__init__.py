"""An HTTP client and server in the shape of aiohttp, on Go's net/http."""

from . import client, client_exceptions, hdrs
from ._forms import FormData
from ._streams import EofStream, StreamReader
from .client import *
from .client_exceptions import *

__version__ = "3.11.0"


def _named_here():
    # They tell this package's module as theirs, as those who print them expect.
    for name in client_exceptions.__all__:
        getattr(client_exceptions, name).__module__ = "aiohttp.client_exceptions"


_named_here()

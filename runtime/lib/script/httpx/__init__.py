"""An HTTP client in the shape of httpx, on Go's net/http."""

from ._auth import Auth, BasicAuth, DigestAuth, NetRCAuth
from ._client import USE_CLIENT_DEFAULT, AsyncClient, Client, __version__
from ._config import Limits, Proxy, Timeout, create_ssl_context
from ._errors import (CloseError, ConnectError, ConnectTimeout, CookieConflict, DecodingError, HTTPError,
                      HTTPStatusError, InvalidURL, LocalProtocolError, NetworkError, PoolTimeout, ProtocolError,
                      ProxyError, ReadError, ReadTimeout, RemoteProtocolError, RequestError, RequestNotRead,
                      ResponseNotRead, StreamClosed, StreamConsumed, StreamError, TimeoutException,
                      TooManyRedirects, TransportError, UnsupportedProtocol, WriteError, WriteTimeout)
from ._messages import Cookies, Headers, Request, Response
from ._transports import AsyncBaseTransport, AsyncHTTPTransport, BaseTransport, HTTPTransport, MockTransport
from ._urls import URL, QueryParams

import contextlib as _contextlib

__title__ = "httpx"
__description__ = "A next generation HTTP client, for Python 3."
__all__ = sorted(name for name in globals() if not name.startswith("_"))

_OF_CLIENT = ("verify", "cert", "proxy", "trust_env")


def _split(kwargs):
    return {name: kwargs.pop(name) for name in _OF_CLIENT if name in kwargs}


def request(method, url, **kwargs):
    """Send a request and wait for the response."""
    with Client(**_split(kwargs)) as client:
        return client.request(method, url, **kwargs)


@_contextlib.contextmanager
def stream(method, url, **kwargs):
    """Send a request; its response is read as it comes."""
    with Client(**_split(kwargs)) as client:
        with client.stream(method, url, **kwargs) as response:
            yield response


def get(url, **kwargs):
    return request("GET", url, **kwargs)


def options(url, **kwargs):
    return request("OPTIONS", url, **kwargs)


def head(url, **kwargs):
    return request("HEAD", url, **kwargs)


def post(url, **kwargs):
    return request("POST", url, **kwargs)


def put(url, **kwargs):
    return request("PUT", url, **kwargs)


def patch(url, **kwargs):
    return request("PATCH", url, **kwargs)


def delete(url, **kwargs):
    return request("DELETE", url, **kwargs)


def _named_here():
    # They tell this module as theirs, as those who print them expect.
    for value in list(globals().values()):
        if isinstance(value, type) and value.__module__.startswith("httpx._"):
            value.__module__ = "httpx"


_named_here()

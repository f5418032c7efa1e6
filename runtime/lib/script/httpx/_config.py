"""Time limits, limits of connections, and how servers are checked."""

import os


class _Unset:
    def __repr__(self):
        return "<UNSET>"


UNSET = _Unset()
USE_CLIENT_DEFAULT = UNSET


class Timeout:
    """Limits of connecting, reading, writing and waiting for a connection."""

    def __init__(self, timeout=UNSET, *, connect=UNSET, read=UNSET, write=UNSET, pool=UNSET):
        given = (connect, read, write, pool)
        if isinstance(timeout, Timeout):
            assert all(value is UNSET for value in given)
            values = (timeout.connect, timeout.read, timeout.write, timeout.pool)
        elif isinstance(timeout, tuple):
            values = tuple(timeout) + (None,) * (4 - len(timeout))
        elif timeout is UNSET and any(value is UNSET for value in given):
            raise ValueError("httpx.Timeout must either include a default, or set all four parameters explicitly.")
        else:
            values = tuple(timeout if value is UNSET else value for value in given)
        self.connect, self.read, self.write, self.pool = values

    def as_dict(self):
        return {"connect": self.connect, "read": self.read, "write": self.write, "pool": self.pool}

    def __eq__(self, other):
        return isinstance(other, Timeout) and self.as_dict() == other.as_dict()

    def __repr__(self):
        if len({self.connect, self.read, self.write, self.pool}) == 1:
            return f"{type(self).__name__}(timeout={self.connect})"
        return (f"{type(self).__name__}(connect={self.connect}, read={self.read}, "
                f"write={self.write}, pool={self.pool})")


class Limits:
    """How many connections there may be."""

    def __init__(self, *, max_connections=None, max_keepalive_connections=None, keepalive_expiry=5.0):
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections
        self.keepalive_expiry = keepalive_expiry

    def __eq__(self, other):
        return isinstance(other, Limits) and vars(self) == vars(other)

    def __repr__(self):
        return (f"{type(self).__name__}(max_connections={self.max_connections}, "
                f"max_keepalive_connections={self.max_keepalive_connections}, "
                f"keepalive_expiry={self.keepalive_expiry})")


class Proxy:
    """A proxy, and who we are for it."""

    def __init__(self, url, *, ssl_context=None, auth=None, headers=None):
        from ._messages import Headers
        from ._urls import URL
        self.url = URL(url)
        if self.url.scheme not in ("http", "https", "socks5", "socks5h"):
            raise ValueError(f"Unknown scheme for proxy URL {self.url!r}")
        if auth:
            self.url = self.url.copy_with(username=auth[0], password=auth[1])
        self.headers = Headers(headers)
        self.ssl_context = ssl_context

    def __repr__(self):
        return f"Proxy({str(self.url)!r})"


DEFAULT_TIMEOUT = Timeout(timeout=5.0)
DEFAULT_LIMITS = Limits(max_connections=100, max_keepalive_connections=20)
DEFAULT_MAX_REDIRECTS = 20


def create_ssl_context(verify=True, cert=None, trust_env=True):
    """The context with which servers are checked."""
    import ssl
    if verify is True:
        context = ssl.create_default_context()
    elif verify is False:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    elif isinstance(verify, (str, os.PathLike)):
        if os.path.isdir(verify):
            context = ssl.create_default_context(capath=verify)
        else:
            context = ssl.create_default_context(cafile=verify)
    else:
        context = verify
    if cert is not None:
        if isinstance(cert, (str, os.PathLike)):
            context.load_cert_chain(cert)
        else:
            context.load_cert_chain(*cert)
    return context


def tls_parameters(verify, cert):
    """What _http wants to know of how servers are checked."""
    if isinstance(verify, bool) and cert is None:
        return verify
    context = create_ssl_context(verify, cert)
    return (context._config, *context._parameters(False, None, None))

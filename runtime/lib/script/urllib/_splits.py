"""The functions that took URLs apart before urlparse() did; they are deprecated."""

import functools
import re
import warnings

_TYPE = re.compile(r"([^/:]+):(.*)", re.DOTALL)
_HOST = re.compile(r"//([^/#?]*)(.*)", re.DOTALL)
_PORT = re.compile(r"(.*):([0-9]*)", re.DOTALL)


def _splittype(url):
    """'type:opaquestring' -> 'type', 'opaquestring'"""
    found = _TYPE.match(url)
    return (found[1].lower(), found[2]) if found else (None, url)


def _splithost(url):
    """'//host[:port]/path' -> 'host[:port]', '/path'"""
    found = _HOST.match(url)
    if not found:
        return None, url
    host, path = found.groups()
    return host, "/" + path if path and path[0] != "/" else path


def _splituser(host):
    """'user[:password]@host[:port]' -> 'user[:password]', 'host[:port]'"""
    user, found, host = host.rpartition("@")
    return user if found else None, host


def _splitpasswd(user):
    """'user:password' -> 'user', 'password'"""
    user, found, password = user.partition(":")
    return user, password if found else None


def _splitport(host):
    """'host:port' -> 'host', 'port'"""
    found = _PORT.fullmatch(host)
    if not found:
        return host, None
    return found[1], found[2] or None


def _splitnport(host, defport=-1):
    """'host:port' -> 'host', number; None for a port that is no number"""
    name, found, port = host.rpartition(":")
    if not found:
        return host, defport
    if not port:
        return name, defport
    return name, int(port) if port.isdigit() and port.isascii() else None


def _splitquery(url):
    """'/path?query' -> '/path', 'query'"""
    path, found, query = url.rpartition("?")
    return (path, query) if found else (url, None)


def _splittag(url):
    """'/path#tag' -> '/path', 'tag'"""
    path, found, tag = url.rpartition("#")
    return (path, tag) if found else (url, None)


def _splitattr(url):
    """'/path;attr1=value1;attr2=value2' -> '/path', ['attr1=value1', 'attr2=value2']"""
    path, *attributes = url.split(";")
    return path, attributes


def _splitvalue(attr):
    """'attr=value' -> 'attr', 'value'"""
    attr, found, value = attr.partition("=")
    return attr, value if found else None


def _to_bytes(url):
    """Refuse a URL that is not ASCII."""
    if isinstance(url, str):
        try:
            url = url.encode("ASCII").decode()
        except UnicodeError:
            raise UnicodeError(f"URL {url!r} contains non-ASCII characters")
    return url


def _deprecated(function, instead):
    name = function.__name__[1:]

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        text = f"urllib.parse.{name}() is deprecated as of 3.8"
        if instead:
            text += f", use urllib.parse.{instead}() instead"
        warnings.warn(text, DeprecationWarning, stacklevel=2)
        return function(*args, **kwargs)

    wrapper.__name__ = wrapper.__qualname__ = name
    return wrapper


NAMES = set()
for _function in (_splittype, _splithost, _splituser, _splitpasswd, _splitport, _splitnport,
                  _splitquery, _splittag, _splitattr, _splitvalue, _to_bytes):
    _name = _function.__name__
    _instead = {"_splitvalue": "parse_qsl", "_to_bytes": None}.get(_name, "urlparse")
    globals()[_name[1:]] = _deprecated(_function, _instead)
    NAMES |= {_name, _name[1:]}

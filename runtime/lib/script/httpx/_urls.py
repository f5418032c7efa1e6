"""URLs and queries."""

from urllib._paths import without_dots
from urllib.parse import parse_qsl, quote, unquote, urljoin, urlsplit

from ._errors import InvalidURL

_SAFE_PATH = "!$&'()*+,;=:@/%~"
_SAFE_QUERY = "!$'()*,;:@/?=&%~+"
_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21}


def _text(value):
    """A value of a query as text."""
    if value is True:
        return "true"
    if value is False:
        return "false"
    return "" if value is None else str(value)


class QueryParams:
    """The parameters of a query: an immutable multi-dict."""

    def __init__(self, *args, **kwargs):
        assert len(args) < 2, "Too many arguments."
        assert not (args and kwargs), "Cannot mix named and unnamed arguments."
        value = args[0] if args else kwargs
        if value is None:
            pairs = []
        elif isinstance(value, (str, bytes)):
            value = value.decode("ascii") if isinstance(value, bytes) else value
            pairs = parse_qsl(value.removeprefix("?"), keep_blank_values=True)
        elif isinstance(value, QueryParams):
            pairs = value.multi_items()
        elif hasattr(value, "items"):
            pairs = [(name, item) for name, items in value.items()
                     for item in (items if isinstance(items, (list, tuple)) else [items])]
        else:
            pairs = list(value)
        self._dict = {}
        for name, item in pairs:
            self._dict.setdefault(str(name), []).append(_text(item))

    def keys(self):
        return self._dict.keys()

    def values(self):
        return {name: items[0] for name, items in self._dict.items()}.values()

    def items(self):
        return {name: items[0] for name, items in self._dict.items()}.items()

    def multi_items(self):
        return [(name, item) for name, items in self._dict.items() for item in items]

    def get(self, key, default=None):
        return self._dict[str(key)][0] if str(key) in self._dict else default

    def get_list(self, key):
        return list(self._dict.get(str(key), []))

    def _changed(self, change):
        other = QueryParams()
        other._dict = {name: list(items) for name, items in self._dict.items()}
        change(other._dict)
        return other

    def set(self, key, value=None):
        return self._changed(lambda d: d.update({str(key): [_text(value)]}))

    def add(self, key, value=None):
        return self._changed(lambda d: d.setdefault(str(key), []).append(_text(value)))

    def remove(self, key):
        return self._changed(lambda d: d.pop(str(key), None))

    def merge(self, params=None):
        return self._changed(lambda d: d.update(QueryParams(params)._dict))

    def __getitem__(self, key):
        return self._dict[key][0]

    def __contains__(self, key):
        return key in self._dict

    def __iter__(self):
        return iter(self._dict)

    def __len__(self):
        return len(self._dict)

    def __bool__(self):
        return bool(self._dict)

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        return isinstance(other, QueryParams) and sorted(self.multi_items()) == sorted(other.multi_items())

    def __str__(self):
        from urllib.parse import urlencode
        return urlencode(self.multi_items())

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def update(self, params=None):
        raise RuntimeError("QueryParams are immutable since 0.18.0. Use `q = q.merge(...)` to create an updated copy.")

    def __setitem__(self, key, value):
        raise RuntimeError("QueryParams are immutable since 0.18.0. Use `q = q.set(key, value)` to create an updated copy.")


class URL:
    """A URL: absolute, or relative to another."""

    def __init__(self, url="", **kwargs):
        if isinstance(url, URL):
            self._parts = url._parts
        elif isinstance(url, str):
            self._parts = _parse(url)
        else:
            raise TypeError(f"Invalid type for url.  Expected str or httpx.URL, got {type(url)}: {url!r}")
        if kwargs:
            self._parts = self._replaced(kwargs)

    def _replaced(self, changes):
        scheme, user, host, port, path, query, fragment = self._parts
        for name, value in changes.items():
            if isinstance(value, bytes):
                value = value.decode("ascii")
            if name == "scheme":
                scheme = value.lower()
            elif name == "host":
                host = value.lower()
            elif name == "port":
                port = None if value is None or value == _PORTS.get(scheme) else int(value)
            elif name == "path":
                path = quote(value, safe=_SAFE_PATH)
            elif name == "raw_path":
                path, _, query = value.partition("?")
                query = query if "?" in value else None
            elif name == "query":
                query = value
            elif name == "params":
                query = str(QueryParams(value)) if value is not None else None
            elif name == "fragment":
                fragment = value
            elif name == "netloc":
                host, _, number = value.partition(":")
                port = int(number) if number else None
            elif name == "username":
                user = quote(value, safe="") + (":" + user.partition(":")[2] if ":" in user else "")
            elif name == "password":
                user = user.partition(":")[0] + ":" + quote(value, safe="")
            elif name == "userinfo":
                user = value
            else:
                raise TypeError(f"{name!r} is an invalid keyword argument for URL()")
        return scheme, user, host, port, path, query, fragment

    @property
    def scheme(self):
        return self._parts[0]

    @property
    def raw_scheme(self):
        return self.scheme.encode("ascii")

    @property
    def userinfo(self):
        return self._parts[1].encode("ascii")

    @property
    def username(self):
        return unquote(self._parts[1].partition(":")[0])

    @property
    def password(self):
        return unquote(self._parts[1].partition(":")[2])

    @property
    def host(self):
        host = self._parts[2]
        return host.encode("ascii").decode("idna") if host.startswith("xn--") else host

    @property
    def raw_host(self):
        return self._parts[2].encode("ascii")

    @property
    def port(self):
        return self._parts[3]

    @property
    def netloc(self):
        return _netloc(self._parts[2], self._parts[3]).encode("ascii")

    @property
    def path(self):
        return unquote(self._parts[4] or ("/" if self._parts[2] else ""))

    @property
    def query(self):
        return (self._parts[5] or "").encode("ascii")

    @property
    def params(self):
        return QueryParams(self._parts[5])

    @property
    def raw_path(self):
        path = self._parts[4] or "/"
        return (path if self._parts[5] is None else f"{path}?{self._parts[5]}").encode("ascii")

    @property
    def fragment(self):
        return unquote(self._parts[6] or "")

    @property
    def is_absolute_url(self):
        return bool(self._parts[0] and self._parts[2])

    @property
    def is_relative_url(self):
        return not self.is_absolute_url

    def copy_with(self, **kwargs):
        return URL(self, **kwargs)

    def copy_set_param(self, key, value=None):
        return self.copy_with(params=self.params.set(key, value))

    def copy_add_param(self, key, value=None):
        return self.copy_with(params=self.params.add(key, value))

    def copy_remove_param(self, key):
        return self.copy_with(params=self.params.remove(key))

    def copy_merge_params(self, params):
        return self.copy_with(params=self.params.merge(params))

    def join(self, url):
        return URL(urljoin(str(self), str(URL(url))))

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        return isinstance(other, (URL, str)) and str(self) == str(URL(other))

    def __str__(self):
        scheme, user, host, port, path, query, fragment = self._parts
        text = scheme + ":" if scheme else ""
        if host:
            text += "//" + (user + "@" if user else "") + _netloc(host, port)
            path = path or "/"
        text += path
        if query is not None:
            text += "?" + query
        return text if fragment is None else f"{text}#{fragment}"

    def __repr__(self):
        text = str(self)
        if ":" in self._parts[1]:
            text = text.replace(self._parts[1], self._parts[1].partition(":")[0] + ":[secure]", 1)
        return f"{type(self).__name__}({text!r})"


def _netloc(host, port):
    host = f"[{host}]" if ":" in host else host
    return host if port is None else f"{host}:{port}"


def _parse(url):
    if len(url) > 65536:
        raise InvalidURL("URL too long")
    for i, c in enumerate(url):
        if c.isascii() and not c.isprintable():
            raise InvalidURL(f"Invalid non-printable ASCII character in URL, {c!r} at position {i}.")
    scheme, colon, rest = url.partition(":")
    if not (colon and scheme[:1].isalpha() and scheme.replace("+", "").replace("-", "").replace(".", "").isalnum()):
        scheme, rest = "", url
    scheme = scheme.lower()
    rest, mark, fragment = rest.partition("#")
    fragment = quote(fragment, safe=_SAFE_QUERY) if mark else None
    rest, mark, query = rest.partition("?")
    query = quote(query, safe=_SAFE_QUERY) if mark else None
    user = host = ""
    port = None
    path = rest
    if rest.startswith("//"):
        authority, slash, path = rest[2:].partition("/")
        path = slash + path
        user, _, address = authority.rpartition("@")
        user = quote(user, safe="!$&'()*+,;=:%~")
        host, port = _address(address, scheme)
    elif scheme in ("http", "https") and colon and not rest.startswith("/"):
        # A scheme without an authority: what follows is a path.
        path = rest
    path = quote(without_dots(path) if host else path, safe=_SAFE_PATH)
    return scheme, user, host, port, path, query, fragment


def _address(address, scheme):
    if address.startswith("["):
        host, _, port = address[1:].partition("]")
        port = port.removeprefix(":")
    else:
        host, _, port = address.partition(":")
    if port and not port.isdigit():
        raise InvalidURL(f"Invalid port: {port!r}")
    if port and int(port) > 65535:
        raise InvalidURL(f"Invalid port: {port!r}")
    host = host.lower()
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            raise InvalidURL(f"Invalid IDNA hostname: {host!r}") from None
    if any(c in host for c in " \\^|<>\"`{}"):
        raise InvalidURL(f"Invalid IDNA hostname: {host!r}")
    number = int(port) if port else None
    return host, None if number == _PORTS.get(scheme) else number

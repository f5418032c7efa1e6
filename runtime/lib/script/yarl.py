"""URLs in the shape of yarl."""

from urllib._paths import without_dots
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

from multidict import MultiDict, MultiDictProxy

__all__ = ["URL", "Query", "SimpleQuery", "QueryVariable"]
Query = SimpleQuery = QueryVariable = object

_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21}
_PATH = "!$&'()*+,;=:@/~"


class URL:
    """A URL that does not change."""

    __slots__ = ("_split",)

    def __new__(cls, val="", *, encoded=False):
        if isinstance(val, URL):
            return val
        if not isinstance(val, str):
            raise TypeError("Constructor parameter should be str")
        split = urlsplit(val)
        if not encoded:
            host = split.hostname or ""
            if host and not host.isascii():
                host = host.encode("idna").decode("ascii")
            elif ":" in host:
                host = f"[{host}]"
            netloc = host
            port = split.port
            if port is not None and port != _PORTS.get(split.scheme):
                netloc += f":{port}"
            user, at, _ = split.netloc.rpartition("@")
            path = without_dots(split.path) if split.netloc else split.path
            if split.netloc and not path:
                path = "/"
            split = split._replace(netloc=user + at + netloc, path=quote(path, safe=_PATH + "%"),
                                   query=quote(split.query, safe="!$'()*,;:@/?=&%~+"),
                                   fragment=quote(split.fragment, safe="!$&'()*+,;=:@/?%~"))
        self = object.__new__(cls)
        self._split = split
        return self

    @classmethod
    def build(cls, *, scheme="", authority="", user=None, password=None, host="", port=None, path="",
              query=None, query_string="", fragment="", encoded=False):
        if host:
            authority = host if port is None else f"{host}:{port}"
            if user is not None:
                authority = user + (f":{password}" if password is not None else "") + "@" + authority
        if authority and path and not path.startswith("/"):
            raise ValueError("Path in a URL with authority should start with a slash ('/') if set")
        url = cls(urlunsplit((scheme, authority, path, query_string, fragment)), encoded=encoded)
        return url.with_query(query) if query else url

    @property
    def scheme(self):
        return self._split.scheme

    @property
    def authority(self):
        return self._split.netloc

    @property
    def user(self):
        return None if self._split.username is None else unquote(self._split.username)

    @property
    def password(self):
        return None if self._split.password is None else unquote(self._split.password)

    @property
    def raw_host(self):
        return self._split.hostname

    @property
    def host(self):
        host = self._split.hostname
        return host.encode("ascii").decode("idna") if host and "xn--" in host else host

    @property
    def explicit_port(self):
        return self._split.port

    @property
    def port(self):
        return self._split.port or _PORTS.get(self._split.scheme)

    def is_absolute(self):
        return bool(self._split.netloc)

    absolute = property(is_absolute)

    def is_default_port(self):
        return self.port == _PORTS.get(self.scheme)

    def origin(self):
        if not self._split.netloc:
            raise ValueError("URL should be absolute")
        return self._with(netloc=self._split.netloc.rpartition("@")[2], path="", query="", fragment="")

    def relative(self):
        if not self._split.netloc:
            raise ValueError("URL should be absolute")
        return self._with(scheme="", netloc="")

    @property
    def raw_path(self):
        return self._split.path or ("/" if self._split.netloc else "")

    @property
    def path(self):
        return unquote(self.raw_path)

    @property
    def raw_query_string(self):
        return self._split.query

    @property
    def query_string(self):
        return unquote(self._split.query.replace("+", " "))

    @property
    def path_qs(self):
        return self.path + (f"?{self.query_string}" if self._split.query else "")

    @property
    def raw_path_qs(self):
        return self.raw_path + (f"?{self._split.query}" if self._split.query else "")

    @property
    def query(self):
        return MultiDictProxy(MultiDict(parse_qsl(self._split.query, keep_blank_values=True)))

    @property
    def raw_fragment(self):
        return self._split.fragment

    @property
    def fragment(self):
        return unquote(self._split.fragment)

    @property
    def raw_parts(self):
        path = self._split.path
        if path.startswith("/"):
            return ("/", *path[1:].split("/"))
        return tuple(path.split("/"))

    @property
    def parts(self):
        return tuple(map(unquote, self.raw_parts))

    @property
    def name(self):
        return self.parts[-1] if self._split.path not in ("", "/") else ""

    @property
    def suffix(self):
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def parent(self):
        if self.raw_path in ("", "/"):
            return self._with(query="", fragment="") if self._split.query or self._split.fragment else self
        return self._with(path=self.raw_path.rstrip("/").rpartition("/")[0] or "/", query="", fragment="")

    def _with(self, **changes):
        url = object.__new__(URL)
        url._split = self._split._replace(**changes)
        return url

    def with_scheme(self, scheme):
        return self._with(scheme=scheme.lower())

    def with_host(self, host):
        return URL.build(scheme=self.scheme, user=self.user, password=self.password, host=host,
                         port=self.explicit_port, path=self.raw_path, query_string=self._split.query,
                         fragment=self._split.fragment)

    def with_port(self, port):
        return URL.build(scheme=self.scheme, user=self.user, password=self.password, host=self.host,
                         port=port, path=self.raw_path, query_string=self._split.query,
                         fragment=self._split.fragment)

    def with_user(self, user):
        netloc = self._split.netloc.rpartition("@")[2]
        return self._with(netloc=netloc if user is None else f"{quote(user, safe='')}@{netloc}")

    def with_path(self, path, *, encoded=False):
        if not encoded:
            path = quote(path, safe=_PATH)
        if self._split.netloc and not path.startswith("/"):
            path = "/" + path
        return self._with(path=path, query="", fragment="")

    def with_fragment(self, fragment):
        return self._with(fragment="" if fragment is None else quote(fragment, safe=_PATH + "?"))

    def with_name(self, name):
        return self._with(path=self.raw_path.rpartition("/")[0] + "/" + quote(name, safe="!$&'()*+,;=:@~"),
                          query="", fragment="")

    def with_query(self, *args, **kwargs):
        return self._with(query=_query(args[0] if args else kwargs))

    def update_query(self, *args, **kwargs):
        merged = MultiDict(self.query)
        merged.update(MultiDict(parse_qsl(_query(args[0] if args else kwargs), keep_blank_values=True)))
        return self._with(query=_query(merged))

    extend_query = update_query

    def without_query_params(self, *names):
        return self._with(query=_query([p for p in self.query.items() if p[0] not in names]))

    def join(self, url):
        if not isinstance(url, URL):
            raise TypeError("url should be URL")
        return URL(urljoin(str(self), str(url)), encoded=True)

    def joinpath(self, *parts, encoded=False):
        path = self.raw_path.rstrip("/")
        for part in parts:
            path += "/" + (part if encoded else quote(part.lstrip("/"), safe=_PATH))
        return self._with(path=without_dots(path), query="", fragment="")

    def __truediv__(self, name):
        if not isinstance(name, str):
            return NotImplemented
        return self.joinpath(name)

    def __mod__(self, query):
        return self.update_query(query)

    def human_repr(self):
        split = self._split
        return urlunsplit((split.scheme, (self._split.netloc if self.host is None else
                                          self._split.netloc.replace(self.raw_host, self.host)),
                           self.path, unquote(split.query), self.fragment))

    def __str__(self):
        split = self._split
        if split.netloc and not split.path and (split.query or split.fragment):
            split = split._replace(path="/")
        return urlunsplit(split)

    def __repr__(self):
        return f"URL('{self}')"

    def __eq__(self, other):
        return isinstance(other, URL) and str(self) == str(other)

    def __lt__(self, other):
        return str(self) < str(other) if isinstance(other, URL) else NotImplemented

    def __hash__(self):
        return hash(str(self))

    def __bool__(self):
        return bool(str(self))


def _query(value):
    if value is None:
        return ""
    if isinstance(value, str):
        return quote(value, safe="!$'()*,;:@/?=&%~+")
    pairs = []
    for name, item in (value.items() if hasattr(value, "items") else value):
        for each in item if isinstance(item, (list, tuple)) else [item]:
            if isinstance(each, bool) or not isinstance(each, (str, int, float)):
                raise TypeError(f"Invalid variable type: value should be str, int or float, got {each!r} of type {type(each)}")
            pairs.append((name, str(each)))
    return urlencode(pairs, safe="!$'()*,;:@/?~")

"""Taking URLs apart, putting them together, and quoting what goes into them.

The grammar is RFC 3986's, with what the WHATWG's standard says of characters
that are to be ignored.
"""

import functools
import re
from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit",
           "urlencode", "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes",
           "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult",
           "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]


def _schemes(names):
    return names.replace("-none-", "").split(" ")


# What a scheme's URLs may have. The empty name stands for URLs without a scheme.
uses_relative = _schemes("-none- ftp http gopher nntp imap wais file https shttp mms prospero "
                         "rtsp rtsps rtspu sftp svn svn+ssh ws wss")
uses_netloc = _schemes("-none- ftp http gopher nntp telnet imap wais file mms https shttp snews "
                       "prospero rtsp rtsps rtspu rsync svn svn+ssh sftp nfs git git+ssh ws wss "
                       "itms-services")
uses_params = _schemes("-none- ftp hdl prospero http imap https shttp rtsp rtsps rtspu sip sips "
                       "mms sftp tel")
non_hierarchical = _schemes("gopher hdl mailto news telnet wais imap snews sip sips")
uses_query = _schemes("-none- http wais imap https shttp mms gopher rtsp rtsps rtspu sip sips")
uses_fragment = _schemes("-none- ftp hdl http gopher news nntp wais https shttp snews file prospero")
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

_CONTROL_OR_SPACE = "".join(map(chr, range(0x21)))
_IGNORED = {ord("\t"): None, ord("\r"): None, ord("\n"): None}
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.\-]*):")


def clear_cache():
    """Forget what was parsed."""
    urlsplit.cache_clear()
    _quoter_of.cache_clear()


# Text and bytes.

def _same(value):
    return value


def _encoded(result, encoding="ascii", errors="strict"):
    return result.encode(encoding, errors)


def _coerce_args(*args):
    """The arguments as str, and what makes a result of their kind."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        # An empty one may be a default, and goes with either kind.
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return (*args, _same)
    return (*(arg.decode("ascii", "strict") if arg else "" for arg in args), _encoded)


class _Text:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._encoded_counterpart(*(part.encode(encoding, errors) for part in self))


class _Bytes:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._decoded_counterpart(*(part.decode(encoding, errors) for part in self))


class _Netloc:
    """What the network location says: user, password, host and port."""
    __slots__ = ()

    @property
    def username(self):
        return self._user()[0]

    @property
    def password(self):
        return self._user()[1]

    @property
    def hostname(self):
        host = self._host()[0]
        if not host:
            return None
        # The zone of an IPv6 address keeps its case.
        mark = "%" if isinstance(host, str) else b"%"
        name, percent, zone = host.partition(mark)
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._host()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if port > 65535:
            raise ValueError("Port out of range 0-65535")
        return port

    def _marks(self):
        return ("@", ":", "[", "]") if isinstance(self.netloc, str) else (b"@", b":", b"[", b"]")

    def _user(self):
        at, colon, _, _ = self._marks()
        info, found, _ = self.netloc.rpartition(at)
        if not found:
            return None, None
        user, found, password = info.partition(colon)
        return user, password if found else None

    def _host(self):
        at, colon, left, right = self._marks()
        address = self.netloc.rpartition(at)[2]
        _, bracketed, rest = address.partition(left)
        if bracketed:
            host, _, port = rest.partition(right)
            port = port.partition(colon)[2]
        else:
            host, _, port = address.partition(colon)
        return host, port or None


def _describe(base, doc, **fields):
    base.__doc__ = doc
    for name, text in fields.items():
        getattr(base, name).__doc__ = text
    return base


_FIELDS = {
    "scheme": "Specifies URL scheme for the request.",
    "netloc": "Network location where the request is made to.",
    "path": "The hierarchical path, such as the path to a file to download.",
    "query": "The query component, that contains non-hierarchical data.",
    "fragment": "Fragment identifier, that allows indirect identification of a secondary resource.",
}
_DefragBase = _describe(namedtuple("DefragResult", "url fragment"),
                        "A URL without its fragment, and the fragment.",
                        url="The URL with no fragment identifier.", fragment=_FIELDS["fragment"])
_SplitBase = _describe(namedtuple("SplitResult", "scheme netloc path query fragment"),
                       "The five parts of a URL.", **_FIELDS)
_ParseBase = _describe(namedtuple("ParseResult", "scheme netloc path params query fragment"),
                       "The six parts of a URL.",
                       params="Parameters for last path element.", **_FIELDS)

# The name under which it was known when it was bytes alone.
ResultBase = _Netloc


class DefragResult(_DefragBase, _Text):
    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


class SplitResult(_SplitBase, _Netloc, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_ParseBase, _Netloc, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_DefragBase, _Bytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_SplitBase, _Netloc, _Bytes):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_ParseBase, _Netloc, _Bytes):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes),
                      (ParseResult, ParseResultBytes)):
    _text._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _text
del _text, _bytes


# Parsing.

def urlparse(url, scheme="", allow_fragments=True):
    """Parse a URL into 6 components: scheme, netloc, path, params, query, fragment."""
    url, scheme, result = _coerce_args(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        path, params = _splitparams(path)
    return result(ParseResult(scheme, netloc, path, params, query, fragment))


def _splitparams(path):
    """Only the last segment's parameters count."""
    at = path.find(";", path.rfind("/") + 1)
    if at < 0:
        return path, ""
    return path[:at], path[at + 1:]


def _check_netloc(netloc):
    """Refuse a name that normalization would turn into something else."""
    if netloc.isascii():
        return
    import unicodedata
    rest = netloc.translate({ord(c): None for c in "@:#?"})
    normal = unicodedata.normalize("NFKC", rest)
    if normal != rest and any(c in normal for c in "/?#@:"):
        raise ValueError(f"netloc '{netloc}' contains invalid characters under NFKC normalization")


def _check_brackets(netloc):
    if ("[" in netloc) != ("]" in netloc):
        raise ValueError("Invalid IPv6 URL")
    if "[" not in netloc:
        return
    host = netloc.partition("[")[2].partition("]")[0]
    if host.startswith("v"):
        if not re.match(r"\Av[a-fA-F0-9]+\..+\Z", host):
            raise ValueError("IPvFuture address is invalid")
        return
    import socket
    address, percent, zone = host.partition("%")
    for family in (socket.AF_INET6, socket.AF_INET):
        try:
            socket.inet_pton(family, address)
        except OSError:
            continue
        if family == socket.AF_INET and not percent:
            raise ValueError("An IPv4 address cannot be in brackets")
        if family == socket.AF_INET6 and (not percent or zone and "%" not in zone):
            return
    raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")


@functools.lru_cache(typed=True)
def urlsplit(url, scheme="", allow_fragments=True):
    """Parse a URL into 5 components: scheme, netloc, path, query, fragment."""
    url, scheme, result = _coerce_args(url, scheme)
    # A space at the end stays: there are programs that count on it.
    url = url.lstrip(_CONTROL_OR_SPACE).translate(_IGNORED)
    scheme = scheme.strip(_CONTROL_OR_SPACE).translate(_IGNORED)
    netloc = query = fragment = ""
    named = _SCHEME.match(url)
    if named:
        scheme, url = named[1].lower(), url[named.end():]
    if url.startswith("//"):
        end = min((at for at in map(lambda c: url.find(c, 2), "/?#") if at >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        _check_brackets(netloc)
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    _check_netloc(netloc)
    return result(SplitResult(scheme, netloc, url, query, fragment))


def urlunparse(components):
    """Put the 6 components of a URL back together again."""
    scheme, netloc, path, params, query, fragment, result = _coerce_args(*components)
    if params:
        path = f"{path};{params}"
    return result(urlunsplit((scheme, netloc, path, query, fragment)))


def urlunsplit(components):
    """Put the 5 components of a URL back together again."""
    scheme, netloc, url, query, fragment, result = _coerce_args(*components)
    if netloc:
        slash = "/" if url and not url.startswith("/") else ""
        url = f"//{netloc}{slash}{url}"
    elif url.startswith("//"):
        url = "//" + url
    elif scheme and scheme in uses_netloc and (not url or url.startswith("/")):
        url = "//" + url
    if scheme:
        url = f"{scheme}:{url}"
    if query:
        url = f"{url}?{query}"
    if fragment:
        url = f"{url}#{fragment}"
    return result(url)


def urljoin(base, url, allow_fragments=True):
    """Join a base URL and a possibly relative URL to form an absolute one."""
    if not base:
        return url
    if not url:
        return base
    base, url, result = _coerce_args(base, url)
    home = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, home.scheme, allow_fragments)
    if scheme != home.scheme or scheme not in uses_relative:
        return result(url)
    if scheme in uses_netloc:
        if netloc:
            return result(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = home.netloc
    if not path and not params:
        path, params, query = home.path, home.params, query or home.query
    else:
        path = _resolve(home.path, path)
    return result(urlunparse((scheme, netloc, path, params, query, fragment)))


def _resolve(base, path):
    """A path as seen from another, without its dots."""
    if path.startswith("/"):
        segments = path.split("/")
    else:
        folders = base.split("/")
        if folders[-1]:
            # What comes after the last slash is no folder.
            folders.pop()
        segments = folders + path.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    kept = []
    for segment in segments:
        if segment == "..":
            if kept:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept) or "/"


def urldefrag(url):
    """Remove the fragment of a URL: the URL without it, and the fragment."""
    url, result = _coerce_args(url)
    fragment = ""
    if "#" in url:
        *parts, fragment = urlparse(url)
        url = urlunparse((*parts, ""))
    return result(DefragResult(url, fragment))


def unwrap(url):
    """What stands in '<URL:scheme://host/path>'; another string as it is."""
    url = str(url).strip()
    if url.startswith("<") and url.endswith(">"):
        url = url[1:-1].strip()
    return url.removeprefix("URL:").strip() if url.startswith("URL:") else url


# Quoting.

_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_ALWAYS_SAFE_BYTES = bytes(_ALWAYS_SAFE)
_ESCAPE = re.compile(rb"%([0-9A-Fa-f]{2})")
_ASCII_RUN = re.compile(r"[\x00-\x7f]+")


def _unescape(data):
    return _ESCAPE.sub(lambda found: bytes((int(found[1], 16),)), data)


def unquote_to_bytes(string):
    """unquote_to_bytes('abc%20def') -> b'abc def'."""
    if not string:
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    if b"%" not in string:
        return bytes(string)
    return bytes(_unescape(string))


def unquote(string, encoding="utf-8", errors="replace"):
    """Replace %xx escapes by the characters that they stand for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        string.split
        return string
    encoding = encoding or "utf-8"
    errors = errors or "replace"
    return _ASCII_RUN.sub(lambda run: _unescape(run[0].encode()).decode(encoding, errors), string)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """Like unquote(), with plus signs for spaces, as in values of HTML forms."""
    return unquote(string.replace("+", " "), encoding, errors)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
             errors="replace", max_num_fields=None, separator="&"):
    """Parse a query into a dict of name to the list of its values."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding=encoding,
                                 errors=errors, max_num_fields=max_num_fields,
                                 separator=separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
              errors="replace", max_num_fields=None, separator="&"):
    """Parse a query into a list of (name, value) pairs."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if isinstance(qs, str):
        equals = "="
        if not isinstance(separator, str):
            separator = str(separator, "ascii")

        def plain(text):
            return unquote_plus(text, encoding=encoding, errors=errors)
    else:
        if not qs:
            return []
        # Numbers and iterables are no query, though bytes() would take them.
        qs = bytes(memoryview(qs))
        equals = b"="
        if isinstance(separator, str):
            separator = bytes(separator, "ascii")

        def plain(text):
            return unquote_to_bytes(text.replace(b"+", b" "))
    if not qs:
        return []
    if max_num_fields is not None and 1 + qs.count(separator) > max_num_fields:
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, found, value = field.partition(equals)
        if not found and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            pairs.append((plain(name), plain(value)))
    return pairs


class _Quoter(dict):
    """What each byte becomes, learned as bytes are asked for."""

    def __init__(self, safe):
        self.safe = _ALWAYS_SAFE.union(safe)

    def __repr__(self):
        return f"<Quoter {dict(self)!r}>"

    def __missing__(self, b):
        text = self[b] = chr(b) if b in self.safe else f"%{b:02X}"
        return text


@functools.lru_cache
def _quoter_of(safe):
    return _Quoter(safe).__getitem__


def quote(string, safe="/", encoding=None, errors=None):
    """quote('abc def') -> 'abc%20def': escape what a part of a URL may not have."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode("utf-8" if encoding is None else encoding,
                               "strict" if errors is None else errors)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """Like quote(), with plus signs for spaces, as in values of HTML forms."""
    if isinstance(string, str):
        spaced = " " in string
    else:
        spaced = not isinstance(string, bytes) or b" " in string
    if not spaced:
        return quote(string, safe, encoding, errors)
    safe = safe + (" " if isinstance(safe, str) else b" ")
    return quote(string, safe, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """quote() of bytes, which gives a str of ASCII."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    else:
        safe = bytes(c for c in safe if c < 128)
    if not bs.rstrip(_ALWAYS_SAFE_BYTES + safe):
        return bs.decode()
    return "".join(map(_quoter_of(safe), bs))


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Make a query of a mapping or of a sequence of pairs."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            # A str has a length and items, but they are no pairs.
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as err:
            raise TypeError("not a valid non-string sequence or mapping object") from err

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    fields = []
    for name, value in query:
        name = quoted(name)
        if doseq and not isinstance(value, (bytes, str)) and _has_length(value):
            fields.extend(f"{name}={quoted(each)}" for each in value)
        else:
            fields.append(f"{name}={quoted(value)}")
    return "&".join(fields)


def _has_length(value):
    try:
        len(value)
    except TypeError:
        return False
    return True


def __getattr__(name):
    if name == "Quoter":
        import warnings
        warnings.warn("Deprecated in 3.11. urllib.parse.Quoter will be removed in Python 3.14. "
                      "It was not intended to be a public API.", DeprecationWarning, stacklevel=2)
        return _Quoter
    from . import _splits
    if name in _splits.NAMES:
        return getattr(_splits, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

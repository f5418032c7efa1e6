"""Headers, cookies, requests and responses."""

import datetime
import json as jsonlib
import time

from http import HTTPStatus

from . import _errors
from ._bodies import encode_request, encoding_of
from ._urls import URL, QueryParams

_SECRET = ("authorization", "proxy-authorization")


def _string(value, encoding="utf-8"):
    return value.decode(encoding) if isinstance(value, bytes) else value


class Headers:
    """A multi-dict whose keys have no case."""

    def __init__(self, headers=None, encoding=None):
        if headers is None:
            pairs = []
        elif isinstance(headers, Headers):
            pairs = headers._list
        elif hasattr(headers, "items"):
            pairs = headers.items()
        else:
            pairs = headers
        self._list = []
        for name, value in pairs:
            value = _string(value)
            if not isinstance(value, str):
                raise TypeError(f"Header value must be str or bytes, not {type(value)}")
            self._list.append((_string(name), value))
        self.encoding = encoding or "utf-8"

    @property
    def raw(self):
        return [(name.encode("ascii"), value.encode(self.encoding, "surrogateescape")) for name, value in self._list]

    def _dict(self):
        found = {}
        for name, value in self._list:
            name = name.lower()
            found[name] = f"{found[name]}, {value}" if name in found else value
        return found

    def keys(self):
        return self._dict().keys()

    def values(self):
        return self._dict().values()

    def items(self):
        return self._dict().items()

    def multi_items(self):
        return [(name.lower(), value) for name, value in self._list]

    def get(self, key, default=None):
        return self._dict().get(_string(key).lower(), default)

    def get_list(self, key, split_commas=False):
        values = [value for name, value in self._list if name.lower() == key.lower()]
        if not split_commas:
            return values
        return [part.strip() for value in values for part in value.split(",")]

    def update(self, headers=None):
        for name in Headers(headers).keys():
            if name in self:
                self.pop(name)
        self._list.extend(Headers(headers)._list)

    def copy(self):
        return Headers(self, encoding=self.encoding)

    def pop(self, key, *default):
        if key not in self:
            if default:
                return default[0]
            raise KeyError(key)
        value = self[key]
        del self[key]
        return value

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __getitem__(self, key):
        try:
            return self._dict()[key.lower()]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = _string(key), _string(value)
        for i, (name, _) in enumerate(self._list):
            if name.lower() == key.lower():
                self._list[i] = (key, value)
                self._list[i + 1:] = [p for p in self._list[i + 1:] if p[0].lower() != key.lower()]
                return
        self._list.append((key, value))

    def __delitem__(self, key):
        if key not in self:
            raise KeyError(key)
        self._list = [p for p in self._list if p[0].lower() != key.lower()]

    def __contains__(self, key):
        return any(name.lower() == key.lower() for name, _ in self._list)

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._list)

    def __eq__(self, other):
        try:
            other = Headers(other)
        except (TypeError, ValueError):
            return False
        return sorted(self.multi_items()) == sorted(other.multi_items())

    def __repr__(self):
        shown = [(name, "[secure]" if name in _SECRET else value) for name, value in self.multi_items()]
        if len(dict(shown)) == len(shown):
            return f"{type(self).__name__}({dict(shown)!r})"
        return f"{type(self).__name__}({shown!r})"


class Cookie:
    """A cookie that is kept."""

    def __init__(self, name, value, domain="", path="/", expires=None, secure=False, host_only=False):
        self.name, self.value, self.domain, self.path = name, value, domain, path
        self.expires, self.secure, self.host_only = expires, secure, host_only

    def fits(self, url):
        host = url.host
        if self.domain:
            domain = self.domain.lstrip(".")
            if host != domain and (self.host_only or not host.endswith("." + domain)):
                return False
        path = self.path.rstrip("/")
        if not (url.path == self.path or url.path.startswith(path + "/") or not path):
            return False
        return not self.secure or url.scheme == "https"

    def __repr__(self):
        return f"<Cookie {self.name}={self.value} for {self.domain}{self.path}>"


class Cookies:
    """Cookies: a dict for those who do not care whose they are."""

    def __init__(self, cookies=None):
        self.jar = []
        if cookies is None:
            return
        if isinstance(cookies, Cookies):
            self.jar = list(cookies.jar)
            return
        for name, value in (cookies.items() if hasattr(cookies, "items") else cookies):
            self.set(name, value)

    def extract_cookies(self, response):
        """Keep the cookies of a response."""
        url = response.request.url
        for line in response.headers.get_list("set-cookie"):
            first, *rest = line.split(";")
            name, equals, value = first.strip().partition("=")
            if not equals:
                continue
            facts = {}
            for part in rest:
                key, _, fact = part.strip().partition("=")
                facts[key.lower()] = fact.strip()
            folder = url.path.rpartition("/")[0] or "/"
            expires = _expires(facts)
            domain = facts.get("domain", "").lower()
            cookie = Cookie(name, value.strip('"'), domain or url.host, facts.get("path") or folder, expires,
                            "secure" in facts, not domain)
            self._put(cookie)
            if expires is not None and expires <= time.time():
                self.jar.remove(cookie)

    def _put(self, cookie):
        self.jar = [c for c in self.jar
                    if (c.name, c.domain, c.path) != (cookie.name, cookie.domain, cookie.path)]
        self.jar.append(cookie)

    def set_cookie_header(self, request):
        """Give a request the cookies that are for it."""
        now = time.time()
        fitting = [c for c in self.jar if c.fits(request.url) and (c.expires is None or c.expires > now)]
        if fitting:
            request.headers["Cookie"] = "; ".join(f"{c.name}={c.value}" for c in fitting)

    def set(self, name, value, domain="", path="/"):
        self._put(Cookie(name, value, domain, path))

    def get(self, name, default=None, domain=None, path=None):
        found = [c for c in self.jar if c.name == name and (domain is None or c.domain == domain)
                 and (path is None or c.path == path)]
        if len(found) > 1:
            raise _errors.CookieConflict(f"Multiple cookies exist with name={name}")
        return found[0].value if found else default

    def delete(self, name, domain=None, path=None):
        self.jar = [c for c in self.jar if not (c.name == name and (domain is None or c.domain == domain)
                                                and (path is None or c.path == path))]

    def clear(self, domain=None, path=None):
        self.jar = [c for c in self.jar if (domain is not None and c.domain != domain)
                    or (path is not None and c.path != path)]

    def update(self, cookies=None):
        for cookie in Cookies(cookies).jar:
            self._put(cookie)

    def keys(self):
        return [c.name for c in self.jar]

    def values(self):
        return [c.value for c in self.jar]

    def items(self):
        return [(c.name, c.value) for c in self.jar]

    def __setitem__(self, name, value):
        self.set(name, value)

    def __getitem__(self, name):
        value = self.get(name)
        if value is None:
            raise KeyError(name)
        return value

    def __delitem__(self, name):
        self.delete(name)

    def __contains__(self, name):
        return name in self.keys()

    def __len__(self):
        return len(self.jar)

    def __iter__(self):
        return iter(self.keys())

    def __bool__(self):
        return bool(self.jar)

    def __repr__(self):
        return f"<Cookies[{', '.join(repr(c).replace('>', ' />') for c in self.jar)}]>"


def _expires(facts):
    if "max-age" in facts:
        try:
            return time.time() + int(facts["max-age"])
        except ValueError:
            return None
    if facts.get("expires"):
        text = facts["expires"].replace("-", " ")
        try:
            when = datetime.datetime.strptime(text, "%a, %d %b %Y %H:%M:%S GMT")
        except ValueError:
            return None
        return when.replace(tzinfo=datetime.timezone.utc).timestamp()
    return None


class Request:
    """A request that may be sent."""

    def __init__(self, method, url, *, params=None, headers=None, cookies=None, content=None, data=None,
                 files=None, json=None, stream=None, extensions=None):
        self.method = method.decode("ascii").upper() if isinstance(method, bytes) else method.upper()
        self.url = URL(url) if params is None else URL(url).copy_merge_params(params)
        self.headers = Headers(headers)
        self.extensions = {} if extensions is None else dict(extensions)
        if cookies:
            Cookies(cookies).set_cookie_header(self)
        more, body = encode_request(content, data, files, json, self.headers.get("content-type"))
        missing = []
        if "Host" not in self.headers:
            missing.append(("Host", self.url.netloc.decode("ascii")))
        if body is None and self.method in ("POST", "PUT", "PATCH") and "Content-Length" not in self.headers:
            missing.append(("Content-Length", "0"))
        self.headers = Headers(missing + self.headers._list)
        for name, value in more.items():
            self.headers.setdefault(name, value)
        self._later = None
        self._content = body if body is not None else b""
        if hasattr(body, "__aiter__") or body is not None and not isinstance(body, bytes):
            self._later, self._content = body, None

    @property
    def content(self):
        if self._content is None:
            raise _errors.RequestNotRead()
        return self._content

    def read(self):
        """Read the body, if it comes from an iterable."""
        if self._content is None:
            if not hasattr(self._later, "__iter__"):
                raise RuntimeError("Attempted to send an async request with a sync Client instance.")
            self._content, self._later = b"".join(_octets(part) for part in self._later), None
        return self._content

    async def aread(self):
        """Read the body, if it comes from an iterable."""
        if self._content is None:
            if not hasattr(self._later, "__aiter__"):
                return self.read()
            parts = [_octets(part) async for part in self._later]
            self._content, self._later = b"".join(parts), None
        return self._content

    def __repr__(self):
        return f"<{type(self).__name__}({self.method!r}, {str(self.url)!r})>"


def _octets(part):
    return part.encode("utf-8") if isinstance(part, str) else part


class Response:
    """What a server has answered."""

    def __init__(self, status_code, *, headers=None, content=None, text=None, html=None, json=None,
                 stream=None, request=None, extensions=None, history=None, default_encoding="utf-8"):
        self.status_code = int(status_code)
        self.headers = Headers(headers)
        self._request = request
        self.next_request = None
        self.extensions = {} if extensions is None else extensions
        self.history = [] if history is None else list(history)
        self.is_closed = False
        self.is_stream_consumed = False
        self.default_encoding = default_encoding
        self._answer = stream
        self._iterator = None
        self._downloaded = 0
        if stream is not None:
            return
        kind = None
        if text is not None:
            content, kind = text.encode("utf-8"), "text/plain; charset=utf-8"
        elif html is not None:
            content, kind = html.encode("utf-8"), "text/html; charset=utf-8"
        elif json is not None:
            content = jsonlib.dumps(json, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8")
            kind = "application/json"
        if content is not None and not isinstance(content, (bytes, str)):
            self._iterator = content
            return
        self._content = content.encode("utf-8") if isinstance(content, str) else content or b""
        if content is not None and "Content-Length" not in self.headers:
            self.headers["Content-Length"] = str(len(self._content))
        if kind is not None:
            self.headers.setdefault("Content-Type", kind)
        self.is_closed = self.is_stream_consumed = True

    @property
    def elapsed(self):
        """The time between sending the request and having the response."""
        if not hasattr(self, "_elapsed"):
            raise RuntimeError("'.elapsed' may only be accessed after the response has been read or closed.")
        return self._elapsed

    @elapsed.setter
    def elapsed(self, elapsed):
        self._elapsed = elapsed

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The request instance has not been set on this response.")
        return self._request

    @request.setter
    def request(self, value):
        self._request = value

    @property
    def http_version(self):
        return self.extensions.get("http_version", b"HTTP/1.1").decode("ascii")

    @property
    def reason_phrase(self):
        if "reason_phrase" in self.extensions:
            return self.extensions["reason_phrase"].decode("ascii", "ignore")
        try:
            return HTTPStatus(self.status_code).phrase
        except ValueError:
            return ""

    @property
    def url(self):
        return self.request.url

    @property
    def cookies(self):
        if not hasattr(self, "_cookies"):
            self._cookies = Cookies()
            self._cookies.extract_cookies(self)
        return self._cookies

    @property
    def links(self):
        """The headers Link, by their relation."""
        found = {}
        for part in (self.headers.get("link") or "").split(", <"):
            url, _, rest = part.partition(";")
            link = {"url": url.strip("<> '\"")}
            for fact in rest.split(";"):
                name, equals, value = fact.partition("=")
                if equals:
                    link[name.strip(" '\"")] = value.strip(" '\"")
            if link["url"]:
                found[link.get("rel") or link["url"]] = link
        return found

    # The body.

    @property
    def content(self):
        if not hasattr(self, "_content"):
            raise _errors.ResponseNotRead()
        return self._content

    @property
    def charset_encoding(self):
        return encoding_of(self.headers.get("content-type"))

    @property
    def encoding(self):
        if not hasattr(self, "_encoding"):
            name = self.charset_encoding
            if name is None or not _is_encoding(name):
                name = self.default_encoding if isinstance(self.default_encoding, str) \
                    else self.default_encoding(self.content) or "utf-8"
            self._encoding = name
        return self._encoding

    @encoding.setter
    def encoding(self, value):
        if hasattr(self, "_text"):
            raise ValueError("Setting encoding after `text` has been accessed is not allowed.")
        self._encoding = value

    @property
    def text(self):
        if not hasattr(self, "_text"):
            self._text = self.content.decode(self.encoding or "utf-8", errors="replace")
        return self._text

    def json(self, **kwargs):
        return jsonlib.loads(self.content, **kwargs)

    @property
    def num_bytes_downloaded(self):
        return self._downloaded

    # The status.

    @property
    def is_informational(self):
        return 100 <= self.status_code <= 199

    @property
    def is_success(self):
        return 200 <= self.status_code <= 299

    @property
    def is_redirect(self):
        return 300 <= self.status_code <= 399

    @property
    def is_client_error(self):
        return 400 <= self.status_code <= 499

    @property
    def is_server_error(self):
        return 500 <= self.status_code <= 599

    @property
    def is_error(self):
        return 400 <= self.status_code <= 599

    @property
    def has_redirect_location(self):
        return self.status_code in (301, 302, 303, 307, 308) and "Location" in self.headers

    def raise_for_status(self):
        """Raise HTTPStatusError unless the status is one of success."""
        request = self._request
        if request is None:
            raise RuntimeError("Cannot call `raise_for_status` as the request "
                               "instance has not been set on this response.")
        if self.is_success:
            return self
        kind = {1: "Informational response", 3: "Redirect response", 4: "Client error",
                5: "Server error"}.get(self.status_code // 100, "Invalid status code")
        text = f"{kind} '{self.status_code} {self.reason_phrase}' for url '{self.url}'"
        if self.has_redirect_location:
            text += f"\nRedirect location: '{self.headers['location']}'"
        text += f"\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/{self.status_code}"
        raise _errors.HTTPStatusError(text, request=request, response=self)

    def __repr__(self):
        return f"<Response [{self.status_code} {self.reason_phrase}]>"

    # Streams.

    async def _parts(self):
        """The body's parts as they come; what is raw and what is not is told by nobody here."""
        if hasattr(self, "_content"):
            yield self._content
            return
        if self.is_stream_consumed:
            raise _errors.StreamConsumed()
        if self.is_closed:
            raise _errors.StreamClosed()
        self.is_stream_consumed = True
        if self._iterator is not None:
            if hasattr(self._iterator, "__aiter__"):
                async for part in self._iterator:
                    yield _octets(part)
            else:
                for part in self._iterator:
                    yield _octets(part)
        else:
            while part := await self._answer.read(1 << 16):
                self._downloaded += len(part)
                yield part
        await self.aclose()

    async def aread(self):
        if not hasattr(self, "_content"):
            self._content = b"".join([part async for part in self._parts()])
        return self._content

    async def aiter_bytes(self, chunk_size=None):
        chunker = _Chunker(b"", chunk_size)
        async for part in self._parts():
            for chunk in chunker.add(part):
                yield chunk
        for chunk in chunker.rest():
            yield chunk

    aiter_raw = aiter_bytes

    async def aiter_text(self, chunk_size=None):
        import codecs
        decoder = codecs.getincrementaldecoder(self._text_encoding())(errors="replace")
        chunker = _Chunker("", chunk_size)
        async for part in self._parts():
            for chunk in chunker.add(decoder.decode(part)):
                yield chunk
        for chunk in chunker.add(decoder.decode(b"", True)):
            yield chunk
        for chunk in chunker.rest():
            yield chunk

    async def aiter_lines(self):
        lines = _Lines()
        async for text in self.aiter_text():
            for line in lines.add(text):
                yield line
        for line in lines.rest():
            yield line

    def _text_encoding(self):
        name = getattr(self, "_encoding", None) or self.charset_encoding
        if name and _is_encoding(name):
            return name
        return self.default_encoding if isinstance(self.default_encoding, str) else "utf-8"

    async def aclose(self):
        if not self.is_closed:
            self.is_closed = True
            if self._answer is not None:
                await self._answer.close()

    # The same without await.

    def read(self):
        return _now(self.aread())

    def iter_bytes(self, chunk_size=None):
        return _each(self.aiter_bytes(chunk_size))

    iter_raw = iter_bytes

    def iter_text(self, chunk_size=None):
        return _each(self.aiter_text(chunk_size))

    def iter_lines(self):
        return _each(self.aiter_lines())

    def close(self):
        _now(self.aclose())


def _now(coro):
    """What a coroutine gives that never has to wait."""
    try:
        coro.send(None)
    except StopIteration as stop:
        return stop.value
    coro.close()
    raise RuntimeError("Attempted to call a sync method on an async stream.")


def _each(agen):
    while True:
        try:
            yield _now(agen.__anext__())
        except StopAsyncIteration:
            return


def _is_encoding(name):
    import codecs
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True


class _Chunker:
    """Parts of a given size from parts of any."""

    def __init__(self, empty, size):
        self.kept, self.size = empty, size

    def add(self, part):
        if self.size is None:
            return [part] if part else []
        self.kept += part
        n = len(self.kept) // self.size * self.size
        chunks = [self.kept[i:i + self.size] for i in range(0, n, self.size)]
        self.kept = self.kept[n:]
        return chunks

    def rest(self):
        return [self.kept] if self.kept else []


class _Lines:
    """Lines, without their ends, from parts of text."""

    def __init__(self):
        self.kept, self.cr = "", False

    def add(self, text):
        if self.cr:
            text, self.cr = "\r" + text, False
        if text.endswith("\r"):
            # What follows may be its \n.
            text, self.cr = text[:-1], True
        if not text:
            return []
        text = self.kept + text
        lines = text.splitlines()
        self.kept = "" if text[-1] in "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029" else lines.pop()
        return lines

    def rest(self):
        return [self.kept] if self.kept or self.cr else []

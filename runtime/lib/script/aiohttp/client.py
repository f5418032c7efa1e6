"""Requests."""

import asyncio
import base64
import dataclasses
import json as jsonlib
import warnings
from collections import namedtuple

import _http
from multidict import CIMultiDict, CIMultiDictProxy, MultiDict
from yarl import URL

from . import client_exceptions as errors
from ._facts import HeadersMixin
from ._forms import FormData
from ._streams import StreamReader

__all__ = ["BaseConnector", "BasicAuth", "ClientRequest", "ClientResponse", "ClientSession", "ClientTimeout",
           "CookieJar", "DummyCookieJar", "Fingerprint", "RequestInfo", "TCPConnector", "UnixConnector", "request"]

USER_AGENT = "Python/3.13 aiohttp/3.11.0"

RequestInfo = namedtuple("RequestInfo", "url method headers real_url")
_Key = namedtuple("ConnectionKey", "host port is_ssl ssl")
Fingerprint = ClientRequest = type("ClientRequest", (), {"__doc__": "Kept for its name."})


@dataclasses.dataclass(frozen=True)
class ClientTimeout:
    """Limits in seconds; None is no limit."""
    total: float = None
    connect: float = None
    sock_read: float = None
    sock_connect: float = None
    ceil_threshold: float = 5


DEFAULT_TIMEOUT = ClientTimeout(total=5 * 60, sock_connect=30)


class BasicAuth(namedtuple("BasicAuth", "login password encoding")):
    """A user and a password."""

    def __new__(cls, login, password="", encoding="latin1"):
        if login is None:
            raise ValueError("None is not allowed as login value")
        if password is None:
            raise ValueError("None is not allowed as password value")
        if ":" in login:
            raise ValueError('A ":" is not allowed in login (RFC 1945#section-11.1)')
        return super().__new__(cls, login, password, encoding)

    def encode(self):
        return "Basic " + base64.b64encode(f"{self.login}:{self.password}".encode(self.encoding)).decode(self.encoding)

    @classmethod
    def decode(cls, auth_header, encoding="latin1"):
        kind, _, text = auth_header.partition(" ")
        if kind.lower() != "basic":
            raise ValueError(f"Unknown authorization method {kind}")
        login, colon, password = base64.b64decode(text).decode(encoding).partition(":")
        if not colon:
            raise ValueError("Invalid credentials.")
        return cls(login, password, encoding)


class BaseConnector:
    """A pool of connections."""

    def __init__(self, *, limit=100, limit_per_host=0, keepalive_timeout=15.0, force_close=False, ssl=True,
                 verify_ssl=None, ssl_context=None, path=None, **kwargs):
        if verify_ssl is False:
            ssl = False
        self._ssl = ssl_context if ssl_context is not None else ssl
        self.limit, self.limit_per_host, self.force_close = limit, limit_per_host, force_close
        self._keepalive = keepalive_timeout
        self._path = path
        self._pools = {}
        self._closed = False
        self._slots = asyncio.Semaphore(limit) if limit else None

    @property
    def closed(self):
        return self._closed

    def _pool(self, ssl, proxy, trust_env):
        """A pool for one way of checking servers."""
        if ssl is True or ssl is None:
            ssl = self._ssl
        key = (id(ssl), str(proxy))
        if key not in self._pools:
            tls = ssl if isinstance(ssl, bool) else (ssl._config, *ssl._parameters(False, None, None))
            self._pools[key] = _http.Client(
                tls=tls, trust_env=trust_env, max_connections=self.limit_per_host, max_keepalive=self.limit or 100,
                keepalive=self._keepalive, proxy=None if proxy is None else str(proxy), uds=self._path), ssl
        return self._pools[key][0]

    def _check(self):
        if self._closed:
            raise RuntimeError("Session is closed")

    async def close(self):
        self._closed = True
        for pool, _ in self._pools.values():
            pool.close()
        self._pools.clear()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_info):
        await self.close()


class TCPConnector(BaseConnector):
    """Connections over TCP."""


class UnixConnector(BaseConnector):
    """Connections to a path."""

    def __init__(self, path, **kwargs):
        super().__init__(path=path, **kwargs)
        self.path = path


class CookieJar:
    """Cookies that servers have set."""

    def __init__(self, *, unsafe=False, quote_cookie=True, treat_as_secure_origin=None, loop=None):
        from httpx import Cookies
        self._cookies = Cookies()
        self._unsafe = unsafe

    def update_cookies(self, cookies, response_url=URL()):
        for name, value in (cookies.items() if hasattr(cookies, "items") else cookies):
            self._cookies.set(name, getattr(value, "value", value), domain=response_url.host or "")

    def filter_cookies(self, request_url):
        """The cookies for a URL."""
        from http.cookies import SimpleCookie
        import httpx
        jar = SimpleCookie()
        url = httpx.URL(str(request_url))
        for cookie in self._cookies.jar:
            if cookie.fits(url):
                jar[cookie.name] = cookie.value
        return jar

    def _extract(self, url, headers):
        import httpx
        if not self._unsafe and url.host and url.host.replace(".", "").isdigit():
            # Servers that are known by a number alone are not trusted with cookies.
            return
        request = httpx.Request("GET", str(url))
        lines = [("set-cookie", line) for line in headers.getall("Set-Cookie", [])]
        if lines:
            self._cookies.extract_cookies(httpx.Response(200, headers=lines, request=request))

    def clear(self, predicate=None):
        self._cookies.clear()

    def clear_domain(self, domain):
        self._cookies.clear(domain=domain)

    def __iter__(self):
        from http.cookies import Morsel
        for cookie in self._cookies.jar:
            morsel = Morsel()
            morsel.set(cookie.name, cookie.value, cookie.value)
            morsel["domain"], morsel["path"] = cookie.domain, cookie.path
            yield morsel

    def __len__(self):
        return len(self._cookies)


class DummyCookieJar(CookieJar):
    """Keeps nothing."""

    def update_cookies(self, cookies, response_url=URL()):
        pass

    def _extract(self, url, headers):
        pass


class ClientResponse(HeadersMixin):
    """What a server has answered."""

    def __init__(self, session, method, url, answer, info, history, release):
        self._session, self.method, self._url, self._answer = session, method, url, answer
        self.status = answer.status
        self.reason = answer.reason
        self.version = tuple(map(int, answer.version.removeprefix("HTTP/").split("."))) if "." in answer.version else (2, 0)
        self._headers = CIMultiDictProxy(CIMultiDict(answer.headers))
        self.request_info = info
        self._history = tuple(history)
        self._release = release
        self._body = None
        self._closed = False
        self.content = StreamReader(self._more)

    async def _more(self, size):
        if self._closed:
            raise errors.ClientConnectionError("Connection closed")
        try:
            part = await self._answer.read(size)
        except _http.Fault as fault:
            self.close()
            kind, text = fault.args
            if kind == "timeout-read":
                raise errors.SocketTimeoutError(f"Timeout on reading data from socket") from None
            raise errors.ClientPayloadError(
                "Response payload is not completed" if kind in ("disconnected", "read") else text) from None
        if not part:
            self._finish()
        return part

    def _finish(self):
        release, self._release = self._release, None
        if release is not None:
            release()

    @property
    def url(self):
        return self._url.with_fragment(None)

    @property
    def real_url(self):
        return self._url

    @property
    def host(self):
        return self._url.host

    @property
    def ok(self):
        return self.status < 400

    @property
    def history(self):
        return self._history

    @property
    def cookies(self):
        from http.cookies import SimpleCookie
        jar = SimpleCookie()
        for line in self._headers.getall("Set-Cookie", []):
            jar.load(line)
        return jar

    @property
    def method_and_url(self):
        return self.method, self._url

    @property
    def closed(self):
        return self._closed

    @property
    def connection(self):
        return None if self._release is None else self

    def get_encoding(self):
        import codecs
        try:
            return codecs.lookup(self.charset).name if self.charset else "utf-8"
        except LookupError:
            return "utf-8"

    async def read(self):
        """The whole body."""
        if self._body is None:
            self._body = await self.content.read()
        return self._body

    async def text(self, encoding=None, errors="strict"):
        """The whole body as text."""
        return (await self.read()).decode(encoding or self.get_encoding(), errors=errors)

    async def json(self, *, encoding=None, loads=jsonlib.loads, content_type="application/json"):
        """What the body is as JSON."""
        await self.read()
        if content_type and not (self.content_type == content_type or content_type == "application/json"
                                 and self.content_type.endswith("+json")):
            raise errors.ContentTypeError(
                self.request_info, self._history, status=self.status, headers=self._headers,
                message=f"Attempt to decode JSON with unexpected mimetype: {self._headers.get('Content-Type', '').lower()}")
        text = self._body.strip()
        return loads(text.decode(encoding or self.get_encoding())) if text else None

    def raise_for_status(self):
        """Raise ClientResponseError if the status is 400 or more."""
        if not self.ok:
            self.release()
            raise errors.ClientResponseError(self.request_info, self._history, status=self.status,
                                             message=self.reason, headers=self._headers)

    def release(self):
        """Let go of the connection."""
        if not self._closed:
            self._closed = True
            self._answer.close()
            self._finish()
        return _Done()

    def close(self):
        self.release()

    async def wait_for_close(self):
        self.release()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_info):
        self.release()

    def __repr__(self):
        return f"<ClientResponse({self._url}) [{self.status} {self.reason}]>\n{self._headers!r}\n"


class _Done:
    """Something to await that has been done."""

    def __await__(self):
        return iter(())


class _RequestContext:
    """A request, to be awaited or entered."""

    def __init__(self, coro, session=None):
        self._coro, self._session, self._response = coro, session, None

    def send(self, arg):
        return self._coro.send(arg)

    def throw(self, *args):
        return self._coro.throw(*args)

    def close(self):
        self._coro.close()

    def __await__(self):
        return self._coro.__await__()

    async def __aenter__(self):
        try:
            self._response = await self._coro
        except BaseException:
            if self._session is not None:
                await self._session.close()
            raise
        return await self._response.__aenter__()

    async def __aexit__(self, *exc_info):
        await self._response.__aexit__(*exc_info)
        if self._session is not None:
            await self._session.close()


class ClientSession:
    """Requests that share connections, cookies and headers."""

    def __init__(self, base_url=None, *, connector=None, cookies=None, headers=None, skip_auto_headers=None, auth=None,
                 json_serialize=jsonlib.dumps, cookie_jar=None, connector_owner=True, raise_for_status=False,
                 timeout=None, trust_env=False, auto_decompress=True, loop=None, version=None, proxy=None, **kwargs):
        asyncio.get_running_loop()
        self._base_url = None if base_url is None else URL(base_url)
        self._connector = connector if connector is not None else TCPConnector()
        self._owner = connector_owner
        self._headers = CIMultiDict(headers) if headers else CIMultiDict()
        self._skip = {name.lower() for name in skip_auto_headers or ()}
        self._auth = auth
        self._dumps = json_serialize
        self._jar = cookie_jar if cookie_jar is not None else CookieJar()
        if cookies:
            self._jar.update_cookies(cookies)
        self._raise = raise_for_status
        self._timeout = DEFAULT_TIMEOUT if timeout is None else _timeout(timeout)
        self._trust_env = trust_env
        self._proxy = proxy
        self._closed = False

    @property
    def closed(self):
        return self._closed or self._connector.closed

    @property
    def connector(self):
        return self._connector

    @property
    def cookie_jar(self):
        return self._jar

    @property
    def headers(self):
        return self._headers

    @property
    def auth(self):
        return self._auth

    @property
    def timeout(self):
        return self._timeout

    async def close(self):
        if not self._closed:
            self._closed = True
            if self._owner:
                await self._connector.close()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_info):
        await self.close()

    def __enter__(self):
        raise TypeError("Use async with instead")

    def __exit__(self, *exc_info):
        pass

    def __del__(self, _warn=warnings.warn):
        if not getattr(self, "_closed", True):
            _warn(f"Unclosed client session {self!r}", ResourceWarning, source=self)

    def request(self, method, url, **kwargs):
        return _RequestContext(self._request(method, url, **kwargs))

    def get(self, url, *, allow_redirects=True, **kwargs):
        return self.request("GET", url, allow_redirects=allow_redirects, **kwargs)

    def options(self, url, *, allow_redirects=True, **kwargs):
        return self.request("OPTIONS", url, allow_redirects=allow_redirects, **kwargs)

    def head(self, url, *, allow_redirects=False, **kwargs):
        return self.request("HEAD", url, allow_redirects=allow_redirects, **kwargs)

    def post(self, url, *, data=None, **kwargs):
        return self.request("POST", url, data=data, **kwargs)

    def put(self, url, *, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, *, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

    def _build_url(self, url):
        try:
            url = URL(url)
        except ValueError:
            raise errors.InvalidUrlClientError(url) from None
        return url if self._base_url is None or url.is_absolute() else self._base_url.join(url)

    async def _request(self, method, url, *, params=None, data=None, json=None, cookies=None, headers=None,
                       skip_auto_headers=None, auth=None, allow_redirects=True, max_redirects=10, compress=None,
                       chunked=None, expect100=False, raise_for_status=None, read_until_eof=True, proxy=None,
                       proxy_auth=None, timeout=None, ssl=True, verify_ssl=None, ssl_context=None, **kwargs):
        if self.closed:
            raise RuntimeError("Session is closed")
        if data is not None and json is not None:
            raise ValueError("data and json parameters can not be used at the same time")
        if verify_ssl is False:
            ssl = False
        if ssl_context is not None:
            ssl = ssl_context
        url = self._build_url(url)
        if params:
            url = url.update_query(params)
        timeout = self._timeout if timeout is None else _timeout(timeout)
        merged = CIMultiDict(self._headers)
        merged.update(headers or {})
        kind, body = await self._encode(data, json)
        if kind and "Content-Type" not in merged:
            merged["Content-Type"] = kind
        auth = auth or self._auth
        if url.user is not None and auth is None:
            auth = BasicAuth(url.user, url.password or "")
        if auth is not None:
            if "Authorization" in merged and headers and "Authorization" in CIMultiDict(headers):
                raise ValueError("Cannot combine AUTHORIZATION header with AUTH argument or credentials encoded in URL")
            merged["Authorization"] = auth.encode()
        skip = self._skip | {name.lower() for name in skip_auto_headers or ()}
        for name, value in (("Accept", "*/*"), ("Accept-Encoding", "gzip, deflate"), ("User-Agent", USER_AGENT)):
            if name not in merged and name.lower() not in skip:
                merged[name] = value
        try:
            async with asyncio.timeout(timeout.total):
                response = await self._follow(method.upper(), url, merged, body, cookies, allow_redirects,
                                              max_redirects, timeout, ssl, proxy or self._proxy)
        except errors.ServerTimeoutError:
            raise
        raising = self._raise if raise_for_status is None else raise_for_status
        if callable(raising):
            await raising(response)
        elif raising:
            response.raise_for_status()
        return response

    async def _encode(self, data, json):
        """(content type, bytes) of a body."""
        if json is not None:
            return "application/json", self._dumps(json).encode("utf-8")
        if data is None:
            return None, None
        if isinstance(data, (bytes, bytearray, memoryview)):
            return "application/octet-stream", bytes(data)
        if isinstance(data, str):
            return "text/plain; charset=utf-8", data.encode("utf-8")
        if hasattr(data, "__aiter__"):
            return "application/octet-stream", b"".join([part async for part in data])
        if hasattr(data, "read"):
            content = data.read()
            return "application/octet-stream", content.encode() if isinstance(content, str) else content
        if not isinstance(data, FormData):
            data = FormData(data)
        return data.encode()

    async def _follow(self, method, url, headers, body, cookies, follow, most, timeout, ssl, proxy):
        history = []
        while True:
            if url.scheme not in ("http", "https"):
                raise errors.NonHttpUrlClientError(url) if url.scheme else errors.InvalidUrlClientError(url)
            if not url.host:
                raise errors.InvalidUrlClientError(url)
            response = await self._once(method, url, headers, body, cookies, timeout, ssl, proxy, history)
            self._jar._extract(url, response.headers)
            location = response.headers.get("Location") or response.headers.get("URI")
            if not follow or response.status not in (301, 302, 303, 307, 308) or location is None:
                return response
            history.append(response)
            response._history = tuple(history[:-1])
            if len(history) >= most:
                response.close()
                raise errors.TooManyRedirects(history[0].request_info, tuple(history))
            await response.read()
            response.release()
            if response.status == 303 and method != "HEAD" or response.status in (301, 302) and method == "POST":
                method, body = "GET", None
                headers.pop("Content-Length", None)
                headers.pop("Content-Type", None)
            following = URL(location)
            if not following.is_absolute():
                following = url.join(following)
            if following.origin() != url.origin():
                headers.pop("Authorization", None)
            headers.pop("Host", None)
            url = following

    async def _once(self, method, url, headers, body, cookies, timeout, ssl, proxy, history):
        self._connector._check()
        sent = CIMultiDict(headers)
        if "Host" not in sent:
            host = url.raw_host if ":" not in url.raw_host else f"[{url.raw_host}]"
            sent["Host"] = host if url.is_default_port() else f"{host}:{url.port}"
        jar = self._jar.filter_cookies(url)
        for name, value in (cookies or {}).items():
            jar[name] = getattr(value, "value", value)
        if jar:
            sent["Cookie"] = "; ".join(f"{name}={morsel.coded_value}" for name, morsel in jar.items())
        info = RequestInfo(url.with_fragment(None), method, CIMultiDictProxy(sent), url)
        slots = self._connector._slots
        if slots is not None:
            try:
                async with asyncio.timeout(timeout.connect):
                    await slots.acquire()
            except TimeoutError:
                raise errors.ConnectionTimeoutError("Connection timeout to host " + str(url)) from None
        release = slots.release if slots is not None else None
        try:
            pool = self._connector._pool(ssl, proxy, self._trust_env)
            limits = timeout.sock_connect if timeout.connect is None else timeout.connect
            address = str(URL(str(url), encoded=True).with_user(None).with_fragment(None))
            answer = await pool.request(method, address, list(sent.items()), body,
                                        (limits, timeout.sock_read, None), True, False)
        except BaseException as exc:
            if release is not None:
                release()
            if isinstance(exc, _http.Fault):
                raise _translate(exc, url, ssl) from None
            raise
        return ClientResponse(self, method, url, answer, info, history, release)


def _timeout(value):
    if isinstance(value, ClientTimeout):
        return value
    if isinstance(value, (int, float)):
        warnings.warn("Chaining float timeouts is deprecated, use ClientTimeout", DeprecationWarning, stacklevel=4)
        return ClientTimeout(total=value)
    raise ValueError(f"timeout parameter cannot be of {type(value)} type, please use 'timeout=ClientTimeout(...)'")


def _translate(fault, url, ssl):
    """aiohttp's exception of what _http says."""
    import errno
    import os
    kind, text = fault.args
    key = _Key(url.host, url.port, url.scheme == "https", ssl)
    if kind == "connect":
        if text.startswith("[SSL: CERTIFICATE_VERIFY_FAILED]"):
            from ssl import SSLCertVerificationError
            return errors.ClientConnectorCertificateError(key, SSLCertVerificationError(1, text))
        if text.startswith("[SSL"):
            return errors.ClientConnectorSSLError(key, OSError(1, text))
        if "Name or service" in text:
            return errors.ClientConnectorDNSError(key, OSError(-2, "Name or service not known"))
        return errors.ClientConnectorError(key, OSError(
            errno.ECONNREFUSED, f"Connect call failed {(url.host, url.port)!r}"))
    if kind == "timeout-connect":
        return errors.ConnectionTimeoutError(f"Connection timeout to host {url}")
    if kind in ("timeout-read", "timeout-write"):
        return errors.SocketTimeoutError("Timeout on reading data from socket")
    if kind == "disconnected":
        return errors.ServerDisconnectedError()
    if kind in ("read", "write"):
        return errors.ClientOSError(errno.ECONNRESET, os.strerror(errno.ECONNRESET))
    if kind == "url":
        return errors.InvalidUrlClientError(url)
    return errors.ClientConnectionError(text)


def request(method, url, *, connector=None, **kwargs):
    """A request in a session of its own, to be entered."""
    session = ClientSession(connector=connector, connector_owner=connector is None)
    return _RequestContext(session._request(method, url, **kwargs), session)

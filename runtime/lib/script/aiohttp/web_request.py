"""What handlers are given."""

import asyncio
import json as jsonlib

from _http import Fault
from multidict import CIMultiDict, CIMultiDictProxy, MultiDict, MultiDictProxy
from yarl import URL

from ._facts import HeadersMixin, StateMixin
from ._forms import FileField, content_type_of, parse_form, parse_multipart
from ._streams import StreamReader

__all__ = ["BaseRequest", "FileField", "Request"]


class HttpVersion(tuple):
    """The version of HTTP."""

    def __new__(cls, major, minor):
        return tuple.__new__(cls, (major, minor))

    major = property(lambda self: self[0])
    minor = property(lambda self: self[1])

    def __repr__(self):
        return f"HttpVersion(major={self[0]}, minor={self[1]})"


class Request(HeadersMixin, StateMixin):
    """A request that is being answered."""

    def __init__(self, exchange, client_max_size=1024 ** 2, *, match_info=None):
        self._exchange = exchange
        self._method = exchange.method
        self._target = exchange.target
        self._headers = CIMultiDictProxy(CIMultiDict(exchange.headers))
        self._client_max_size = client_max_size
        self._match_info = match_info
        self._state = {}
        self._read_bytes = None
        self._post = None
        self._answered = None
        self._content = StreamReader(exchange.read_some)
        self._task = asyncio.current_task()
        self._url = None

    @property
    def task(self):
        return self._task

    @property
    def loop(self):
        return asyncio.get_running_loop()

    @property
    def method(self):
        return self._method

    @property
    def version(self):
        return HttpVersion(*map(int, self._exchange.version.removeprefix("HTTP/").split(".")))

    @property
    def scheme(self):
        return "https" if self._exchange.secure else "http"

    @property
    def secure(self):
        return self._exchange.secure

    @property
    def host(self):
        return self._headers.get("Host", "")

    @property
    def remote(self):
        return self._exchange.remote.rpartition(":")[0].strip("[]") or None

    @property
    def rel_url(self):
        if self._url is None:
            self._url = URL(self._target)
            if self._url.is_absolute():
                self._url = self._url.relative()
        return self._url

    @property
    def url(self):
        return URL(f"{self.scheme}://{self.host}").join(self.rel_url)

    @property
    def path(self):
        return self.rel_url.path

    @property
    def path_qs(self):
        return str(self.rel_url)

    @property
    def raw_path(self):
        return self._target

    @property
    def query(self):
        return self.rel_url.query

    @property
    def query_string(self):
        return self.rel_url.query_string

    @property
    def keep_alive(self):
        return self._headers.get("Connection", "").lower() != "close"

    @property
    def cookies(self):
        from http.cookies import SimpleCookie
        jar = SimpleCookie(self._headers.get("Cookie", ""))
        return {name: morsel.value for name, morsel in jar.items()}

    @property
    def content(self):
        return self._content

    @property
    def can_read_body(self):
        return self._exchange.length != 0 and not self._content.at_eof()

    body_exists = property(lambda self: self._exchange.length != 0)
    has_body = can_read_body

    @property
    def http_range(self):
        text = self._headers.get("Range")
        if text is None:
            return slice(None, None, 1)
        first, _, last = text.removeprefix("bytes=").partition("-")
        if not first:
            return slice(-int(last), None, 1)
        return slice(int(first), int(last) + 1 if last else None, 1)

    @property
    def match_info(self):
        return self._match_info

    @property
    def app(self):
        return self._match_info.current_app

    @property
    def config_dict(self):
        from collections import ChainMap
        return ChainMap(*(app._state for app in reversed(self._match_info.apps)))

    @property
    def transport(self):
        return None if self._exchange.gone else self

    def is_closing(self):
        return self._exchange.gone

    def get_extra_info(self, name, default=None):
        if name == "peername":
            host, _, port = self._exchange.remote.rpartition(":")
            return (host.strip("[]"), int(port)) if port.isdigit() else default
        return default

    async def read(self):
        """The whole body."""
        if self._read_bytes is None:
            if self._content.total_bytes or self._content._ended:
                body = await self._content.read()
            else:
                try:
                    body = await self._exchange.read(self._client_max_size)
                except Fault as fault:
                    from .web_exceptions import HTTPRequestEntityTooLarge
                    raise HTTPRequestEntityTooLarge(self._client_max_size, fault.args[1]) from None
            self._read_bytes = body
        return self._read_bytes

    async def text(self):
        """The whole body as text."""
        return (await self.read()).decode(self.charset or "utf-8")

    async def json(self, *, loads=jsonlib.loads):
        """What the body is as JSON."""
        return loads(await self.text())

    async def post(self):
        """The form that was sent: a multi-dict of text and files."""
        if self._post is None:
            if self._method not in ("POST", "PUT", "PATCH", "TRACE", "DELETE") or self.content_type not in (
                    "", "application/x-www-form-urlencoded", "multipart/form-data"):
                self._post = MultiDictProxy(MultiDict())
            else:
                self._post = MultiDictProxy(parse_form(await self.read(), self._headers.get("Content-Type")))
        return self._post

    async def multipart(self):
        """The parts of a multipart body."""
        _, facts = content_type_of(self._headers.get("Content-Type"))
        return MultipartReader(list(parse_multipart(await self.read(), facts.get("boundary", ""))))

    async def release(self):
        """Skip what was not read of the body."""
        while await self._content.readany():
            pass

    async def _prepare_hook(self, response):
        if self._match_info is not None:
            for app in self._match_info.apps:
                for hook in app.on_response_prepare:
                    await hook(self, response)

    def clone(self, *, method=None, rel_url=None, headers=None, **kwargs):
        if self._read_bytes is not None:
            raise RuntimeError("Cannot clone request after reading its content")
        other = type(self)(self._exchange, self._client_max_size, match_info=self._match_info)
        if method is not None:
            other._method = method
        if rel_url is not None:
            other._target, other._url = str(rel_url), URL(str(rel_url))
        if headers is not None:
            other._headers = CIMultiDictProxy(CIMultiDict(headers))
        return other

    def __repr__(self):
        return f"<{type(self).__name__} {self._method} {self.path} >"


BaseRequest = Request


class MultipartReader:
    """The parts of a multipart body, one after another."""

    def __init__(self, parts):
        self._parts = iter(parts)

    async def next(self):
        for headers, body in self._parts:
            return BodyPartReader(headers, body)
        return None

    def __aiter__(self):
        return self

    async def __anext__(self):
        part = await self.next()
        if part is None:
            raise StopAsyncIteration
        return part


class BodyPartReader:
    """A part of a multipart body."""

    def __init__(self, headers, body):
        self.headers = CIMultiDictProxy(headers)
        self._body, self._at = body, 0

    @property
    def name(self):
        return content_type_of(self.headers.get("Content-Disposition"))[1].get("name")

    @property
    def filename(self):
        return content_type_of(self.headers.get("Content-Disposition"))[1].get("filename")

    def at_eof(self):
        return self._at >= len(self._body)

    async def read(self, *, decode=False):
        return await self.read_chunk(len(self._body) + 1)

    async def read_chunk(self, size=8192):
        part = self._body[self._at:self._at + size]
        self._at += len(part)
        return part

    async def text(self, *, encoding=None):
        return (await self.read()).decode(encoding or content_type_of(self.headers.get("Content-Type"))[1].get("charset", "utf-8"))

    async def json(self, *, encoding=None):
        return jsonlib.loads(await self.text(encoding=encoding))

    async def release(self):
        self._at = len(self._body)

"""What handlers answer."""

import asyncio
import datetime
import json as jsonlib
import time

from http import HTTPStatus
from multidict import CIMultiDict

from ._facts import StateMixin
from ._forms import content_type_of, guess_type

__all__ = ["StreamResponse", "Response", "json_response", "FileResponse"]

SERVER = "Python/3.13 aiohttp/3.11"


def phrase(status):
    """The usual words of a status."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def http_date(seconds):
    """A time as HTTP writes it."""
    return time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(seconds))


class StreamResponse(StateMixin):
    """An answer whose body is written bit by bit."""

    def __init__(self, *, status=200, reason=None, headers=None):
        self._headers = CIMultiDict() if headers is None else CIMultiDict(headers)
        self._cookies = []
        self._body_length = 0
        self._chunked = False
        self._compression = None
        self._keep_alive = None
        self._request = None
        self._exchange = None
        self._eof_sent = False
        self._state = {}
        self.set_status(status, reason)

    @property
    def prepared(self):
        return self._exchange is not None or self._eof_sent

    @property
    def task(self):
        return None if self._request is None else self._request.task

    @property
    def status(self):
        return self._status

    @property
    def reason(self):
        return self._reason

    def set_status(self, status, reason=None):
        assert not self.prepared, "Cannot change the response status code after the headers have been sent"
        self._status = int(status)
        self._reason = phrase(self._status) if reason is None else reason

    @property
    def chunked(self):
        return self._chunked

    def enable_chunked_encoding(self):
        self._chunked = True

    @property
    def compression(self):
        return self._compression is not None

    def enable_compression(self, force=None, strategy=None):
        self._compression = force or True

    @property
    def headers(self):
        return self._headers

    @property
    def body_length(self):
        return self._body_length

    @property
    def keep_alive(self):
        return self._keep_alive

    def force_close(self):
        self._keep_alive = False

    def set_cookie(self, name, value, *, expires=None, domain=None, max_age=None, path="/", secure=None,
                   httponly=None, samesite=None, partitioned=None):
        """Have the client keep a cookie."""
        text = f"{name}={_cookie_value(value)}"
        if domain is not None:
            text += f"; Domain={domain}"
        if expires is not None:
            text += f"; expires={expires}"
        if httponly:
            text += "; HttpOnly"
        if max_age is not None:
            text += f"; Max-Age={max_age}"
        if path is not None:
            text += f"; Path={path}"
        if samesite is not None:
            text += f"; SameSite={samesite}"
        if secure:
            text += "; Secure"
        self._cookies = [(n, t) for n, t in self._cookies if n != name] + [(name, text)]

    def del_cookie(self, name, *, domain=None, path="/", secure=None, httponly=None, samesite=None):
        """Have the client forget a cookie."""
        self.set_cookie(name, "", max_age=0, domain=domain, path=path, secure=secure, httponly=httponly,
                        samesite=samesite, expires="Thu, 01 Jan 1970 00:00:00 GMT")

    @property
    def cookies(self):
        from http.cookies import SimpleCookie
        jar = SimpleCookie()
        for _, text in self._cookies:
            jar.load(text)
        return jar

    @property
    def content_length(self):
        length = self._headers.get("Content-Length")
        return None if length is None else int(length)

    @content_length.setter
    def content_length(self, value):
        if value is None:
            self._headers.pop("Content-Length", None)
        else:
            self._headers["Content-Length"] = str(int(value))

    @property
    def content_type(self):
        return content_type_of(self._headers.get("Content-Type"))[0] or "application/octet-stream"

    @content_type.setter
    def content_type(self, value):
        self._set_type(str(value), self.charset)

    @property
    def charset(self):
        return content_type_of(self._headers.get("Content-Type"))[1].get("charset")

    @charset.setter
    def charset(self, value):
        if self.content_type == "application/octet-stream":
            raise RuntimeError("Setting charset for application/octet-stream doesn't make sense, setup content_type first")
        self._set_type(self.content_type, None if value is None else str(value).lower())

    def _set_type(self, kind, charset):
        self._headers["Content-Type"] = kind if charset is None else f"{kind}; charset={charset}"

    @property
    def last_modified(self):
        text = self._headers.get("Last-Modified")
        if text is None:
            return None
        return datetime.datetime.strptime(text, "%a, %d %b %Y %H:%M:%S GMT").replace(tzinfo=datetime.timezone.utc)

    @last_modified.setter
    def last_modified(self, value):
        if value is None:
            self._headers.pop("Last-Modified", None)
        elif isinstance(value, (int, float)):
            self._headers["Last-Modified"] = http_date(value)
        elif isinstance(value, datetime.datetime):
            self._headers["Last-Modified"] = http_date(value.timestamp())
        else:
            self._headers["Last-Modified"] = value

    @property
    def etag(self):
        return self._headers.get("ETag")

    @etag.setter
    def etag(self, value):
        self._headers["ETag"] = f'"{value}"'

    # Sending.

    def _head(self, length):
        headers = [(str(name), str(value)) for name, value in self._headers.items()]
        headers.extend(("Set-Cookie", text) for _, text in self._cookies)
        if self._status not in (204, 304) and self._status >= 200 and "Content-Type" not in self._headers:
            headers.append(("Content-Type", "application/octet-stream"))
        if length is not None and "Content-Length" not in self._headers and self._status not in (204, 304):
            headers.append(("Content-Length", str(length)))
        if self._keep_alive is False:
            headers.append(("Connection", "close"))
        if "Server" not in self._headers:
            headers.append(("Server", SERVER))
        return headers

    async def _signal(self, request):
        self._request = request
        await request._prepare_hook(self)

    async def prepare(self, request):
        """Send the head."""
        if self._eof_sent:
            return None
        if self._exchange is None:
            await self._signal(request)
            self._exchange = request._exchange
            request._answered = self
            await self._exchange.begin(self._status, self._head(None))
        return self._exchange

    async def write(self, data):
        """Send some of the body."""
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise AssertionError(f"data argument must be byte-ish ({type(data)!r})")
        if self._eof_sent:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._exchange is None:
            raise RuntimeError("Cannot call write() before prepare()")
        self._body_length += len(data)
        if data:
            await self._exchange.write(bytes(data))

    async def drain(self):
        """What is written is sent at once."""

    async def write_eof(self, data=b""):
        """End the answer."""
        if self._eof_sent:
            return
        if self._exchange is None:
            raise AssertionError("Response has not been started")
        if data:
            await self.write(data)
        self._eof_sent = True
        await self._exchange.end()

    async def _answer(self, request):
        """Send what was not sent yet."""
        await self.prepare(request)
        await self.write_eof()

    def __repr__(self):
        if self._eof_sent:
            info = "eof"
        elif self._request is not None and self.prepared:
            info = f"{self._request.method} {self._request.path} "
        else:
            info = "not prepared"
        return f"<{type(self).__name__} {self._reason} {info}>"


def _cookie_value(value):
    value = str(value)
    if any(c in value for c in ' ",;\\') or not value.isprintable():
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return value


class Response(StreamResponse):
    """An answer whose body is there."""

    def __init__(self, *, body=None, status=200, reason=None, text=None, headers=None, content_type=None,
                 charset=None, zlib_executor_size=None, zlib_executor=None):
        if body is not None and text is not None:
            raise ValueError("body and text are not allowed together")
        super().__init__(status=status, reason=reason, headers=headers)
        self._text = None
        if content_type is not None and "charset" in content_type:
            raise ValueError("charset must not be in content_type argument")
        if text is not None:
            if "Content-Type" in self._headers:
                if content_type or charset:
                    raise ValueError("passing both Content-Type header and content_type or charset params with text is forbidden")
            else:
                if not isinstance(text, str):
                    raise TypeError(f"text argument must be str ({type(text)!r})")
                self._set_type(content_type or "text/plain", charset or "utf-8")
            body = text.encode(charset or self.charset or "utf-8")
        elif "Content-Type" in self._headers:
            if content_type is not None or charset is not None:
                raise ValueError("passing both Content-Type header and content_type or charset params is forbidden")
        elif content_type is not None or charset is not None:
            self._set_type(content_type or "application/octet-stream", charset)
        self.body = body

    @property
    def body(self):
        return self._body

    @body.setter
    def body(self, body):
        if isinstance(body, str):
            if "Content-Type" not in self._headers:
                self._set_type("text/plain", "utf-8")
            body = body.encode("utf-8")
        elif body is not None and not isinstance(body, (bytes, bytearray, memoryview)) and not hasattr(body, "__aiter__"):
            if hasattr(body, "read"):
                body = body.read()
            else:
                raise ValueError(f"Unsupported body type {type(body)}")
        self._body = body

    @property
    def text(self):
        return None if self._body is None else bytes(self._body).decode(self.charset or "utf-8")

    @text.setter
    def text(self, text):
        if not isinstance(text, (str, type(None))):
            raise AssertionError(f"text argument must be str ({type(text)!r})")
        if "Content-Type" not in self._headers:
            self._set_type("text/plain", "utf-8")
        self._body = None if text is None else text.encode(self.charset or "utf-8")

    @property
    def content_length(self):
        if "Content-Length" in self._headers:
            return int(self._headers["Content-Length"])
        if hasattr(self._body, "__aiter__"):
            return None
        return len(self._body or b"")

    @content_length.setter
    def content_length(self, value):
        raise RuntimeError("Content length is set automatically")

    async def write_eof(self, data=b""):
        if self._eof_sent or not hasattr(self, "_body"):
            return
        await super().write_eof(data or (bytes(self._body) if self._body else b""))

    async def _answer(self, request):
        if self.prepared or hasattr(self._body, "__aiter__"):
            await self.prepare(request)
            if hasattr(self._body, "__aiter__"):
                async for part in self._body:
                    await self.write(part)
                self._body = None
            await self.write_eof()
            return
        await self._signal(request)
        body = bytes(self._body or b"")
        self._exchange = request._exchange
        if self._compression:
            body = self._compressed(body, request)
        self._body_length = len(body)
        self._eof_sent = True
        await self._exchange.respond(self._status, self._head(len(body)), b"" if request.method == "HEAD" else body)

    def _compressed(self, body, request):
        accepted = request.headers.get("Accept-Encoding", "").lower()
        if "gzip" in accepted:
            import gzip
            self._headers["Content-Encoding"] = "gzip"
            return gzip.compress(body)
        if "deflate" in accepted:
            import zlib
            self._headers["Content-Encoding"] = "deflate"
            return zlib.compress(body)
        return body


class FileResponse(StreamResponse):
    """A file as an answer."""

    def __init__(self, path, chunk_size=256 * 1024, status=200, reason=None, headers=None):
        super().__init__(status=status, reason=reason, headers=headers)
        self._path = path
        self._chunk_size = chunk_size

    async def _answer(self, request):
        from . import web_exceptions
        try:
            with await asyncio.to_thread(open, self._path, "rb") as file:
                data = await asyncio.to_thread(file.read)
        except (FileNotFoundError, IsADirectoryError):
            await web_exceptions.HTTPNotFound()._answer(request)
            return
        except PermissionError:
            await web_exceptions.HTTPForbidden()._answer(request)
            return
        if "Content-Type" not in self._headers:
            kind = guess_type(str(self._path))
            self._headers["Content-Type"] = kind
        self._headers["Accept-Ranges"] = "bytes"
        status, span = self._status, request.headers.get("Range", "")
        if span.startswith("bytes=") and "," not in span and status == 200:
            first, _, last = span[len("bytes="):].partition("-")
            try:
                start = int(first) if first else max(0, len(data) - int(last))
                stop = min(len(data), int(last) + 1) if first and last else len(data)
            except ValueError:
                start, stop = 0, len(data)
            if start >= len(data):
                self.set_status(416)
                self._headers["Content-Range"] = f"bytes */{len(data)}"
                data = b""
            else:
                self.set_status(206)
                self._headers["Content-Range"] = f"bytes {start}-{stop - 1}/{len(data)}"
                data = data[start:stop]
        await self._signal(request)
        self._exchange = request._exchange
        self._body_length = len(data)
        self._eof_sent = True
        await self._exchange.respond(self._status, self._head(len(data)), b"" if request.method == "HEAD" else data)


_UNSET = object()


def json_response(data=_UNSET, *, text=None, body=None, status=200, reason=None, headers=None,
                  content_type="application/json", dumps=jsonlib.dumps):
    """An answer of JSON."""
    if data is not _UNSET:
        if text or body:
            raise ValueError("only one of data, text, or body should be specified")
        text = dumps(data)
    return Response(text=text, body=body, status=status, reason=reason, headers=headers, content_type=content_type)

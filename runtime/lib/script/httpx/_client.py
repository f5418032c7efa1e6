"""Clients: what is common to requests, redirects, authentication, cookies."""

import contextlib
import datetime
import time

from . import _errors
from ._auth import Auth, BasicAuth, build_auth
from ._config import (DEFAULT_LIMITS, DEFAULT_MAX_REDIRECTS, DEFAULT_TIMEOUT, UNSET, USE_CLIENT_DEFAULT, Timeout)
from ._messages import Cookies, Headers, Request, _now
from ._transports import AsyncHTTPTransport, HTTPTransport
from ._urls import URL, QueryParams

__version__ = "0.28.1"
_DEFAULT_HEADERS = (("Accept", "*/*"), ("Accept-Encoding", "gzip, deflate"), ("Connection", "keep-alive"),
                    ("User-Agent", f"python-httpx/{__version__}"))


class BaseClient:
    """What both kinds of clients have."""

    _waits = False
    _transport_class = AsyncHTTPTransport

    def __init__(self, *, auth=None, params=None, headers=None, cookies=None, verify=True, cert=None,
                 trust_env=True, http1=True, http2=False, proxy=None, mounts=None, timeout=DEFAULT_TIMEOUT,
                 follow_redirects=False, limits=DEFAULT_LIMITS, max_redirects=DEFAULT_MAX_REDIRECTS,
                 event_hooks=None, base_url="", transport=None, default_encoding="utf-8"):
        self._base_url = self._with_slash(URL(base_url))
        self._auth = build_auth(auth)
        self._params = QueryParams(params)
        self.headers = headers
        self._cookies = Cookies(cookies)
        self._timeout = Timeout(timeout)
        self.follow_redirects = follow_redirects
        self.max_redirects = max_redirects
        self.event_hooks = event_hooks or {}
        self.trust_env = trust_env
        self._default_encoding = default_encoding
        self._closed = False

        def network(proxy=None):
            return self._transport_class(verify=verify, cert=cert, trust_env=trust_env and proxy is None,
                                         http2=http2, limits=limits, proxy=proxy)

        self._transport = transport if transport is not None else network(proxy)
        self._mounts = dict(sorted((mounts or {}).items(), key=lambda m: -len(m[0])))
        self._entered = False

    @staticmethod
    def _with_slash(url):
        path = url.raw_path.decode("ascii")
        return url if not str(url) or path.endswith("/") else url.copy_with(raw_path=path + "/")

    @property
    def is_closed(self):
        return self._closed

    @property
    def base_url(self):
        return self._base_url

    @base_url.setter
    def base_url(self, url):
        self._base_url = self._with_slash(URL(url))

    @property
    def headers(self):
        return self._headers

    @headers.setter
    def headers(self, headers):
        self._headers = Headers(_DEFAULT_HEADERS)
        self._headers.update(headers)

    @property
    def cookies(self):
        return self._cookies

    @cookies.setter
    def cookies(self, cookies):
        self._cookies = Cookies(cookies)

    @property
    def params(self):
        return self._params

    @params.setter
    def params(self, params):
        self._params = QueryParams(params)

    @property
    def auth(self):
        return self._auth

    @auth.setter
    def auth(self, auth):
        self._auth = build_auth(auth)

    @property
    def timeout(self):
        return self._timeout

    @timeout.setter
    def timeout(self, timeout):
        self._timeout = Timeout(timeout)

    @property
    def event_hooks(self):
        return self._event_hooks

    @event_hooks.setter
    def event_hooks(self, event_hooks):
        self._event_hooks = {"request": list(event_hooks.get("request", [])),
                             "response": list(event_hooks.get("response", []))}

    # Requests.

    def _merge_url(self, url):
        url = URL(url)
        if url.is_relative_url and str(self._base_url):
            raw = self._base_url.raw_path + url.raw_path.lstrip(b"/") if str(url) else self._base_url.raw_path
            return self._base_url.copy_with(raw_path=raw)
        return url

    def build_request(self, method, url, *, content=None, data=None, files=None, json=None, params=None,
                      headers=None, cookies=None, timeout=USE_CLIENT_DEFAULT, extensions=None):
        """A request with what the client adds to each."""
        merged = Headers(self._headers)
        merged.update(headers)
        query = params
        if self._params:
            query = self._params.merge(params)
        jar = Cookies(self._cookies)
        if cookies:
            jar.update(cookies)
        extensions = dict(extensions or {})
        if "timeout" not in extensions:
            limits = self._timeout if timeout is UNSET else Timeout(timeout)
            extensions["timeout"] = limits.as_dict()
        return Request(method, self._merge_url(url), content=content, data=data, files=files, json=json,
                       params=query, headers=merged, cookies=jar, extensions=extensions)

    def _auth_for(self, request, auth):
        auth = self._auth if auth is UNSET else build_auth(auth)
        if auth is not None:
            return auth
        user, password = request.url.username, request.url.password
        return BasicAuth(user, password) if user or password else Auth()

    async def _do_send(self, request, stream, auth, follow_redirects):
        if self._closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")
        follow = self.follow_redirects if follow_redirects is UNSET else follow_redirects
        response = await self._send_authenticated(request, self._auth_for(request, auth), follow, [])
        try:
            if not stream:
                await response.aread()
            return response
        except BaseException:
            await response.aclose()
            raise

    async def _send_authenticated(self, request, auth, follow, history):
        if auth.requires_request_body:
            await request.aread()
        # An Auth of a program's own may have either flow alone.
        flow = auth.sync_auth_flow(request) if self._waits else auth.async_auth_flow(request)
        request = next(flow) if self._waits else await flow.__anext__()
        try:
            while True:
                response = await self._send_following(request, follow, history)
                try:
                    if self._waits and auth.requires_response_body:
                        await response.aread()
                    request = flow.send(response) if self._waits else await flow.asend(response)
                except (StopIteration, StopAsyncIteration):
                    return response
                response.history = list(history)
                await response.aread()
                history.append(response)
        finally:
            if self._waits:
                flow.close()
            else:
                await flow.aclose()

    async def _send_following(self, request, follow, history):
        while True:
            if len(history) > self.max_redirects:
                raise _errors.TooManyRedirects("Exceeded maximum allowed redirects.", request=request)
            for hook in self._event_hooks["request"]:
                await self._hooked(hook(request))
            response = await self._send_once(request)
            try:
                for hook in self._event_hooks["response"]:
                    await self._hooked(hook(response))
                response.history = list(history)
                if not response.has_redirect_location:
                    return response
                following = self._redirected(request, response)
                history = history + [response]
                if not follow:
                    response.next_request = following
                    return response
                await response.aread()
                request = following
            except BaseException:
                await response.aclose()
                raise

    async def _hooked(self, result):
        if not self._waits:
            await result

    def _transport_for(self, url):
        for pattern, transport in self._mounts.items():
            scheme, _, host = pattern.partition("://")
            fits = scheme in ("all", "", url.scheme) and (
                not host or host == url.host or host == f"{url.host}:{url.port}"
                or host.startswith("*") and url.host.endswith(host.lstrip("*")))
            if fits and transport is not None:
                return transport
        return self._transport

    async def _send_once(self, request):
        transport = self._transport_for(request.url)
        if isinstance(transport, self._transport_class):
            _check_url(request)
        start = time.perf_counter()
        try:
            if self._waits:
                response = transport.handle_request(request)
            else:
                response = await transport.handle_async_request(request)
        except _errors.RequestError as exc:
            if exc._request is None:
                exc._request = request
            raise
        response.request = request
        response.elapsed = datetime.timedelta(seconds=time.perf_counter() - start)
        response.default_encoding = self._default_encoding
        self._cookies.extract_cookies(response)
        return response

    def _redirected(self, request, response):
        """The request that a redirect asks for."""
        status, method = response.status_code, request.method
        if status == 303 and method != "HEAD" or status == 302 and method != "HEAD" or status == 301 and method == "POST":
            method = "GET"
        location = response.headers["Location"]
        try:
            url = URL(location)
        except _errors.InvalidURL as exc:
            raise _errors.RemoteProtocolError(f"Invalid URL in location header: {exc}.", request=request) from None
        if url.scheme and not url.host:
            url = url.copy_with(host=request.url.host)
        if url.is_relative_url:
            url = request.url.join(url)
        if request.url.fragment and not url.fragment:
            url = url.copy_with(fragment=request.url.fragment)
        headers = Headers(request.headers)
        if _origin(url) != _origin(request.url):
            if not (request.url.host == url.host and request.url.scheme == "http" and url.scheme == "https"):
                headers.pop("Authorization", None)
            headers["Host"] = url.netloc.decode("ascii")
        same = method == request.method
        if not same:
            headers.pop("Content-Length", None)
            headers.pop("Transfer-Encoding", None)
            headers.pop("Content-Type", None)
        headers.pop("Cookie", None)
        content = request.content if same and request._content else None
        return Request(method, url, headers=headers, cookies=Cookies(self._cookies), content=content,
                       extensions=request.extensions)


def _origin(url):
    return url.scheme, url.host, url.port


def _check_url(request):
    if not request.url.scheme:
        raise _errors.UnsupportedProtocol("Request URL is missing an 'http://' or 'https://' protocol.", request=request)
    if request.url.scheme not in ("http", "https"):
        raise _errors.UnsupportedProtocol(f"Request URL has an unsupported protocol '{request.url.scheme}://'.",
                                          request=request)
    if not request.url.host:
        raise _errors.UnsupportedProtocol("Request URL is missing a hostname.", request=request)


class AsyncClient(BaseClient):
    """A client whose requests are awaited."""

    async def request(self, method, url, *, content=None, data=None, files=None, json=None, params=None,
                      headers=None, cookies=None, auth=USE_CLIENT_DEFAULT, follow_redirects=USE_CLIENT_DEFAULT,
                      timeout=USE_CLIENT_DEFAULT, extensions=None):
        request = self.build_request(method, url, content=content, data=data, files=files, json=json,
                                     params=params, headers=headers, cookies=cookies, timeout=timeout,
                                     extensions=extensions)
        return await self.send(request, auth=auth, follow_redirects=follow_redirects)

    async def send(self, request, *, stream=False, auth=USE_CLIENT_DEFAULT, follow_redirects=USE_CLIENT_DEFAULT):
        return await self._do_send(request, stream, auth, follow_redirects)

    @contextlib.asynccontextmanager
    async def stream(self, method, url, *, auth=USE_CLIENT_DEFAULT, follow_redirects=USE_CLIENT_DEFAULT, **kwargs):
        request = self.build_request(method, url, **kwargs)
        response = await self.send(request, auth=auth, follow_redirects=follow_redirects, stream=True)
        try:
            yield response
        finally:
            await response.aclose()

    async def get(self, url, **kwargs):
        return await self.request("GET", url, **kwargs)

    async def options(self, url, **kwargs):
        return await self.request("OPTIONS", url, **kwargs)

    async def head(self, url, **kwargs):
        return await self.request("HEAD", url, **kwargs)

    async def post(self, url, **kwargs):
        return await self.request("POST", url, **kwargs)

    async def put(self, url, **kwargs):
        return await self.request("PUT", url, **kwargs)

    async def patch(self, url, **kwargs):
        return await self.request("PATCH", url, **kwargs)

    async def delete(self, url, **kwargs):
        return await self.request("DELETE", url, **kwargs)

    async def aclose(self):
        if not self._closed:
            self._closed = True
            await self._transport.aclose()
            for transport in self._mounts.values():
                if transport is not None:
                    await transport.aclose()

    async def __aenter__(self):
        if self._closed or self._entered:
            raise RuntimeError("Cannot open a client instance more than once." if self._entered and not self._closed
                               else "Cannot reopen a client instance, once it has been closed.")
        self._entered = True
        await self._transport.__aenter__()
        return self

    async def __aexit__(self, exc_type=None, exc_value=None, traceback=None):
        await self.aclose()


class Client(BaseClient):
    """A client whose requests are waited for."""

    _waits = True
    _transport_class = HTTPTransport

    def request(self, method, url, *, content=None, data=None, files=None, json=None, params=None,
                headers=None, cookies=None, auth=USE_CLIENT_DEFAULT, follow_redirects=USE_CLIENT_DEFAULT,
                timeout=USE_CLIENT_DEFAULT, extensions=None):
        request = self.build_request(method, url, content=content, data=data, files=files, json=json,
                                     params=params, headers=headers, cookies=cookies, timeout=timeout,
                                     extensions=extensions)
        return self.send(request, auth=auth, follow_redirects=follow_redirects)

    def send(self, request, *, stream=False, auth=USE_CLIENT_DEFAULT, follow_redirects=USE_CLIENT_DEFAULT):
        return _now(self._do_send(request, stream, auth, follow_redirects))

    @contextlib.contextmanager
    def stream(self, method, url, *, auth=USE_CLIENT_DEFAULT, follow_redirects=USE_CLIENT_DEFAULT, **kwargs):
        request = self.build_request(method, url, **kwargs)
        response = self.send(request, auth=auth, follow_redirects=follow_redirects, stream=True)
        try:
            yield response
        finally:
            response.close()

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        return self.request("HEAD", url, **kwargs)

    def post(self, url, **kwargs):
        return self.request("POST", url, **kwargs)

    def put(self, url, **kwargs):
        return self.request("PUT", url, **kwargs)

    def patch(self, url, **kwargs):
        return self.request("PATCH", url, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

    def close(self):
        if not self._closed:
            self._closed = True
            self._transport.close()
            for transport in self._mounts.values():
                if transport is not None:
                    transport.close()

    def __enter__(self):
        if self._closed or self._entered:
            raise RuntimeError("Cannot open a client instance more than once." if self._entered and not self._closed
                               else "Cannot reopen a client instance, once it has been closed.")
        self._entered = True
        self._transport.__enter__()
        return self

    def __exit__(self, exc_type=None, exc_value=None, traceback=None):
        self.close()

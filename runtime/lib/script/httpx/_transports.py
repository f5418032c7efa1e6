"""How requests get to where they are answered."""

import _http

from . import _errors
from ._config import Limits, tls_parameters
from ._messages import Request, Response


class BaseTransport:
    """What a Client sends its requests through."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type=None, exc_value=None, traceback=None):
        self.close()

    def handle_request(self, request):
        raise NotImplementedError("The 'handle_request' method must be implemented.")

    def close(self):
        pass


class AsyncBaseTransport:
    """What an AsyncClient sends its requests through."""

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type=None, exc_value=None, traceback=None):
        await self.aclose()

    async def handle_async_request(self, request):
        raise NotImplementedError("The 'handle_async_request' method must be implemented.")

    async def aclose(self):
        pass


class MockTransport(AsyncBaseTransport, BaseTransport):
    """Answers with what a function makes of the request."""

    def __init__(self, handler):
        self.handler = handler

    def handle_request(self, request):
        request.read()
        return self.handler(request)

    async def handle_async_request(self, request):
        await request.aread()
        response = self.handler(request)
        if not isinstance(response, Response):
            response = await response
        return response


class _Body:
    """A body that is still on its way."""

    def __init__(self, answer, request, waits):
        self._answer, self._request, self._waits = answer, request, waits

    async def read(self, size):
        try:
            part = self._answer.read(size)
            return part if self._waits else await part
        except _http.Fault as fault:
            raise translate(fault, self._request) from None

    async def close(self):
        self._answer.close()


def translate(fault, request):
    """httpx's exception of what _http says."""
    kind, text = fault.args
    if kind == "url":
        return _errors.InvalidURL(text)
    if kind == "protocol" and ("gzip" in text or "zlib" in text or "flate" in text):
        return _errors.DecodingError(text, request=request)
    return _errors.FAULTS[kind](text, request=request)


class _Network:
    """Requests over connections that are kept."""

    def __init__(self, verify=True, cert=None, trust_env=True, http1=True, http2=False, limits=Limits(),
                 proxy=None, uds=None, local_address=None, retries=0, socket_options=None):
        self._pool = _http.Client(
            tls=tls_parameters(verify, cert), http2=http2, trust_env=trust_env,
            max_connections=limits.max_connections or 0, max_keepalive=limits.max_keepalive_connections or 0,
            keepalive=limits.keepalive_expiry, proxy=None if proxy is None else str(getattr(proxy, "url", proxy)),
            uds=uds, local_address=local_address)
        self._retries = retries

    async def _handle(self, request, waits):
        times = request.extensions.get("timeout", {})
        times = tuple(times.get(name) for name in ("connect", "read", "write"))
        body = await request.aread()
        headers = [(name, value) for name, value in request.headers._list
                   if name.lower() not in ("transfer-encoding",)]
        left = self._retries
        while True:
            try:
                answer = self._pool.request(request.method, str(request.url).partition("#")[0], headers,
                                            body or None, times, True, waits)
                if not waits:
                    answer = await answer
                break
            except _http.Fault as fault:
                exc = translate(fault, request)
                if left <= 0 or not isinstance(exc, (_errors.ConnectError, _errors.ConnectTimeout)):
                    raise exc from None
                left -= 1
        return Response(
            answer.status, headers=answer.headers, stream=_Body(answer, request, waits), request=request,
            extensions={"http_version": answer.version.encode("ascii"), "reason_phrase": answer.reason.encode("utf-8")})


class HTTPTransport(_Network, BaseTransport):
    """Requests over the network."""

    def handle_request(self, request):
        from ._messages import _now
        return _now(self._handle(request, True))

    def close(self):
        self._pool.close()


class AsyncHTTPTransport(_Network, AsyncBaseTransport):
    """Requests over the network, awaited."""

    async def handle_async_request(self, request):
        return await self._handle(request, False)

    async def aclose(self):
        self._pool.close()

"""What goes wrong with requests."""


class HTTPError(Exception):
    """Base class of what a request may raise."""

    def __init__(self, message):
        super().__init__(message)
        self._request = None

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The .request property has not been set.")
        return self._request

    @request.setter
    def request(self, request):
        self._request = request


class RequestError(HTTPError):
    """What a request may raise before there is a response."""

    def __init__(self, message, *, request=None):
        super().__init__(message)
        self._request = request


class TransportError(RequestError):
    """The connection did not do."""


class TimeoutException(TransportError):
    """Something took too long."""


class ConnectTimeout(TimeoutException):
    """Connecting took too long."""


class ReadTimeout(TimeoutException):
    """The server took too long to send."""


class WriteTimeout(TimeoutException):
    """The server took too long to receive."""


class PoolTimeout(TimeoutException):
    """No connection was free in time."""


class NetworkError(TransportError):
    """The network did not do."""


class ConnectError(NetworkError):
    """There was no connection to be had."""


class ReadError(NetworkError):
    """Nothing could be received."""


class WriteError(NetworkError):
    """Nothing could be sent."""


class CloseError(NetworkError):
    """The connection could not be closed."""


class ProxyError(TransportError):
    """The proxy did not do."""


class UnsupportedProtocol(TransportError):
    """The URL's scheme is none that is spoken."""


class ProtocolError(TransportError):
    """The protocol was violated."""


class LocalProtocolError(ProtocolError):
    """The protocol was violated by us."""


class RemoteProtocolError(ProtocolError):
    """The protocol was violated by the server."""


class DecodingError(RequestError):
    """The response's body is not what its headers say."""


class TooManyRedirects(RequestError):
    """There were too many redirects."""


class HTTPStatusError(HTTPError):
    """The response's status says that something is wrong."""

    def __init__(self, message, *, request, response):
        super().__init__(message)
        self.request = request
        self.response = response


class InvalidURL(Exception):
    """A URL that is none."""


class CookieConflict(Exception):
    """There are several cookies of a name."""


class StreamError(RuntimeError):
    """A stream was used in a way that it does not allow."""


class StreamConsumed(StreamError):
    """A stream was read a second time."""

    def __init__(self):
        super().__init__(
            "Attempted to read or stream some content, but the content has already been streamed. "
            "For requests, this could be due to passing a generator as request content, and then "
            "receiving a redirect response or a secondary request as part of an authentication flow."
            "For responses, this could be due to attempting to stream the response content more than once.")


class StreamClosed(StreamError):
    """A stream was read after it was closed."""

    def __init__(self):
        super().__init__("Attempted to read or stream content, but the stream has been closed.")


class ResponseNotRead(StreamError):
    """The body of a streamed response was asked for before it was read."""

    def __init__(self):
        super().__init__("Attempted to access streaming response content, without having called `read()`.")


class RequestNotRead(StreamError):
    """The body of a streamed request was asked for before it was read."""

    def __init__(self):
        super().__init__("Attempted to access streaming request content, without having called `read()`.")


# What the module _http calls what went wrong.
FAULTS = {
    "connect": ConnectError, "read": ReadError, "write": WriteError,
    "timeout-connect": ConnectTimeout, "timeout-read": ReadTimeout,
    "timeout-write": WriteTimeout, "timeout-pool": PoolTimeout,
    "disconnected": RemoteProtocolError, "protocol": RemoteProtocolError,
}

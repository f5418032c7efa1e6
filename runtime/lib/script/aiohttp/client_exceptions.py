"""What goes wrong with requests."""

import asyncio


class ClientError(Exception):
    """Base class of what a client raises."""


class ClientResponseError(ClientError):
    """A response says that something is wrong."""

    def __init__(self, request_info, history, *, code=None, status=None, message="", headers=None):
        self.request_info, self.history = request_info, history
        self.status = status if status is not None else code or 0
        self.message, self.headers = message, headers
        self.args = (request_info, history)

    @property
    def code(self):
        return self.status

    def __str__(self):
        return f"{self.status}, message={self.message!r}, url={str(self.request_info.real_url)!r}"

    def __repr__(self):
        args = f"{self.request_info!r}, {self.history!r}"
        if self.status != 0:
            args += f", status={self.status!r}"
        if self.message != "":
            args += f", message={self.message!r}"
        if self.headers is not None:
            args += f", headers={self.headers!r}"
        return f"{type(self).__name__}({args})"


class ContentTypeError(ClientResponseError):
    """The body is not of the type that was wanted."""


class WSServerHandshakeError(ClientResponseError):
    """The server speaks no WebSocket."""


class TooManyRedirects(ClientResponseError):
    """There were too many redirects."""


class ClientConnectionError(ClientError):
    """The connection did not do."""


class ClientConnectionResetError(ClientConnectionError, ConnectionResetError):
    """The connection was reset."""


class ClientOSError(ClientConnectionError, OSError):
    """The system refused."""


class ClientConnectorError(ClientOSError):
    """There was no connection to be had."""

    def __init__(self, connection_key, os_error):
        self._key, self._os_error = connection_key, os_error
        super().__init__(os_error.errno, os_error.strerror)
        self.args = (connection_key, os_error)

    host = property(lambda self: self._key.host)
    port = property(lambda self: self._key.port)
    ssl = property(lambda self: self._key.ssl)
    os_error = property(lambda self: self._os_error)

    def __str__(self):
        ssl = "default" if self.ssl is True else self.ssl
        return f"Cannot connect to host {self.host}:{self.port} ssl:{ssl} [{self._os_error.strerror or self._os_error}]"


class ClientConnectorDNSError(ClientConnectorError):
    """The name is unknown."""


class ClientProxyConnectionError(ClientConnectorError):
    """The proxy did not do."""


class ClientSSLError(ClientConnectorError):
    """TLS did not do."""


class ClientConnectorSSLError(ClientSSLError):
    """TLS did not do."""


class ClientConnectorCertificateError(ClientSSLError, ValueError):
    """The server's certificate was refused."""

    def __init__(self, connection_key, certificate_error):
        ClientConnectorError.__init__(self, connection_key, certificate_error)
        self.certificate_error = certificate_error

    def __str__(self):
        return (f"Cannot connect to host {self.host}:{self.port} ssl:{self.ssl} "
                f"[{self.certificate_error.__class__.__name__}: {self.certificate_error.args}]")


class ServerConnectionError(ClientConnectionError):
    """The server did not do."""


class ServerDisconnectedError(ServerConnectionError):
    """The server has left."""

    def __init__(self, message=None):
        if message is None:
            message = "Server disconnected"
        self.args = (message,)
        self.message = message


class ServerTimeoutError(ServerConnectionError, asyncio.TimeoutError):
    """The server took too long."""


class ConnectionTimeoutError(ServerTimeoutError):
    """Connecting took too long."""


class SocketTimeoutError(ServerTimeoutError):
    """Reading took too long."""


class ClientPayloadError(ClientError):
    """The body is not whole."""


class InvalidURL(ClientError, ValueError):
    """A URL that is none."""

    def __init__(self, url, description=None):
        self._url, self._description = url, description
        super().__init__(*((url,) if description is None else (url, description)))

    url = property(lambda self: self._url)
    description = property(lambda self: self._description)

    def __str__(self):
        return f"{self._url} - {self._description}" if self._description else str(self._url)

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"


class InvalidUrlClientError(InvalidURL):
    """A URL that is none, asked for by the program."""


class NonHttpUrlClientError(InvalidURL):
    """A URL of another scheme."""


class RedirectClientError(ClientError):
    """A redirect that leads nowhere."""


__all__ = [name for name, value in list(globals().items()) if isinstance(value, type)]

"""Answers that are raised."""

from .web_response import Response, phrase


class HTTPException(Response, Exception):
    """Base class of answers that are raised."""

    status_code = -1
    empty_body = False

    def __init__(self, *, headers=None, reason=None, body=None, text=None, content_type=None):
        Response.__init__(self, status=self.status_code, headers=headers, reason=reason, body=body, text=text,
                          content_type=content_type)
        Exception.__init__(self, self.reason)
        if self.body is None and not self.empty_body:
            self.text = f"{self.status}: {self.reason}"

    def __bool__(self):
        return True

    __str__ = Exception.__str__


class HTTPError(HTTPException):
    """4xx and 5xx."""


class HTTPRedirection(HTTPException):
    """3xx."""


class HTTPSuccessful(HTTPException):
    """2xx."""


class HTTPClientError(HTTPError):
    """4xx."""


class HTTPServerError(HTTPError):
    """5xx."""


class HTTPMove(HTTPRedirection):
    """A redirect to another place."""

    def __init__(self, location, *, headers=None, reason=None, body=None, text=None, content_type=None):
        if not location:
            raise ValueError("HTTP redirects need a location to redirect to.")
        super().__init__(headers=headers, reason=reason, body=body, text=text, content_type=content_type)
        self.headers["Location"] = str(location)
        self.location = location


class HTTPMethodNotAllowed(HTTPClientError):
    """405"""

    status_code = 405

    def __init__(self, method, allowed_methods, *, headers=None, reason=None, body=None, text=None, content_type=None):
        allow = ",".join(sorted(allowed_methods))
        super().__init__(headers=headers, reason=reason, body=body, text=text, content_type=content_type)
        self.headers["Allow"] = allow
        self.allowed_methods = set(allowed_methods)
        self.method = method.upper()


class HTTPRequestEntityTooLarge(HTTPClientError):
    """413"""

    status_code = 413

    def __init__(self, max_size, actual_size, **kwargs):
        kwargs.setdefault("text", f"Maximum request body size {max_size} exceeded, actual body size {actual_size}")
        super().__init__(**kwargs)


class HTTPUnavailableForLegalReasons(HTTPClientError):
    """451"""

    status_code = 451

    def __init__(self, link, *, headers=None, reason=None, body=None, text=None, content_type=None):
        super().__init__(headers=headers, reason=reason, body=body, text=text, content_type=content_type)
        if link is not None:
            self.headers["Link"] = f'<{link}>; rel="blocked-by"'
        self.link = link


def _make(base, empty=(), **statuses):
    for name, status in statuses.items():
        facts = {"status_code": status, "__module__": __name__, "__doc__": str(status)}
        if status in empty:
            facts["empty_body"] = True
        globals()["HTTP" + name] = type("HTTP" + name, (base,), facts)


_make(HTTPSuccessful, (204, 205), Ok=200, Created=201, Accepted=202, NonAuthoritativeInformation=203, NoContent=204,
      ResetContent=205, PartialContent=206)
_make(HTTPMove, MultipleChoices=300, MovedPermanently=301, Found=302, SeeOther=303, UseProxy=305,
      TemporaryRedirect=307, PermanentRedirect=308)
_make(HTTPRedirection, (304,), NotModified=304)
_make(HTTPClientError, BadRequest=400, Unauthorized=401, PaymentRequired=402, Forbidden=403, NotFound=404,
      NotAcceptable=406, ProxyAuthenticationRequired=407, RequestTimeout=408, Conflict=409, Gone=410,
      LengthRequired=411, PreconditionFailed=412, RequestURITooLong=414, UnsupportedMediaType=415,
      RequestRangeNotSatisfiable=416, ExpectationFailed=417, MisdirectedRequest=421, UnprocessableEntity=422,
      FailedDependency=424, UpgradeRequired=426, PreconditionRequired=428, TooManyRequests=429,
      RequestHeaderFieldsTooLarge=431)
_make(HTTPServerError, InternalServerError=500, NotImplemented=501, BadGateway=502, ServiceUnavailable=503,
      GatewayTimeout=504, VersionNotSupported=505, VariantAlsoNegotiates=506, InsufficientStorage=507,
      NotExtended=510, NetworkAuthenticationRequired=511)

__all__ = sorted(name for name in globals() if name.startswith("HTTP"))

"""An HTTP server in the shape of aiohttp.web, on Go's net/http."""

from . import web_app, web_exceptions, web_request, web_response, web_routes, web_runner
from .web_app import *
from .web_exceptions import *
from .web_request import *
from .web_response import *
from .web_routes import *
from .web_runner import *

__all__ = [*web_app.__all__, *web_exceptions.__all__, *web_request.__all__, *web_response.__all__,
           *web_routes.__all__, *web_runner.__all__]

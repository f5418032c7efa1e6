"""Which handler answers which request."""

import asyncio
import inspect
import os
import re
from urllib.parse import quote, unquote

from yarl import URL

from . import hdrs
from .web_exceptions import HTTPForbidden, HTTPMethodNotAllowed, HTTPNotFound

__all__ = ["UrlDispatcher", "UrlMappingMatchInfo", "RouteDef", "StaticDef", "RouteTableDef", "View", "get", "post",
           "put", "patch", "delete", "head", "options", "route", "view", "static"]

_NAMED = re.compile(r"(\{[_a-zA-Z][^{}]*(?:\{[^{}]*\}[^{}]*)*\})")
_GROUP = re.compile(r"\{(?P<var>[_a-zA-Z][_a-zA-Z0-9]*)(?::(?P<re>.+))?\}")


class UrlMappingMatchInfo(dict):
    """What stood in the path where the route has names."""

    def __init__(self, matched, route):
        super().__init__(matched)
        self._route = route
        self.apps = ()
        self.current_app = None
        self.http_exception = None

    @property
    def handler(self):
        return self._route.handler

    @property
    def route(self):
        return self._route

    def get_info(self):
        return self._route.get_info()

    def __repr__(self):
        return f"<MatchInfo {super().__repr__()}: {self._route}>"


class _NoMatch(UrlMappingMatchInfo):
    """No route: the exception is the answer."""

    def __init__(self, exc):
        async def refuse(request):
            raise exc
        super().__init__({}, Route("*", refuse, None))
        self.http_exception = exc

    def __repr__(self):
        return f"<MatchInfoError {self.http_exception.status}: {self.http_exception.reason}>"


class Route:
    """A method of a resource, and who answers it."""

    def __init__(self, method, handler, resource):
        if isinstance(handler, type) and issubclass(handler, View):
            pass
        elif not asyncio.iscoroutinefunction(handler) and not callable(handler):
            raise TypeError(f"Only async functions are allowed as web-handlers, got {handler!r}")
        self.method, self.handler, self.resource = method, handler, resource

    @property
    def name(self):
        return self.resource.name

    def get_info(self):
        return self.resource.get_info()

    def url_for(self, *args, **kwargs):
        return self.resource.url_for(*args, **kwargs)

    def __repr__(self):
        return f"<ResourceRoute [{self.method}] {self.resource!r} -> {self.handler!r}"


class Resource:
    """A path, which may have names in it, and its routes."""

    def __init__(self, path, name=None):
        self.name = name
        self.path = path
        self._routes = []
        self._pattern = self._formatter = None
        if "{" in path or "}" in path:
            self._compile(path)

    def _compile(self, path):
        pattern = formatter = ""
        for part in _NAMED.split(path):
            found = _GROUP.fullmatch(part)
            if found:
                pattern += f"(?P<{found['var']}>{found['re'] or '[^{}/]+'})"
                formatter += "{" + found["var"] + "}"
            elif "{" in part or "}" in part:
                raise ValueError(f"Invalid path '{path}'['{part}']")
            else:
                part = quote(part, safe="!$&'()*+,;=:@/~%")
                formatter += part
                pattern += re.escape(part)
        try:
            self._pattern = re.compile(pattern)
        except re.error as exc:
            raise ValueError(f"Bad pattern '{pattern}': {exc}") from None
        self._formatter = formatter

    @property
    def canonical(self):
        return self._formatter or self.path

    def get_info(self):
        if self._pattern is None:
            return {"path": self.path}
        return {"formatter": self._formatter, "pattern": self._pattern}

    def add_route(self, method, handler, **kwargs):
        for route in self._routes:
            if route.method in (method, hdrs.METH_ANY):
                raise RuntimeError(f"Added route will never be executed, method {route.method} is already registered")
        route = Route(method.upper(), handler, self)
        self._routes.append(route)
        return route

    def add_prefix(self, prefix):
        self.path = prefix + self.path
        if self._pattern is not None:
            self._compile(self.path)

    def match(self, raw_path):
        if self._pattern is None:
            return {} if unquote(raw_path) == unquote(self.path) else None
        found = self._pattern.fullmatch(raw_path)
        return None if found is None else {name: unquote(value) for name, value in found.groupdict().items()}

    def resolve(self, method, raw_path):
        """(match, methods that there would be)"""
        matched = self.match(raw_path)
        if matched is None:
            return None, set()
        allowed = {route.method for route in self._routes}
        for route in self._routes:
            if route.method in (method, hdrs.METH_ANY):
                return UrlMappingMatchInfo(matched, route), allowed
        return None, allowed

    def url_for(self, **parts):
        if self._pattern is None:
            return URL(self.path)
        return URL(self._formatter.format_map({name: quote(str(value), safe="!$&'()*+,;=:@~") for name, value in parts.items()}), encoded=True)

    def __iter__(self):
        return iter(self._routes)

    def __len__(self):
        return len(self._routes)

    def __repr__(self):
        kind = "PlainResource" if self._pattern is None else "DynamicResource"
        name = f"'{self.name}' " if self.name is not None else ""
        return f"<{kind} {name} {self.canonical}>"


class StaticResource(Resource):
    """The files of a folder."""

    def __init__(self, prefix, directory, *, name=None, show_index=False, follow_symlinks=False, append_version=False,
                 chunk_size=256 * 1024, expect_handler=None):
        super().__init__(prefix.rstrip("/"), name)
        self._directory = os.path.realpath(directory)
        if not os.path.isdir(self._directory):
            raise ValueError(f"'{self._directory}' does not exist" if not os.path.exists(self._directory)
                             else f"'{self._directory}' is not a directory")
        self._show_index, self._follow = show_index, follow_symlinks
        self._routes = [Route("GET", self._handle, self), Route("HEAD", self._handle, self)]

    def match(self, raw_path):
        path = unquote(raw_path)
        if path.startswith(self.path + "/"):
            return {"filename": path[len(self.path) + 1:]}
        return None

    def url_for(self, *, filename, append_version=None):
        return URL(f"{self.path}/{quote(str(filename).lstrip('/'))}", encoded=True)

    async def _handle(self, request):
        from .web_response import FileResponse, Response
        path = os.path.join(self._directory, request.match_info["filename"])
        real = path if self._follow else os.path.realpath(path)
        if os.path.commonpath([os.path.abspath(real), self._directory]) != self._directory:
            raise HTTPForbidden()
        if os.path.isdir(real):
            if not self._show_index:
                raise HTTPForbidden()
            names = sorted(os.listdir(real))
            items = "".join(f'<li><a href="{request.path.rstrip("/")}/{n}">{n}</a></li>\n' for n in names)
            return Response(text=f"<html>\n<body>\n<ul>\n{items}</ul>\n</body>\n</html>", content_type="text/html")
        if not os.path.isfile(real):
            raise HTTPNotFound()
        return FileResponse(real)

    def __repr__(self):
        return f"<StaticResource  {self.path} -> {self._directory!r}>"


class UrlDispatcher:
    """All routes of an application."""

    def __init__(self):
        self._resources = []
        self._named = {}
        self._subapps = []
        self._frozen = False

    def resources(self):
        return list(self._resources)

    def routes(self):
        return [route for resource in self._resources for route in resource]

    def named_resources(self):
        return dict(self._named)

    def freeze(self):
        self._frozen = True

    def register_resource(self, resource):
        if self._frozen:
            raise RuntimeError("Cannot register a resource into frozen router.")
        if resource.name is not None:
            if resource.name in self._named:
                raise ValueError(f"Duplicate {resource.name!r}, already handled by {self._named[resource.name]!r}")
            self._named[resource.name] = resource
        self._resources.append(resource)

    def add_resource(self, path, *, name=None):
        if path and not path.startswith("/"):
            raise ValueError("path should be started with / or be empty")
        if self._resources:
            last = self._resources[-1]
            if last.name == name and last.path == path and type(last) is Resource:
                return last
        resource = Resource(path, name)
        self.register_resource(resource)
        return resource

    def add_route(self, method, path, handler, *, name=None, expect_handler=None):
        return self.add_resource(path, name=name).add_route(method, handler)

    def add_get(self, path, handler, *, name=None, allow_head=True, **kwargs):
        resource = self.add_resource(path, name=name)
        if allow_head:
            resource.add_route("HEAD", handler)
        return resource.add_route("GET", handler)

    def add_head(self, path, handler, **kwargs):
        return self.add_route("HEAD", path, handler, **kwargs)

    def add_options(self, path, handler, **kwargs):
        return self.add_route("OPTIONS", path, handler, **kwargs)

    def add_post(self, path, handler, **kwargs):
        return self.add_route("POST", path, handler, **kwargs)

    def add_put(self, path, handler, **kwargs):
        return self.add_route("PUT", path, handler, **kwargs)

    def add_patch(self, path, handler, **kwargs):
        return self.add_route("PATCH", path, handler, **kwargs)

    def add_delete(self, path, handler, **kwargs):
        return self.add_route("DELETE", path, handler, **kwargs)

    def add_view(self, path, handler, **kwargs):
        return self.add_route(hdrs.METH_ANY, path, handler, **kwargs)

    def add_static(self, prefix, path, **kwargs):
        resource = StaticResource(prefix, path, **kwargs)
        self.register_resource(resource)
        return resource

    def add_routes(self, routes):
        added = []
        for definition in routes:
            added.extend(definition.register(self))
        return added

    def add_subapp(self, prefix, subapp):
        self._subapps.append((prefix, subapp))

    async def resolve(self, request):
        method, raw_path = request.method, request.rel_url.raw_path
        allowed = set()
        for resource in self._resources:
            matched, methods = resource.resolve(method, raw_path)
            if matched is not None:
                return matched
            allowed |= methods
        for prefix, subapp in self._subapps:
            if raw_path.startswith(prefix + "/") or raw_path == prefix:
                matched = await subapp.router.resolve(request)
                matched.apps = (subapp, *matched.apps)
                return matched
        if allowed:
            return _NoMatch(HTTPMethodNotAllowed(method, allowed))
        return _NoMatch(HTTPNotFound())

    def __getitem__(self, name):
        return self._named[name]

    def __contains__(self, name):
        return name in self._named

    def __iter__(self):
        return iter(self._named)

    def __len__(self):
        return len(self._named)


class RouteDef:
    """A route that is to be added."""

    def __init__(self, method, path, handler, kwargs):
        self.method, self.path, self.handler, self.kwargs = method, path, handler, kwargs

    def register(self, router):
        if self.method in hdrs.METH_ALL:
            add = getattr(router, "add_" + self.method.lower(), None)
            if add is not None:
                return [add(self.path, self.handler, **self.kwargs)]
        return [router.add_route(self.method, self.path, self.handler, **self.kwargs)]

    def __repr__(self):
        info = "".join(f", {name}={value!r}" for name, value in sorted(self.kwargs.items()))
        return f"<RouteDef {self.method} {self.path} -> {getattr(self.handler, '__name__', self.handler)!r}{info}>"


class StaticDef:
    """Static files that are to be added."""

    def __init__(self, prefix, path, kwargs):
        self.prefix, self.path, self.kwargs = prefix, path, kwargs

    def register(self, router):
        return list(router.add_static(self.prefix, self.path, **self.kwargs))

    def __repr__(self):
        return f"<StaticDef {self.prefix} -> {self.path}>"


def route(method, path, handler, **kwargs):
    return RouteDef(method, path, handler, kwargs)


def head(path, handler, **kwargs):
    return route("HEAD", path, handler, **kwargs)


def options(path, handler, **kwargs):
    return route("OPTIONS", path, handler, **kwargs)


def get(path, handler, **kwargs):
    return route("GET", path, handler, **kwargs)


def post(path, handler, **kwargs):
    return route("POST", path, handler, **kwargs)


def put(path, handler, **kwargs):
    return route("PUT", path, handler, **kwargs)


def patch(path, handler, **kwargs):
    return route("PATCH", path, handler, **kwargs)


def delete(path, handler, **kwargs):
    return route("DELETE", path, handler, **kwargs)


def view(path, handler, **kwargs):
    return route(hdrs.METH_ANY, path, handler, **kwargs)


def static(prefix, path, **kwargs):
    return StaticDef(prefix, path, kwargs)


class RouteTableDef:
    """Routes that decorators gather."""

    def __init__(self):
        self._items = []

    def route(self, method, path, **kwargs):
        def note(handler):
            self._items.append(RouteDef(method, path, handler, kwargs))
            return handler
        return note

    def head(self, path, **kwargs):
        return self.route("HEAD", path, **kwargs)

    def get(self, path, **kwargs):
        return self.route("GET", path, **kwargs)

    def post(self, path, **kwargs):
        return self.route("POST", path, **kwargs)

    def put(self, path, **kwargs):
        return self.route("PUT", path, **kwargs)

    def patch(self, path, **kwargs):
        return self.route("PATCH", path, **kwargs)

    def delete(self, path, **kwargs):
        return self.route("DELETE", path, **kwargs)

    def options(self, path, **kwargs):
        return self.route("OPTIONS", path, **kwargs)

    def view(self, path, **kwargs):
        return self.route(hdrs.METH_ANY, path, **kwargs)

    def static(self, prefix, path, **kwargs):
        self._items.append(StaticDef(prefix, path, kwargs))

    def __getitem__(self, index):
        return self._items[index]

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def __contains__(self, item):
        return item in self._items

    def __repr__(self):
        return f"<RouteTableDef count={len(self._items)}>"


class View:
    """A handler with a method for each method."""

    def __init__(self, request):
        self._request = request

    @property
    def request(self):
        return self._request

    def __await__(self):
        return self._dispatch().__await__()

    async def _dispatch(self):
        method = getattr(self, self._request.method.lower(), None) if self._request.method in hdrs.METH_ALL else None
        if method is None:
            allowed = {m for m in hdrs.METH_ALL if hasattr(self, m.lower())}
            raise HTTPMethodNotAllowed(self._request.method, allowed)
        return await method()

"""Applications: routes, middlewares, and what happens at their beginning and end."""

import asyncio
import logging
import warnings

from ._facts import StateMixin
from .web_request import Request
from .web_routes import UrlDispatcher

__all__ = ["Application", "AppKey", "CleanupError", "middleware"]


class AppKey:
    """A key of an application's dict, with a type."""

    def __init__(self, name, t=object):
        import sys
        frame = sys._getframe(1)
        self._name = frame.f_globals.get("__name__", "<unknown>") + "." + name
        self._t = t

    def __lt__(self, other):
        return self._name < other._name if isinstance(other, AppKey) else True

    def __repr__(self):
        t = self._t
        text = (t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}") if isinstance(t, type) else repr(t)
        return f"<AppKey({self._name}, type={text})>"


class CleanupError(RuntimeError):
    """Several cleanups have failed."""

    @property
    def exceptions(self):
        return self.args[1]


class Signal(list):
    """Functions that are called one after another."""

    def __init__(self, owner):
        super().__init__()
        self._owner = owner
        self._frozen = False

    frozen = property(lambda self: self._frozen)

    def freeze(self):
        self._frozen = True

    def append(self, function):
        if self._frozen:
            raise RuntimeError("Cannot modify frozen list.")
        super().append(function)

    async def send(self, *args, **kwargs):
        if not self._frozen:
            raise RuntimeError("Cannot send non-frozen signal.")
        for receiver in self:
            await receiver(*args, **kwargs)

    def __repr__(self):
        return f"<Signal owner={self._owner!r}, frozen={self._frozen}, {list(self)!r}>"


class _CleanupContexts(Signal):
    """Generators that run until an application has started, and on when it ends."""

    def __init__(self, owner):
        super().__init__(owner)
        self._begun = []

    async def start(self, app):
        for function in self:
            context = function(app)
            if hasattr(context, "__aenter__"):
                await context.__aenter__()
            else:
                context = context.__aiter__()
                await context.__anext__()
            self._begun.append(context)

    async def end(self, app):
        errors = []
        for context in reversed(self._begun):
            try:
                if hasattr(context, "__aexit__"):
                    await context.__aexit__(None, None, None)
                    continue
                await context.__anext__()
            except StopAsyncIteration:
                pass
            except (Exception, asyncio.CancelledError) as exc:
                errors.append(exc)
            else:
                errors.append(RuntimeError(f"{context!r} has more than one 'yield'"))
        self._begun.clear()
        if len(errors) == 1:
            raise errors[0]
        if errors:
            raise CleanupError("Multiple errors on cleanup stage", errors)


def middleware(function):
    """Mark a function as a middleware: it is given a request and a handler."""
    function.__middleware_version__ = 1
    return function


class Application(StateMixin):
    """An application: a dict of the program's own, too."""

    def __init__(self, *, logger=None, router=None, middlewares=(), handler_args=None, client_max_size=1024 ** 2,
                 loop=None, debug=...):
        if router is None:
            router = UrlDispatcher()
        self._router = router
        self.logger = logger or logging.getLogger("aiohttp.web")
        self._middlewares = list(middlewares)
        self._client_max_size = client_max_size
        self._state = {}
        self._frozen = False
        self._subapps = []
        self.on_response_prepare = Signal(self)
        self.on_startup = Signal(self)
        self.on_shutdown = Signal(self)
        self.on_cleanup = Signal(self)
        self.cleanup_ctx = _CleanupContexts(self)

    @property
    def router(self):
        return self._router

    @property
    def middlewares(self):
        return self._middlewares

    @property
    def frozen(self):
        return self._frozen

    def freeze(self):
        if self._frozen:
            return
        self._frozen = True
        self._router.freeze()
        for signal in (self.on_response_prepare, self.on_startup, self.on_shutdown, self.on_cleanup, self.cleanup_ctx):
            signal.freeze()
        self._middlewares = tuple(self._middlewares)
        for sub in self._subapps:
            sub.freeze()

    def add_routes(self, routes):
        return self._router.add_routes(routes)

    def add_subapp(self, prefix, subapp):
        """Have another application answer what begins with a prefix."""
        if not isinstance(prefix, str):
            raise TypeError("Prefix must be str")
        prefix = prefix.rstrip("/")
        if not prefix:
            raise ValueError("Prefix cannot be empty")
        if self._frozen:
            raise RuntimeError("Cannot add sub application to frozen application")
        if subapp._frozen:
            raise RuntimeError("Cannot add frozen application")
        subapp._add_prefix(prefix)
        self._router.add_subapp(prefix, subapp)
        self._subapps.append(subapp)

    def _add_prefix(self, prefix):
        for resource in self._router._resources:
            resource.add_prefix(prefix)
        self._router._subapps = [(prefix + inner, app) for inner, app in self._router._subapps]
        for sub in self._subapps:
            sub._add_prefix(prefix)

    async def startup(self):
        await self.cleanup_ctx.start(self)
        for function in self.on_startup:
            await function(self)
        for sub in self._subapps:
            await sub.startup()

    async def shutdown(self):
        for function in self.on_shutdown:
            await function(self)
        for sub in self._subapps:
            await sub.shutdown()

    async def cleanup(self):
        for sub in self._subapps:
            await sub.cleanup()
        for function in self.on_cleanup:
            await function(self)
        await self.cleanup_ctx.end(self)

    async def _handle(self, request):
        matched = await self._router.resolve(request)
        matched.apps = (self, *matched.apps)
        matched.current_app = matched.apps[-1]
        request._match_info = matched
        handler = matched.handler
        if matched.http_exception is None or any(app._middlewares for app in matched.apps):
            for app in reversed(matched.apps):
                for function in reversed(app._middlewares):
                    handler = _wrapped(function, handler)
        return await handler(request)

    def __setitem__(self, key, value):
        if self._frozen:
            warnings.warn("Changing state of started or joined application is deprecated", DeprecationWarning, stacklevel=2)
        self._state[key] = value

    def __call__(self):
        return self

    def __repr__(self):
        return f"<Application 0x{id(self):x}>"


def _wrapped(function, handler):
    async def call(request):
        return await function(request, handler)
    return call

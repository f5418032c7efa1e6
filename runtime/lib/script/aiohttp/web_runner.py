"""Running applications."""

import asyncio
import logging
import signal
import socket
import time

import _http

from .web_exceptions import HTTPException
from .web_request import Request
from .web_response import Response, StreamResponse

__all__ = ["AppRunner", "BaseRunner", "BaseSite", "GracefulExit", "Server", "ServerRunner", "SockSite", "TCPSite",
           "UnixSite", "run_app"]

_ERROR = "500 Internal Server Error\n\nServer got itself in trouble"


class GracefulExit(SystemExit):
    """The server is to end."""
    code = 1


def _raise_graceful_exit():
    raise GracefulExit()


class Server:
    """Answers requests with one function."""

    def __init__(self, handler, *, access_log=None, client_max_size=1024 ** 2, logger=None, loop=None, **kwargs):
        self._handler = handler
        self._client_max_size = client_max_size
        self._logger = logger or logging.getLogger("aiohttp.server")
        self._access_log = access_log
        self._tasks = set()
        self.requests_count = 0

    def _begin(self, exchange):
        """Called on the loop for each request."""
        self.requests_count += 1
        task = asyncio.get_running_loop().create_task(self._serve(exchange))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, exchange):
        request = Request(exchange, self._client_max_size)
        start = time.perf_counter()
        try:
            try:
                response = await self._handler(request)
            except HTTPException as exc:
                response = exc
            if not isinstance(response, StreamResponse):
                self._logger.error("Error handling request from %s", request.remote, exc_info=RuntimeError(
                    "Missing return statement on request handler" if response is None else
                    f"Web-handler should return a response instance, got {response!r}"))
                response = self._failure(request)
        except asyncio.CancelledError:
            if not exchange.gone and request._answered is None:
                await self._send(self._failure(request), request, exchange)
            else:
                exchange.abort()
            raise
        except TimeoutError:
            self._logger.debug("Request handler timed out.", exc_info=True)
            response = self._failure(request, 504)
        except Exception:
            self._logger.exception("Error handling request from %s", request.remote)
            response = self._failure(request)
        await self._send(response, request, exchange)
        if self._access_log is not None and self._access_log.isEnabledFor(logging.INFO):
            self._access_log.info('%s "%s %s %s" %d %d %.6fs', request.remote, request.method, request.path_qs,
                                  exchange.version, response.status, response.body_length, time.perf_counter() - start)

    async def _send(self, response, request, exchange):
        if request._answered is not None and request._answered is not response:
            # The head of another answer is out already.
            exchange.abort()
            return
        try:
            await response._answer(request)
        except ConnectionResetError:
            pass
        except Exception:
            self._logger.exception("Unhandled exception")
            exchange.abort()

    def _failure(self, request, status=500):
        text = _ERROR if status == 500 else f"{status}: Gateway Timeout"
        if "text/html" in request.headers.get("Accept", "") and status == 500:
            text = ("<html><head><title>500 Internal Server Error</title></head><body>"
                    "<h1>500 Internal Server Error</h1>Server got itself in trouble</body></html>")
            return Response(status=500, text=text, content_type="text/html")
        return Response(status=status, text=text)

    async def shutdown(self, timeout=None):
        tasks = set(self._tasks)
        if tasks and timeout:
            await asyncio.wait(tasks, timeout=timeout)
        for task in set(self._tasks):
            task.cancel()
        if self._tasks:
            await asyncio.wait(set(self._tasks))


class BaseRunner:
    """What has sites."""

    def __init__(self, *, handle_signals=False, shutdown_timeout=60.0, **kwargs):
        self._handle_signals = handle_signals
        self._kwargs = kwargs
        self.shutdown_timeout = shutdown_timeout
        self._server = None
        self._sites = []

    @property
    def server(self):
        return self._server

    @property
    def addresses(self):
        return [site._server.address() for site in self._sites]

    @property
    def sites(self):
        return set(self._sites)

    async def setup(self):
        loop = asyncio.get_running_loop()
        if self._handle_signals:
            for number in (signal.SIGINT, signal.SIGTERM):
                try:
                    loop.add_signal_handler(number, _raise_graceful_exit)
                except (NotImplementedError, RuntimeError):
                    pass
        self._server = await self._make_server()

    async def cleanup(self):
        for site in list(self._sites):
            await site.stop()
        if self._server is not None:
            await self.shutdown()
            await self._server.shutdown(self.shutdown_timeout)
        await self._cleanup_server()
        self._server = None
        if self._handle_signals:
            loop = asyncio.get_running_loop()
            for number in (signal.SIGINT, signal.SIGTERM):
                try:
                    loop.remove_signal_handler(number)
                except (NotImplementedError, RuntimeError):
                    pass

    async def shutdown(self):
        pass

    async def _cleanup_server(self):
        pass

    def _add(self, site):
        if site in self._sites:
            raise RuntimeError(f"Site {site} is already registered in runner {self}")
        self._sites.append(site)

    def _check(self, site):
        if site not in self._sites:
            raise RuntimeError(f"Site {site} is not registered in runner {self}")


class ServerRunner(BaseRunner):
    """Runs a Server."""

    def __init__(self, web_server, **kwargs):
        super().__init__(**kwargs)
        self._web_server = web_server

    async def _make_server(self):
        return self._web_server


class AppRunner(BaseRunner):
    """Runs an Application."""

    def __init__(self, app, *, handle_signals=False, access_log=logging.getLogger("aiohttp.access"), **kwargs):
        from .web_app import Application
        if not isinstance(app, Application):
            raise TypeError(f"The first argument should be web.Application instance, got {app!r}")
        super().__init__(handle_signals=handle_signals, **kwargs)
        self._app, self._access_log = app, access_log

    @property
    def app(self):
        return self._app

    async def shutdown(self):
        await self._app.shutdown()

    async def _make_server(self):
        await self._app.startup()
        self._app.freeze()
        return Server(self._app._handle, access_log=self._access_log, client_max_size=self._app._client_max_size)

    async def _cleanup_server(self):
        await self._app.cleanup()


class BaseSite:
    """A place where a runner listens."""

    def __init__(self, runner, *, ssl_context=None, backlog=128, shutdown_timeout=60.0):
        if runner.server is None:
            raise RuntimeError("Call runner.setup() before making a site")
        self._runner, self._ssl_context = runner, ssl_context
        self._server = None

    async def _listen(self, network, address):
        self._runner._add(self)
        tls = None
        if self._ssl_context is not None:
            context = self._ssl_context
            tls = (context._config, *context._parameters(True, None, None))
        try:
            self._server = _http.Server(self._runner.server._begin, network, address, tls)
        except BaseException:
            self._runner._sites.remove(self)
            raise

    async def start(self):
        raise NotImplementedError

    async def stop(self):
        self._runner._check(self)
        if self._server is not None:
            closing = self._server.close(self._runner.shutdown_timeout)
            # Connections that wait for requests go at once, others when they are answered.
            await self._runner.server.shutdown(self._runner.shutdown_timeout)
            await closing
        self._runner._sites.remove(self)

    @property
    def _scheme(self):
        return "https" if self._ssl_context else "http"


class TCPSite(BaseSite):
    """A port."""

    def __init__(self, runner, host=None, port=None, *, shutdown_timeout=60.0, ssl_context=None, backlog=128,
                 reuse_address=None, reuse_port=None):
        super().__init__(runner, ssl_context=ssl_context)
        self._host = host
        self._port = (8443 if ssl_context else 8080) if port is None else port

    @property
    def port(self):
        return self._server.address()[1] if self._server is not None else self._port

    @property
    def name(self):
        host = self._host or "0.0.0.0"
        return f"{self._scheme}://{f'[{host}]' if ':' in host else host}:{self._port}"

    async def start(self):
        host = self._host or "0.0.0.0"
        await self._listen("tcp", f"[{host}]:{self._port}" if ":" in host else f"{host}:{self._port}")


class UnixSite(BaseSite):
    """A path."""

    def __init__(self, runner, path, **kwargs):
        super().__init__(runner, **kwargs)
        self._path = path

    @property
    def name(self):
        return f"{self._scheme}://unix:{self._path}:"

    async def start(self):
        await self._listen("unix", str(self._path))


class SockSite(BaseSite):
    """A socket that is there already."""

    def __init__(self, runner, sock, **kwargs):
        super().__init__(runner, **kwargs)
        self._sock = sock

    @property
    def name(self):
        name = self._sock.getsockname()
        if isinstance(name, tuple):
            return f"{self._scheme}://{name[0]}:{name[1]}"
        return f"{self._scheme}://unix:{name}:"

    async def start(self):
        sock = self._sock.dup()
        sock.listen(128)
        await self._listen("fd", sock.detach())


async def _run_app(app, *, host=None, port=None, path=None, sock=None, shutdown_timeout=60.0, ssl_context=None,
                   print=print, access_log=None, handle_signals=True, **kwargs):
    if asyncio.iscoroutine(app):
        app = await app
    runner = AppRunner(app, handle_signals=handle_signals, access_log=access_log, shutdown_timeout=shutdown_timeout)
    await runner.setup()
    try:
        sites = []
        options = {"ssl_context": ssl_context}
        if host is not None:
            for each in [host] if isinstance(host, str) else host:
                sites.append(TCPSite(runner, each, port, **options))
        elif port is not None or path is None and sock is None:
            sites.append(TCPSite(runner, None, port, **options))
        for each in [path] if isinstance(path, (str, bytes)) or hasattr(path, "__fspath__") else path or ():
            sites.append(UnixSite(runner, each, **options))
        for each in [sock] if isinstance(sock, socket.socket) else sock or ():
            sites.append(SockSite(runner, each, **options))
        for site in sites:
            await site.start()
        if print:
            names = sorted(site.name for site in runner.sites)
            print("======== Running on {} ========\n(Press CTRL+C to quit)".format(", ".join(names)))
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


def run_app(app, *, debug=False, loop=None, **kwargs):
    """Run an application until Ctrl-C."""
    own = loop is None
    if own:
        loop = asyncio.new_event_loop()
    try:
        asyncio.set_event_loop(loop)
        main = loop.create_task(_run_app(app, **kwargs))
        try:
            loop.run_until_complete(main)
        except (GracefulExit, KeyboardInterrupt):
            pass
        finally:
            main.cancel()
            try:
                loop.run_until_complete(main)
            except (asyncio.CancelledError, GracefulExit):
                pass
    finally:
        rest = asyncio.all_tasks(loop)
        for task in rest:
            task.cancel()
        if rest:
            loop.run_until_complete(asyncio.gather(*rest, return_exceptions=True))
        loop.run_until_complete(loop.shutdown_asyncgens())
        if own:
            loop.close()
        asyncio.set_event_loop(None)

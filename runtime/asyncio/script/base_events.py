"""Parts of the event loop that need no speed."""

import sys

from . import tasks


async def _shutdown_asyncgens(loop, take):
    closing = take()
    if not closing:
        return
    results = await tasks.gather(*[g.aclose() for g in closing], return_exceptions=True)
    for result, g in zip(results, closing):
        if isinstance(result, Exception):
            loop.call_exception_handler({
                "message": f"an error occurred during closing of asynchronous generator {g!r}",
                "exception": result,
                "asyncgen": g,
            })


def run_in_executor(self, executor, func, *args):
    """Call a function in a thread of an executor; gives a future."""
    self._check_closed()
    if self._debug:
        self._check_callback(func, "run_in_executor")
    if executor is None:
        if self._executor_shutdown_called:
            raise RuntimeError("Executor shutdown has been called")
        executor = self._default_executor
        if executor is None:
            from concurrent.futures import ThreadPoolExecutor
            executor = self._default_executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
    thread = sys.modules.get("concurrent.futures.thread")
    if thread is None or not thread._usual(executor):
        from . import futures
        return futures.wrap_future(executor.submit(func, *args), loop=self)
    future = self.create_future()

    def settle(result, exc, cancelled):
        if future.cancelled():
            return
        if cancelled:
            future.cancel()
        elif exc is None:
            future.set_result(result)
        else:
            from .futures import _convert_future_exc
            future.set_exception(_convert_future_exc(exc))

    def tell(result, exc, cancelled=False):
        try:
            self.call_soon_threadsafe(settle, result, exc, cancelled)
        except RuntimeError:
            if not self.is_closed():
                raise

    call = thread._Told(tell, func, args)
    executor._enqueue(call)

    def check_cancel(future):
        if future.cancelled():
            call.give_up()

    future.add_done_callback(check_cancel)
    return future


def set_default_executor(self, executor):
    """Set the executor that run_in_executor(None, …) uses."""
    from concurrent.futures import ThreadPoolExecutor
    if not isinstance(executor, ThreadPoolExecutor):
        raise TypeError("executor must be ThreadPoolExecutor instance")
    self._default_executor = executor


async def _shutdown_default_executor(self, timeout=None):
    import threading
    import warnings
    from . import timeouts
    self._executor_shutdown_called = True
    if self._default_executor is None:
        return
    future = self.create_future()

    def settle(exc):
        if not future.cancelled():
            if exc is None:
                future.set_result(None)
            else:
                future.set_exception(exc)

    def shutdown():
        failed = None
        try:
            self._default_executor.shutdown(wait=True)
        except Exception as exc:
            failed = exc
        if not self.is_closed():
            self.call_soon_threadsafe(settle, failed)

    thread = threading.Thread(target=shutdown)
    thread.start()
    try:
        async with timeouts.timeout(timeout):
            await future
    except TimeoutError:
        warnings.warn(f"The executor did not finishing joining its threads within {timeout} seconds.",
                      RuntimeWarning, stacklevel=2)
        self._default_executor.shutdown(wait=False)
    else:
        thread.join()


# The sweep of cancelled timers: from how many timers on, and from which part of
# them on that is cancelled.
_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5

_NETWORK = ("Server", "_SendfileProtocol", "_ipaddr_info", "_ensure_resolved", "_set_reuseport",
            "_interleave_addrinfos", "_check_tls_arguments", "_connection_transport")
_MODULES = ("socket", "collections", "functools", "itertools", "os", "stat", "time", "threading",
            "warnings", "subprocess")


def __getattr__(name):
    # What is seldom needed is imported when it is asked for.
    if name == "logger":
        from .log import logger
        return logger
    if name in _NETWORK:
        # The methods that make connections are in a script of their own, which
        # runs in this namespace.
        _load_network()
        return globals()[name]
    if name in ("_set_nodelay", "_check_ssl_socket"):
        from . import selector_events
        return getattr(selector_events, name)
    if name in _MODULES:
        module = globals()[name] = __import__(name)
        return module
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


async def subprocess_shell(self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1,
                           universal_newlines=False, shell=True, bufsize=0, encoding=None,
                           errors=None, text=None, **kwargs):
    """Run a command line by the shell; gives a transport and a protocol."""
    if not isinstance(cmd, (bytes, str)):
        raise ValueError("cmd must be a string")
    if not shell:
        raise ValueError("shell must be True")
    _check_plain(universal_newlines, bufsize, text, encoding, errors)
    return await _run_program(self, protocol_factory, cmd, True, stdin, stdout, stderr, bufsize,
                              kwargs)


async def subprocess_exec(self, protocol_factory, program, *args, stdin=-1, stdout=-1, stderr=-1,
                          universal_newlines=False, shell=False, bufsize=0, encoding=None,
                          errors=None, text=None, **kwargs):
    """Run a program; gives a transport and a protocol."""
    if shell:
        raise ValueError("shell must be False")
    _check_plain(universal_newlines, bufsize, text, encoding, errors)
    return await _run_program(self, protocol_factory, (program, *args), False, stdin, stdout,
                              stderr, bufsize, kwargs)


def _check_plain(universal_newlines, bufsize, text, encoding, errors):
    # Streams are of bytes, and buffer by themselves.
    if universal_newlines:
        raise ValueError("universal_newlines must be False")
    if bufsize != 0:
        raise ValueError("bufsize must be 0")
    if text:
        raise ValueError("text must be False")
    if encoding is not None:
        raise ValueError("encoding must be None")
    if errors is not None:
        raise ValueError("errors must be None")


async def _run_program(loop, protocol_factory, args, shell, stdin, stdout, stderr, bufsize, kwargs):
    protocol = protocol_factory()
    transport = await loop._make_subprocess_transport(
        protocol, args, shell, stdin, stdout, stderr, bufsize, **kwargs)
    return transport, protocol

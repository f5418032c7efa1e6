"""What a loop on Unix has besides: Unix sockets, pipes, signals, processes."""

import collections
import errno
import os
import socket
import stat
import sys
import threading
import warnings
from os import waitstatus_to_exitcode

from . import constants, events, exceptions, futures, transports
from .selector_events import _AGAIN, _check_bytes, _check_ssl_socket, _sock_call
from .base_events import _check_tls_arguments, _connection_transport, Server


def _logger():
    """asyncio's logger, or what a program has put in its place here."""
    if "logger" in globals():
        return globals()["logger"]
    from .log import logger
    return logger


async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None,
                                 server_hostname=None, ssl_handshake_timeout=None,
                                 ssl_shutdown_timeout=None):
    """Connect to a Unix socket; gives a transport and a protocol."""
    assert server_hostname is None or isinstance(server_hostname, str)
    if ssl:
        if server_hostname is None:
            raise ValueError("you have to pass server_hostname when using ssl")
    else:
        if server_hostname is not None:
            raise ValueError("server_hostname is only meaningful with ssl")
        _check_tls_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if path is not None:
        if sock is not None:
            raise ValueError("path and sock can not be specified at the same time")
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
        try:
            sock.setblocking(False)
            await self.sock_connect(sock, os.fspath(path))
        except:
            sock.close()
            raise
    else:
        if sock is None:
            raise ValueError("no path and sock were specified")
        if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
        sock.setblocking(False)
    return await _connection_transport(
        self, sock, protocol_factory, ssl, server_hostname,
        ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)


async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None,
                             ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                             start_serving=True, cleanup_socket=True):
    """Listen on a Unix socket; gives a Server."""
    if isinstance(ssl, bool):
        raise TypeError("ssl argument must be an SSLContext or None")
    _check_tls_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if path is not None:
        if sock is not None:
            raise ValueError("path and sock can not be specified at the same time")
        path = os.fspath(path)
        sock = _bind_unix(path)
    else:
        if sock is None:
            raise ValueError("path was not specified, and no sock specified")
        if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
    if cleanup_socket:
        path = sock.getsockname()
        # A name in the abstract space leaves nothing behind.
        if path and path[0] not in (0, "\x00"):
            try:
                self._unix_server_sockets[sock] = os.stat(path).st_ino
            except FileNotFoundError:
                pass
    sock.setblocking(False)
    server = Server(self, [sock], protocol_factory, ssl, backlog, ssl_handshake_timeout,
                    ssl_shutdown_timeout)
    if start_serving:
        server._start_serving()
        await sleep(0)
    return server


def _bind_unix(path):
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    # A socket that a server before us has left goes away.
    if path[0] not in (0, "\x00"):
        try:
            if stat.S_ISSOCK(os.stat(path).st_mode):
                os.remove(path)
        except FileNotFoundError:
            pass
        except OSError as err:
            logger = _logger()
            logger.error("Unable to check or remove stale UNIX socket %r: %r", path, err)
    try:
        sock.bind(path)
    except OSError as exc:
        sock.close()
        if exc.errno == errno.EADDRINUSE:
            raise OSError(errno.EADDRINUSE, f"Address {path!r} is already in use") from None
        raise
    except:
        sock.close()
        raise
    return sock


def _stop_serving(self, sock):
    inode = self._unix_server_sockets.pop(sock, None)
    if inode is not None:
        path = sock.getsockname()
    self._remove_reader(sock.fileno())
    sock.close()
    if inode is not None:
        try:
            if os.stat(path).st_ino == inode:
                os.unlink(path)
        except FileNotFoundError:
            pass
        except OSError as err:
            logger = _logger()
            logger.error("Unable to clean up listening UNIX socket %r: %r", path, err)


async def _sock_sendfile_native(self, sock, file, offset, count):
    """Have the system copy a file to a socket; gives how much was sent."""
    if not hasattr(os, "sendfile"):
        raise exceptions.SendfileNotAvailableError("os.sendfile() is not available")
    try:
        fd = file.fileno()
        size = os.fstat(fd).st_size
    except (AttributeError, OSError):
        raise exceptions.SendfileNotAvailableError("not a regular file") from None
    if not (count or size):
        return 0
    total = 0

    def attempt():
        nonlocal total
        while not count or total < count:
            # A piece at a time, lest a fast reader keeps the loop from its other work.
            piece = min(count - total if count else size, _SENDFILE_PIECE)
            try:
                sent = os.sendfile(sock.fileno(), fd, offset + total, piece)
            except _AGAIN:
                raise
            except OSError as exc:
                if total == 0:
                    # Not every kind of file can be sent so.
                    raise exceptions.SendfileNotAvailableError("os.sendfile call failed") from None
                if exc.errno == errno.ENOTCONN and type(exc) is not ConnectionError:
                    raise ConnectionError("socket is not connected", errno.ENOTCONN) from exc
                raise
            if sent == 0:
                break
            total += sent

    try:
        await _sock_call(self, sock, True, attempt)
        return total
    finally:
        if total > 0:
            os.lseek(fd, offset + total, os.SEEK_SET)


_SENDFILE_PIECE = 1 << 30


# Pipes.


async def connect_read_pipe(self, protocol_factory, pipe):
    """Read from a pipe, socket or terminal; gives a transport and a protocol."""
    return await _connect_pipe(self, _UnixReadPipeTransport, protocol_factory, pipe)


async def connect_write_pipe(self, protocol_factory, pipe):
    """Write to a pipe, socket or terminal; gives a transport and a protocol."""
    return await _connect_pipe(self, _UnixWritePipeTransport, protocol_factory, pipe)


async def _connect_pipe(loop, cls, protocol_factory, pipe):
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = cls(loop, pipe, protocol, waiter)
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


class _PipeTransport:
    """What reading and writing pipes have in common."""

    def _open_pipe(self, loop, pipe, protocol):
        self._extra["pipe"] = pipe
        self._loop = loop
        self._pipe = pipe
        self._fileno = pipe.fileno()
        self._protocol = protocol
        self._closing = False
        mode = os.fstat(self._fileno).st_mode
        if not (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or stat.S_ISCHR(mode)):
            self._pipe = None
            self._fileno = None
            self._protocol = None
            raise ValueError(self._odd_pipe)
        os.set_blocking(self._fileno, False)
        return mode

    def _repr(self, polling, more=""):
        text = f"<{self.__class__.__name__}"
        if self._pipe is None:
            text += " closed"
        elif self._closing:
            text += " closing"
        text += f" fd={self._fileno}"
        if self._pipe is not None and not self._loop.is_closed():
            text += (" polling" if polling else " idle") + more
        elif self._pipe is not None:
            text += " open"
        else:
            text += " closed"
        return text + ">"

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def __del__(self, _warn=warnings.warn):
        if self._pipe is not None:
            _warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self._pipe.close()

    def _report(self, exc, message, quiet):
        if quiet:
            if self._loop.get_debug():
                logger = _logger()
                logger.debug("%r: %s", self, message, exc_info=True)
            return
        self._loop.call_exception_handler({
            "message": message,
            "exception": exc,
            "transport": self,
            "protocol": self._protocol,
        })

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._pipe.close()
            self._pipe = None
            self._protocol = None
            self._loop = None


class _UnixReadPipeTransport(_PipeTransport, transports.ReadTransport):

    max_size = 256 * 1024
    _odd_pipe = "Pipe transport is for pipes/sockets only."
    _pipe = None

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra)
        self._paused = False
        self._open_pipe(loop, pipe, protocol)
        loop.call_soon(self._protocol.connection_made, self)
        loop.call_soon(self._add_reader, self._fileno, self._read_ready)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def __repr__(self):
        return self._repr(self.is_reading())

    def _add_reader(self, fd, callback):
        if self.is_reading():
            self._loop._add_reader(fd, callback)

    def is_reading(self):
        return not self._paused and not self._closing

    def _read_ready(self):
        try:
            data = os.read(self._fileno, self.max_size)
        except _AGAIN:
            return
        except OSError as exc:
            self._report(exc, "Fatal read error on pipe transport", exc.errno == errno.EIO)
            self._close(exc)
            return
        if data:
            self._protocol.data_received(data)
            return
        if self._loop.get_debug():
            logger = _logger()
            logger.info("%r was closed by peer", self)
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._protocol.eof_received)
        self._loop.call_soon(self._call_connection_lost, None)

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._loop._remove_reader(self._fileno)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._loop._add_reader(self._fileno, self._read_ready)

    def close(self):
        if not self._closing:
            self._close(None)

    def _close(self, exc):
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exc)


class _UnixWritePipeTransport(_PipeTransport, transports._FlowControlMixin, transports.WriteTransport):

    _odd_pipe = "Pipe transport is only for pipes, sockets and character devices"
    _pipe = None

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra, loop)
        self._buffer = bytearray()
        self._conn_lost = 0
        mode = self._open_pipe(loop, pipe, protocol)
        loop.call_soon(self._protocol.connection_made, self)
        # The reading end's going away shows as something to read; a terminal
        # is read by somebody else.
        if stat.S_ISSOCK(mode) or (stat.S_ISFIFO(mode) and not sys.platform.startswith("aix")):
            loop.call_soon(loop._add_reader, self._fileno, self._read_ready)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def __repr__(self):
        return self._repr(bool(self._buffer), f" bufsize={self.get_write_buffer_size()}")

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _read_ready(self):
        if self._loop.get_debug():
            logger = _logger()
            logger.info("%r was closed by peer", self)
        if self._buffer:
            self._close(BrokenPipeError())
        else:
            self._close()

    def write(self, data):
        assert isinstance(data, (bytes, bytearray, memoryview)), repr(data)
        if not data:
            return
        if self._conn_lost or self._closing:
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                logger = _logger()
                logger.warning("pipe closed by peer or os.write(pipe, data) raised exception.")
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                n = os.write(self._fileno, data)
            except _AGAIN:
                n = 0
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._conn_lost += 1
                self._fatal_error(exc, "Fatal write error on pipe transport")
                return
            if n == len(data):
                return
            data = memoryview(data)[n:]
            self._loop._add_writer(self._fileno, self._write_ready)
        self._buffer += data
        self._maybe_pause_protocol()

    def _write_ready(self):
        assert self._buffer, "Data should not be empty"
        try:
            n = os.write(self._fileno, self._buffer)
        except _AGAIN:
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._buffer.clear()
            self._conn_lost += 1
            self._loop._remove_writer(self._fileno)
            self._fatal_error(exc, "Fatal write error on pipe transport")
            return
        del self._buffer[:n]
        if self._buffer:
            return
        self._loop._remove_writer(self._fileno)
        self._maybe_resume_protocol()
        if self._closing:
            self._loop._remove_reader(self._fileno)
            self._call_connection_lost(None)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing:
            return
        assert self._pipe
        self._closing = True
        if not self._buffer:
            self._loop._remove_reader(self._fileno)
            self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        if self._pipe is not None and not self._closing:
            # What is buffered is written first.
            self.write_eof()

    def abort(self):
        self._close(None)

    def _fatal_error(self, exc, message="Fatal error on pipe transport"):
        self._report(exc, message, isinstance(exc, OSError))
        self._close(exc)

    def _close(self, exc=None):
        self._closing = True
        if self._buffer:
            self._loop._remove_writer(self._fileno)
        self._buffer.clear()
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exc)


# Signals.


def add_signal_handler(self, sig, callback, *args):
    """Have the loop call callback(*args) when a signal comes."""
    import signal
    from .coroutines import iscoroutine, iscoroutinefunction
    if iscoroutine(callback) or iscoroutinefunction(callback):
        raise TypeError("coroutines cannot be used with add_signal_handler()")
    _check_signal(self, sig)
    self._check_closed()
    if threading.current_thread() is not threading.main_thread():
        raise RuntimeError("set_wakeup_fd only works in main thread of the main interpreter")
    handle = events.Handle(callback, args, self, None)

    def arrived(signum, frame):
        if not handle._cancelled:
            self._add_callback_signalsafe(handle)

    try:
        signal.signal(sig, arrived)
        signal.siginterrupt(sig, False)
    except OSError as exc:
        if exc.errno == errno.EINVAL:
            raise RuntimeError(f"sig {sig} cannot be caught")
        raise
    old = self._signal_handlers.get(sig)
    if old is not None:
        old.cancel()
    self._signal_handlers[sig] = handle


def remove_signal_handler(self, sig):
    """Undo add_signal_handler(); whether there was one."""
    import signal
    _check_signal(self, sig)
    handle = self._signal_handlers.pop(sig, None)
    if handle is None:
        return False
    handle.cancel()
    default = signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL
    try:
        signal.signal(sig, default)
    except OSError as exc:
        if exc.errno == errno.EINVAL:
            raise RuntimeError(f"sig {sig} cannot be caught")
        raise
    return True


def _check_signal(self, sig):
    import signal
    if not isinstance(sig, int):
        raise TypeError(f"sig must be an int, not {sig!r}")
    if sig not in signal.valid_signals():
        raise ValueError(f"invalid signal number {sig}")


def _remove_signal_handlers(loop):
    for sig in list(loop._signal_handlers):
        loop.remove_signal_handler(sig)


# Child processes.


async def _make_subprocess_transport(self, protocol, args, shell, stdin, stdout, stderr, bufsize,
                                     extra=None, **kwargs):
    def start():
        from .base_subprocess import _UnixSubprocessTransport
        return _UnixSubprocessTransport(self, protocol, args, shell, stdin, stdout, stderr, bufsize,
                                        waiter=waiter, extra=extra, **kwargs)

    watcher = getattr(events.get_event_loop_policy(), "_watcher", None)
    if watcher is None:
        waiter = self.create_future()
        transp = start()
        self._wait_child(transp.get_pid(), lambda returncode: _child_ended(self, transp, returncode))
        return await _started(transp, waiter)
    with watcher:
        if not watcher.is_active():
            raise RuntimeError("asyncio.get_child_watcher() is not activated, "
                               "subprocess support is not installed.")
        waiter = self.create_future()
        transp = start()
        watcher.add_child_handler(transp.get_pid(), self._child_watcher_callback, transp)
        return await _started(transp, waiter)


async def _started(transp, waiter):
    try:
        await waiter
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException:
        transp.close()
        await transp._wait()
        raise
    return transp


def _child_ended(loop, transp, returncode):
    """Tell the transport that its process has ended."""
    if loop.is_closed():
        logger = _logger()
        logger.warning("Loop that handles pid %r is closed", transp.get_pid())
    else:
        transp._process_exited(returncode)


def _child_watcher_callback(self, pid, returncode, transp):
    self.call_soon_threadsafe(transp._process_exited, returncode)


def can_use_pidfd():
    """Whether a process can be watched through a descriptor."""
    try:
        os.close(os.pidfd_open(os.getpid(), 0))
    except (AttributeError, OSError):
        return False
    return True


_WATCHERS = ("AbstractChildWatcher", "BaseChildWatcher", "SafeChildWatcher", "FastChildWatcher",
             "PidfdChildWatcher", "MultiLoopChildWatcher", "ThreadedChildWatcher")


def __getattr__(name):
    # What is seldom needed is imported when it is asked for.
    if name in _WATCHERS:
        from . import _child_watchers
        try:
            # CPython's package has no such module.
            del sys.modules["asyncio"]._child_watchers
        except AttributeError:
            pass
        return getattr(_child_watchers, name)
    if name == "logger":
        from .log import logger
        return logger
    if name == "signal":
        import signal
        return signal
    if name == "_UnixSubprocessTransport":
        from .base_subprocess import _UnixSubprocessTransport
        return _UnixSubprocessTransport
    if name == "base_subprocess":
        from . import base_subprocess
        return base_subprocess
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""Transports over sockets, and the loop's calls on sockets."""

__all__ = ("BaseSelectorEventLoop",)

import collections
import errno
import itertools
import os
import socket
import sys
import warnings

from . import constants, futures, protocols, transports, trsock

_AGAIN = (BlockingIOError, InterruptedError)
_HAS_SENDMSG = hasattr(socket.socket, "sendmsg")
_MAX_PIECES = 1024  # so many the system takes at once


def _logger():
    """asyncio's logger, or what a program has put in its place here."""
    if "logger" in globals():
        return globals()["logger"]
    from .log import logger
    return logger


def _check_ssl_socket(sock):
    ssl = sys.modules.get("ssl")
    if ssl is not None and isinstance(sock, ssl.SSLSocket):
        raise TypeError("Socket cannot be of type SSLSocket")


def _set_nodelay(sock):
    if (sock.family in (socket.AF_INET, socket.AF_INET6)
            and sock.type == socket.SOCK_STREAM and sock.proto == socket.IPPROTO_TCP):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _check_bytes(data):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")


class _SelectorTransport(transports._FlowControlMixin, transports.Transport):

    max_size = 256 * 1024
    _sock = None

    def __init__(self, loop, sock, protocol, extra=None, server=None):
        super().__init__(extra, loop)
        self._extra["socket"] = trsock.TransportSocket(sock)
        try:
            self._extra["sockname"] = sock.getsockname()
        except OSError:
            self._extra["sockname"] = None
        if "peername" not in self._extra:
            try:
                self._extra["peername"] = sock.getpeername()
            except OSError:
                self._extra["peername"] = None
        self._sock = sock
        self._sock_fd = sock.fileno()
        self._protocol_connected = False
        self.set_protocol(protocol)
        self._server = server
        self._buffer = collections.deque()
        self._conn_lost = 0
        self._closing = False
        self._paused = False
        self._writing = False
        if server is not None:
            server._attach(self)
        loop._own_fd(self._sock_fd, self)

    def __repr__(self):
        text = f"<{self.__class__.__name__}"
        if self._sock is None:
            text += " closed"
        elif self._closing:
            text += " closing"
        text += f" fd={self._sock_fd}"
        if self._loop is not None and not self._loop.is_closed():
            text += " read=polling" if self.is_reading() else " read=idle"
            state = "polling" if self._writing else "idle"
            text += f" write=<{state}, bufsize={self.get_write_buffer_size()}>"
        return text + ">"

    def __del__(self, _warn=warnings.warn):
        if self._sock is not None:
            _warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self._sock.close()

    def abort(self):
        self._force_close(None)

    def set_protocol(self, protocol):
        self._protocol = protocol
        self._protocol_connected = True

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def is_reading(self):
        return not self._closing and not self._paused

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._loop._remove_reader(self._sock_fd)

    def resume_reading(self):
        if not self._closing and self._paused:
            self._paused = False
            self._add_reader(self._sock_fd, self._read_ready)

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._loop._remove_reader(self._sock_fd)
        if not self._buffer:
            self._conn_lost += 1
            self._stop_writing()
            self._loop.call_soon(self._call_connection_lost, None)

    def get_write_buffer_size(self):
        return sum(map(len, self._buffer))

    def _add_reader(self, fd, callback, *args):
        if self.is_reading():
            self._loop._add_reader(fd, callback, *args)

    def _start_writing(self, callback):
        self._writing = True
        self._loop._add_writer(self._sock_fd, callback)

    def _stop_writing(self):
        self._writing = False
        self._loop._remove_writer(self._sock_fd)

    def _fatal_error(self, exc, message="Fatal error on transport"):
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler({
                "message": message,
                "exception": exc,
                "transport": self,
                "protocol": self._protocol,
            })
        elif self._loop.get_debug():
            logger = _logger()
            logger.debug("%r: %s", self, message, exc_info=True)
        self._force_close(exc)

    def _force_close(self, exc):
        if self._conn_lost:
            return
        if self._buffer:
            self._buffer.clear()
            self._stop_writing()
        if not self._closing:
            self._closing = True
            self._loop._remove_reader(self._sock_fd)
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            if self._protocol_connected:
                self._protocol.connection_lost(exc)
        finally:
            self._loop._own_fd(self._sock_fd, None)
            self._sock.close()
            self._sock = None
            self._protocol = None
            self._loop = None
            server, self._server = self._server, None
            if server is not None:
                server._detach(self)

    def _log_lost_write(self, message):
        if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
            logger = _logger()
            logger.warning(message)
        self._conn_lost += 1


class _SelectorSocketTransport(_SelectorTransport):

    _start_tls_compatible = True
    _sendfile_compatible = constants._SendfileMode.TRY_NATIVE

    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        self._read_ready_cb = None
        super().__init__(loop, sock, protocol, extra, server)
        self._eof = False
        self._empty_waiter = None
        _set_nodelay(sock)
        loop.call_soon(self._protocol.connection_made, self)
        # Reading begins after connection_made() was called.
        loop.call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def set_protocol(self, protocol):
        if isinstance(protocol, protocols.BufferedProtocol):
            self._read_ready_cb = self._read_into_buffer
        else:
            self._read_ready_cb = self._read_data
        super().set_protocol(protocol)

    def _read_ready(self):
        if not self._conn_lost:
            self._read_ready_cb()

    def _ask_protocol(self, name, *args):
        """Call the protocol; an exception is fatal. Gives whether it worked,
        and the result."""
        try:
            return True, getattr(self._protocol, name)(*args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, f"Fatal error: protocol.{name}() call failed.")
            return False, None

    def _receive(self, call, arg):
        """Receive; None when there is nothing, or no more."""
        try:
            got = call(arg)
        except _AGAIN:
            return None
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, "Fatal read error on socket transport")
            return None
        if not got:
            self._read_eof()
            return None
        return got

    def _read_data(self):
        data = self._receive(self._sock.recv, self.max_size)
        if data is not None:
            self._ask_protocol("data_received", data)

    def _read_into_buffer(self):
        try:
            buf = self._protocol.get_buffer(-1)
            if not len(buf):
                raise RuntimeError("get_buffer() returned an empty buffer")
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, "Fatal error: protocol.get_buffer() call failed.")
            return
        n = self._receive(self._sock.recv_into, buf)
        if n is not None:
            self._ask_protocol("buffer_updated", n)

    def _read_eof(self):
        if self._loop.get_debug():
            logger = _logger()
            logger.debug("%r received EOF", self)
        worked, keep_open = self._ask_protocol("eof_received")
        if not worked:
            return
        if keep_open:
            # Half-closed: there is nothing more to read, but one can write.
            self._loop._remove_reader(self._sock_fd)
        else:
            self.close()

    def _check_write(self):
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._empty_waiter is not None:
            raise RuntimeError("unable to write; sendfile is in progress")

    def write(self, data):
        _check_bytes(data)
        self._check_write()
        if not data:
            return
        if self._conn_lost:
            self._log_lost_write("socket.send() raised exception.")
            return
        if not self._buffer:
            try:
                n = self._sock.send(data)
            except _AGAIN:
                pass
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, "Fatal write error on socket transport")
                return
            else:
                data = memoryview(data)[n:]
                if not data:
                    return
        self._write_later(data)

    def _write_later(self, data):
        """Send what the system does not take now."""
        if not self._buffer:
            self._start_writing(self._write_ready)
        self._buffer.append(data)
        self._maybe_pause_protocol()

    def writelines(self, list_of_data):
        self._check_write()
        if self._conn_lost:
            self._log_lost_write("socket.send() raised exception.")
            return
        pieces = [memoryview(data) for data in list_of_data]
        if not pieces:
            return
        # What waits already waits for the system to take more.
        waiting = bool(self._buffer)
        self._buffer.extend(pieces)
        if not waiting:
            self._write_ready()
            if not self._buffer:
                return
            self._start_writing(self._write_ready)
        self._maybe_pause_protocol()

    def _write_sendmsg(self):
        """Send what is buffered, several pieces by one call."""
        def send():
            left = self._sock.sendmsg(itertools.islice(self._buffer, _MAX_PIECES))
            while left:
                piece = self._buffer.popleft()
                if left < len(piece):
                    self._buffer.appendleft(piece[left:])
                    break
                left -= len(piece)
        self._write_buffered(send)

    def _write_send(self):
        """Send what is buffered, piece by piece."""
        def send():
            while self._buffer:
                piece = self._buffer.popleft()
                try:
                    n = self._sock.send(piece)
                except _AGAIN:
                    n = 0
                if n < len(piece):
                    self._buffer.appendleft(piece[n:])
                    break
        self._write_buffered(send)

    _write_ready = _write_sendmsg if _HAS_SENDMSG else _write_send

    def _write_buffered(self, send):
        assert self._buffer, "Data should not be empty"
        if self._conn_lost:
            return
        try:
            send()
        except _AGAIN:
            pass
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._stop_writing()
            self._buffer.clear()
            self._fatal_error(exc, "Fatal write error on socket transport")
            if self._empty_waiter is not None:
                self._empty_waiter.set_exception(exc)
            return
        self._maybe_resume_protocol()
        if not self._buffer:
            self._stop_writing()
            if self._empty_waiter is not None:
                self._empty_waiter.set_result(None)
            if self._closing:
                self._call_connection_lost(None)
            elif self._eof:
                self._sock.shutdown(socket.SHUT_WR)

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._sock.shutdown(socket.SHUT_WR)

    def can_write_eof(self):
        return True

    def _call_connection_lost(self, exc):
        try:
            super()._call_connection_lost(exc)
        finally:
            if self._empty_waiter is not None:
                self._empty_waiter.set_exception(ConnectionError("Connection is closed by peer"))

    def _make_empty_waiter(self):
        if self._empty_waiter is not None:
            raise RuntimeError("Empty waiter is already set")
        self._empty_waiter = self._loop.create_future()
        if not self._buffer:
            self._empty_waiter.set_result(None)
        return self._empty_waiter

    def _reset_empty_waiter(self):
        self._empty_waiter = None

    def close(self):
        self._read_ready_cb = None
        super().close()


class _SelectorDatagramTransport(_SelectorTransport, transports.DatagramTransport):

    _HEADER = 8

    def __init__(self, loop, sock, protocol, address=None, waiter=None, extra=None):
        super().__init__(loop, sock, protocol, extra)
        self._address = address
        self._buffer_size = 0
        loop.call_soon(self._protocol.connection_made, self)
        loop.call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def get_write_buffer_size(self):
        return self._buffer_size

    def _read_ready(self):
        if self._conn_lost:
            return
        try:
            data, addr = self._sock.recvfrom(self.max_size)
        except _AGAIN:
            pass
        except OSError as exc:
            self._protocol.error_received(exc)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, "Fatal read error on datagram transport")
        else:
            self._protocol.datagram_received(data, addr)

    def _send(self, data, addr):
        if self._extra["peername"]:
            self._sock.send(data)
        else:
            self._sock.sendto(data, addr)

    def sendto(self, data, addr=None):
        _check_bytes(data)
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f"Invalid address: must be None or {self._address}")
            addr = self._address
            if self._conn_lost:
                self._log_lost_write("socket.send() raised exception.")
                return
        if not self._buffer:
            try:
                self._send(data, addr)
                return
            except _AGAIN:
                self._start_writing(self._sendto_ready)
            except OSError as exc:
                self._protocol.error_received(exc)
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, "Fatal write error on datagram transport")
                return
        self._buffer.append((bytes(data), addr))
        self._buffer_size += len(data) + self._HEADER
        self._maybe_pause_protocol()

    def _sendto_ready(self):
        while self._buffer:
            data, addr = self._buffer.popleft()
            self._buffer_size -= len(data) + self._HEADER
            try:
                self._send(data, addr)
            except _AGAIN:
                self._buffer.appendleft((data, addr))
                self._buffer_size += len(data) + self._HEADER
                break
            except OSError as exc:
                self._protocol.error_received(exc)
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, "Fatal write error on datagram transport")
                return
        self._maybe_resume_protocol()
        if not self._buffer:
            self._stop_writing()
            if self._closing:
                self._call_connection_lost(None)


async def _sendfile_native(self, transp, file, offset, count):
    reading = transp.is_reading()
    transp.pause_reading()
    await transp._make_empty_waiter()
    fd = transp._sock_fd
    # The descriptor is the call's meanwhile.
    self._own_fd(fd, None)
    try:
        return await self.sock_sendfile(transp._sock, file, offset, count, fallback=False)
    finally:
        transp._reset_empty_waiter()
        self._own_fd(fd, transp)
        if reading:
            transp.resume_reading()


# The loop's calls on sockets. Each is a method of the loop.


async def _sock_call(loop, sock, writing, attempt):
    """Call attempt() until it does not say that it would block."""
    _check_ssl_socket(sock)
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError("the socket must be non-blocking")
    try:
        return attempt()
    except _AGAIN:
        pass
    return await _sock_wait(loop, sock, writing, attempt)


async def _sock_wait(loop, sock, writing, attempt):
    fut = loop.create_future()
    fd = sock.fileno()
    loop._ensure_fd_no_transport(fd)

    def ready():
        if fut.done():
            return
        try:
            result = attempt()
        except _AGAIN:
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            fut.set_exception(exc)
        else:
            fut.set_result(result)

    add, remove = ((loop._add_writer, loop._remove_writer) if writing
                   else (loop._add_reader, loop._remove_reader))
    handle = add(fd, ready)

    def done(_):
        if not handle.cancelled():
            remove(fd)

    fut.add_done_callback(done)
    return await fut


async def sock_recv(self, sock, n):
    return await _sock_call(self, sock, False, lambda: sock.recv(n))


async def sock_recv_into(self, sock, buf):
    return await _sock_call(self, sock, False, lambda: sock.recv_into(buf))


async def sock_recvfrom(self, sock, bufsize):
    return await _sock_call(self, sock, False, lambda: sock.recvfrom(bufsize))


async def sock_recvfrom_into(self, sock, buf, nbytes=0):
    if not nbytes:
        nbytes = len(buf)
    return await _sock_call(self, sock, False, lambda: sock.recvfrom_into(buf, nbytes))


async def sock_sendto(self, sock, data, address):
    return await _sock_call(self, sock, True, lambda: sock.sendto(data, address))


async def sock_sendall(self, sock, data):
    left = data

    def attempt():
        nonlocal left
        while len(left):
            sent = sock.send(left)
            left = memoryview(left)[sent:]

    await _sock_call(self, sock, True, attempt)


async def sock_accept(self, sock):
    def attempt():
        conn, address = sock.accept()
        conn.setblocking(False)
        return conn, address

    return await _sock_call(self, sock, False, attempt)


async def sock_connect(self, sock, address):
    _check_ssl_socket(sock)
    if self.get_debug() and sock.gettimeout() != 0:
        raise ValueError("the socket must be non-blocking")
    if sock.family in (socket.AF_INET, socket.AF_INET6):
        from .base_events import _ensure_resolved
        infos = await _ensure_resolved(
            address, family=sock.family, type=sock.type, proto=sock.proto, loop=self)
        address = infos[0][4]
    try:
        sock.connect(address)
        return
    except _AGAIN:
        # The connection is on its way; the socket is writable when it is there.
        pass

    def attempt():
        err = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if err != 0:
            raise OSError(err, f"Connect call failed {address}")

    await _sock_wait(self, sock, True, attempt)


def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
    self._ensure_fd_no_transport(sock)
    return _SelectorSocketTransport(self, sock, protocol, waiter, extra, server)


def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
    self._ensure_fd_no_transport(sock)
    return _SelectorDatagramTransport(self, sock, protocol, address, waiter, extra)


def _make_ssl_transport(self, rawsock, protocol, sslcontext, waiter=None, *, server_side=False,
                        server_hostname=None, extra=None, server=None,
                        ssl_handshake_timeout=constants.SSL_HANDSHAKE_TIMEOUT,
                        ssl_shutdown_timeout=constants.SSL_SHUTDOWN_TIMEOUT):
    from . import sslproto
    self._ensure_fd_no_transport(rawsock)
    ssl_protocol = sslproto.SSLProtocol(
        self, protocol, sslcontext, waiter, server_side, server_hostname,
        ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    _SelectorSocketTransport(self, rawsock, ssl_protocol, extra=extra, server=server)
    return ssl_protocol._app_transport


def _start_serving(self, protocol_factory, sock, sslcontext=None, server=None, backlog=100,
                   ssl_handshake_timeout=constants.SSL_HANDSHAKE_TIMEOUT,
                   ssl_shutdown_timeout=constants.SSL_SHUTDOWN_TIMEOUT):
    self._add_reader(sock.fileno(), self._accept_connection, protocol_factory, sock, sslcontext,
                     server, backlog, ssl_handshake_timeout, ssl_shutdown_timeout)


def _stop_serving(self, sock):
    self._remove_reader(sock.fileno())
    sock.close()


_OUT_OF_RESOURCES = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)


def _accept_connection(self, protocol_factory, sock, sslcontext=None, server=None, backlog=100,
                       ssl_handshake_timeout=constants.SSL_HANDSHAKE_TIMEOUT,
                       ssl_shutdown_timeout=constants.SSL_SHUTDOWN_TIMEOUT):
    for _ in range(backlog):
        try:
            conn, address = sock.accept()
            conn.setblocking(False)
        except (BlockingIOError, InterruptedError, ConnectionAbortedError):
            return
        except OSError as exc:
            if exc.errno not in _OUT_OF_RESOURCES:
                raise
            self.call_exception_handler({
                "message": "socket.accept() out of system resource",
                "exception": exc,
                "socket": trsock.TransportSocket(sock),
            })
            self._remove_reader(sock.fileno())
            self.call_later(constants.ACCEPT_RETRY_DELAY, self._start_serving, protocol_factory,
                            sock, sslcontext, server, backlog, ssl_handshake_timeout,
                            ssl_shutdown_timeout)
            return
        self.create_task(self._accept_connection2(
            protocol_factory, conn, {"peername": address}, sslcontext, server,
            ssl_handshake_timeout, ssl_shutdown_timeout))


async def _accept_connection2(self, protocol_factory, conn, extra, sslcontext=None, server=None,
                              ssl_handshake_timeout=constants.SSL_HANDSHAKE_TIMEOUT,
                              ssl_shutdown_timeout=constants.SSL_SHUTDOWN_TIMEOUT):
    loop = self
    protocol = transport = None
    try:
        protocol = protocol_factory()
        waiter = loop.create_future()
        if sslcontext:
            transport = loop._make_ssl_transport(
                conn, protocol, sslcontext, waiter=waiter, server_side=True, extra=extra,
                server=server, ssl_handshake_timeout=ssl_handshake_timeout,
                ssl_shutdown_timeout=ssl_shutdown_timeout)
        else:
            transport = loop._make_socket_transport(
                conn, protocol, waiter=waiter, extra=extra, server=server)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        if loop.get_debug():
            context = {
                "message": "Error on transport creation for incoming connection",
                "exception": exc,
            }
            if protocol is not None:
                context["protocol"] = protocol
            if transport is not None:
                context["transport"] = transport
            loop.call_exception_handler(context)


def __getattr__(name):
    # What is seldom needed is imported when it is asked for.
    if name == "logger":
        from .log import logger
        return logger
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

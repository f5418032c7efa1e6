"""TLS between a transport and an application's protocol."""

import collections
import enum
import ssl
import warnings

from . import constants, exceptions, protocols, transports
from .log import logger

SSLAgainErrors = (ssl.SSLWantReadError, ssl.SSLSyscallError)


class SSLProtocolState(enum.Enum):
    """How far the connection is."""
    UNWRAPPED = "UNWRAPPED"
    DO_HANDSHAKE = "DO_HANDSHAKE"
    WRAPPED = "WRAPPED"
    FLUSHING = "FLUSHING"
    SHUTDOWN = "SHUTDOWN"


class AppProtocolState(enum.Enum):
    """What the application's protocol has been told."""
    STATE_INIT = "STATE_INIT"
    STATE_CON_MADE = "STATE_CON_MADE"
    STATE_EOF = "STATE_EOF"
    STATE_CON_LOST = "STATE_CON_LOST"


_UNWRAPPED = SSLProtocolState.UNWRAPPED
_DO_HANDSHAKE = SSLProtocolState.DO_HANDSHAKE
_WRAPPED = SSLProtocolState.WRAPPED
_FLUSHING = SSLProtocolState.FLUSHING
_SHUTDOWN = SSLProtocolState.SHUTDOWN

# The state that each state may follow; to go back to the start is always allowed.
_BEFORE = {_DO_HANDSHAKE: _UNWRAPPED, _WRAPPED: _DO_HANDSHAKE, _FLUSHING: _WRAPPED,
           _SHUTDOWN: _FLUSHING}


def _create_transport_context(server_side, server_hostname):
    if server_side:
        raise ValueError("Server side SSL needs a valid SSLContext")
    context = ssl.create_default_context()
    if not server_hostname:
        context.check_hostname = False
    return context


def add_flowcontrol_defaults(high, low, kb):
    """The limits of a buffer, from what is given of them."""
    if high is None:
        high = kb * 1024 if low is None else 4 * low
    if low is None:
        low = high // 4
    if not high >= low >= 0:
        raise ValueError("high (%r) must be >= low (%r) must be >= 0" % (high, low))
    return high, low


def _positive(value, default, name):
    if value is None:
        return default
    if value <= 0:
        raise ValueError(f"{name} should be a positive number, got {value}")
    return value


class _SSLProtocolTransport(transports._FlowControlMixin, transports.Transport):
    """What the application's protocol takes for its transport."""

    _start_tls_compatible = True
    _sendfile_compatible = constants._SendfileMode.FALLBACK

    def __init__(self, loop, ssl_protocol):
        self._loop = loop
        self._ssl_protocol = ssl_protocol
        self._closed = False

    def __del__(self, _warnings=warnings):
        if not self._closed:
            self._closed = True
            _warnings.warn("unclosed transport <asyncio._SSLProtocolTransport object>", ResourceWarning)

    def get_extra_info(self, name, default=None):
        return self._ssl_protocol._get_extra_info(name, default)

    def set_protocol(self, protocol):
        self._ssl_protocol._set_app_protocol(protocol)

    def get_protocol(self):
        return self._ssl_protocol._app_protocol

    def is_closing(self):
        return self._closed

    def close(self):
        """Close when what was written has been sent."""
        if self._closed:
            self._ssl_protocol = None
        else:
            self._closed = True
            self._ssl_protocol._start_shutdown()

    def abort(self):
        """Close at once; what was not sent is lost."""
        self._force_close(None)

    def _force_close(self, exc):
        self._closed = True
        if self._ssl_protocol is not None:
            self._ssl_protocol._abort(exc)

    def is_reading(self):
        return not self._ssl_protocol._app_reading_paused

    def pause_reading(self):
        self._ssl_protocol._pause_reading()

    def resume_reading(self):
        self._ssl_protocol._resume_reading()

    def set_write_buffer_limits(self, high=None, low=None):
        self._ssl_protocol._set_write_buffer_limits(high, low)
        self._ssl_protocol._control_app_writing()

    def get_write_buffer_limits(self):
        return self._ssl_protocol._outgoing_low_water, self._ssl_protocol._outgoing_high_water

    def get_write_buffer_size(self):
        return self._ssl_protocol._get_write_buffer_size()

    def set_read_buffer_limits(self, high=None, low=None):
        self._ssl_protocol._set_read_buffer_limits(high, low)
        self._ssl_protocol._control_ssl_reading()

    def get_read_buffer_limits(self):
        return self._ssl_protocol._incoming_low_water, self._ssl_protocol._incoming_high_water

    def get_read_buffer_size(self):
        return self._ssl_protocol._get_read_buffer_size()

    @property
    def _protocol_paused(self):
        return self._ssl_protocol._app_writing_paused

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data: expecting a bytes-like instance, got {type(data).__name__}")
        if data:
            self._ssl_protocol._write_appdata((data,))

    def writelines(self, list_of_data):
        self._ssl_protocol._write_appdata(list_of_data)

    def write_eof(self):
        raise NotImplementedError

    def can_write_eof(self):
        return False

    def _test__append_write_backlog(self, data):
        self._ssl_protocol._write_backlog.append(data)
        self._ssl_protocol._write_buffer_size += len(data)


class SSLProtocol(protocols.BufferedProtocol):
    """The protocol of the transport beneath."""

    max_size = 256 * 1024

    _handshake_start_time = None
    _handshake_timeout_handle = None
    _shutdown_timeout_handle = None

    def __init__(self, loop, app_protocol, sslcontext, waiter, server_side=False,
                 server_hostname=None, call_connection_made=True, ssl_handshake_timeout=None,
                 ssl_shutdown_timeout=None):
        self._ssl_handshake_timeout = _positive(
            ssl_handshake_timeout, constants.SSL_HANDSHAKE_TIMEOUT, "ssl_handshake_timeout")
        self._ssl_shutdown_timeout = _positive(
            ssl_shutdown_timeout, constants.SSL_SHUTDOWN_TIMEOUT, "ssl_shutdown_timeout")
        if not sslcontext:
            sslcontext = _create_transport_context(server_side, server_hostname)
        self._ssl_buffer_view = None
        self._server_side = server_side
        self._server_hostname = server_hostname if server_hostname and not server_side else None
        self._sslcontext = sslcontext
        self._extra = {"sslcontext": sslcontext}
        self._write_backlog = collections.deque()
        self._write_buffer_size = 0
        self._waiter = waiter
        self._loop = loop
        self._set_app_protocol(app_protocol)
        self._transport = None
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self._state = _UNWRAPPED
        self._conn_lost = 0
        self._app_state = (AppProtocolState.STATE_INIT if call_connection_made
                           else AppProtocolState.STATE_CON_MADE)
        self._sslobj = sslcontext.wrap_bio(self._incoming, self._outgoing, server_side=server_side,
                                           server_hostname=self._server_hostname)
        self._ssl_writing_paused = False
        self._app_reading_paused = False
        self._ssl_reading_paused = False
        self._set_read_buffer_limits()
        self._eof_received = False
        self._app_writing_paused = False
        self._set_write_buffer_limits()
        self._app_transport = _SSLProtocolTransport(loop, self)

    def _set_app_protocol(self, app_protocol):
        self._app_protocol = app_protocol
        self._app_protocol_is_buffer = (hasattr(app_protocol, "get_buffer")
                                        and isinstance(app_protocol, protocols.BufferedProtocol))

    def _wakeup_waiter(self, exc=None):
        waiter, self._waiter = self._waiter, None
        if waiter is None or waiter.cancelled():
            return
        if exc is None:
            waiter.set_result(None)
        else:
            waiter.set_exception(exc)

    def _get_extra_info(self, name, default=None):
        if name in self._extra:
            return self._extra[name]
        if self._transport is not None:
            return self._transport.get_extra_info(name, default)
        return default

    def _set_state(self, state):
        if state is not _UNWRAPPED and _BEFORE[state] is not self._state:
            raise RuntimeError(f"cannot switch state from {self._state} to {state}")
        self._state = state

    # What the transport beneath says.

    def connection_made(self, transport):
        self._transport = transport
        self._start_handshake()

    def connection_lost(self, exc):
        self._write_backlog.clear()
        self._outgoing.read()
        self._conn_lost += 1
        if self._app_transport is not None:
            self._app_transport._closed = True
        if self._state is not _DO_HANDSHAKE and self._app_state in (
                AppProtocolState.STATE_CON_MADE, AppProtocolState.STATE_EOF):
            self._app_state = AppProtocolState.STATE_CON_LOST
            self._loop.call_soon(self._app_protocol.connection_lost, exc)
        self._set_state(_UNWRAPPED)
        self._transport = self._app_transport = self._app_protocol = None
        self._wakeup_waiter(exc)
        self._stop_timer("_shutdown_timeout_handle")
        self._stop_timer("_handshake_timeout_handle")

    def _stop_timer(self, name):
        timer = getattr(self, name)
        if timer is not None:
            timer.cancel()
            setattr(self, name, None)

    def get_buffer(self, n):
        want = n if 0 < n <= self.max_size else self.max_size
        if self._ssl_buffer_view is None or len(self._ssl_buffer_view) < want:
            self._ssl_buffer_view = memoryview(bytearray(want))
        return self._ssl_buffer_view

    def buffer_updated(self, nbytes):
        if self._ssl_buffer_view is not None:
            self._incoming.write(self._ssl_buffer_view[:nbytes])
        self._go_on()

    def _go_on(self):
        if self._state is _DO_HANDSHAKE:
            self._do_handshake()
        elif self._state is _WRAPPED:
            self._do_read()
        elif self._state is _FLUSHING:
            self._do_flush()
        elif self._state is _SHUTDOWN:
            self._do_shutdown()

    def eof_received(self):
        self._eof_received = True
        try:
            if self._loop.get_debug():
                logger.debug("%r received EOF", self)
            if self._state is _DO_HANDSHAKE:
                self._on_handshake_complete(ConnectionResetError)
            elif self._state is _WRAPPED:
                self._set_state(_FLUSHING)
                if self._app_reading_paused:
                    return True
                self._do_flush()
            elif self._state is _FLUSHING:
                self._do_write()
                self._set_state(_SHUTDOWN)
                self._do_shutdown()
            elif self._state is _SHUTDOWN:
                self._do_shutdown()
        except Exception:
            self._transport.close()
            raise

    def pause_writing(self):
        assert not self._ssl_writing_paused
        self._ssl_writing_paused = True

    def resume_writing(self):
        assert self._ssl_writing_paused
        self._ssl_writing_paused = False
        self._process_outgoing()

    # The handshake.

    def _start_handshake(self):
        if self._loop.get_debug():
            logger.debug("%r starts SSL handshake", self)
            self._handshake_start_time = self._loop.time()
        self._set_state(_DO_HANDSHAKE)
        self._handshake_timeout_handle = self._loop.call_later(
            self._ssl_handshake_timeout, self._check_handshake_timeout)
        self._do_handshake()

    def _check_handshake_timeout(self):
        if self._state is _DO_HANDSHAKE:
            self._fatal_error(ConnectionAbortedError(
                f"SSL handshake is taking longer than {self._ssl_handshake_timeout} seconds: "
                "aborting the connection"))

    def _do_handshake(self):
        try:
            self._sslobj.do_handshake()
        except SSLAgainErrors:
            self._process_outgoing()
        except ssl.SSLError as exc:
            self._on_handshake_complete(exc)
        else:
            self._on_handshake_complete(None)

    def _on_handshake_complete(self, handshake_exc):
        self._stop_timer("_handshake_timeout_handle")
        sslobj = self._sslobj
        try:
            if handshake_exc is not None:
                raise handshake_exc
            self._set_state(_WRAPPED)
            peercert = sslobj.getpeercert()
        except Exception as exc:
            handshake_exc = None
            self._set_state(_UNWRAPPED)
            text = "SSL handshake failed"
            if isinstance(exc, ssl.CertificateError):
                text += " on verifying the certificate"
            self._fatal_error(exc, text)
            self._wakeup_waiter(exc)
            return
        if self._loop.get_debug() and self._handshake_start_time is not None:
            taken = self._loop.time() - self._handshake_start_time
            logger.debug("%r: SSL handshake took %.1f ms", self, taken * 1e3)
        self._extra.update(peercert=peercert, cipher=sslobj.cipher(),
                           compression=sslobj.compression(), ssl_object=sslobj)
        if self._app_state is AppProtocolState.STATE_INIT:
            self._app_state = AppProtocolState.STATE_CON_MADE
            self._app_protocol.connection_made(self._app_transport)
        self._wakeup_waiter()
        self._do_read()

    # The end.

    def _start_shutdown(self):
        if self._state in (_FLUSHING, _SHUTDOWN, _UNWRAPPED):
            return
        if self._app_transport is not None:
            self._app_transport._closed = True
        if self._state is _DO_HANDSHAKE:
            self._abort(None)
            return
        self._set_state(_FLUSHING)
        self._shutdown_timeout_handle = self._loop.call_later(
            self._ssl_shutdown_timeout, self._check_shutdown_timeout)
        self._do_flush()

    def _check_shutdown_timeout(self):
        if self._state in (_FLUSHING, _SHUTDOWN):
            self._transport._force_close(exceptions.TimeoutError("SSL shutdown timed out"))

    def _do_flush(self):
        self._do_read()
        self._set_state(_SHUTDOWN)
        self._do_shutdown()

    def _do_shutdown(self):
        try:
            if not self._eof_received:
                self._sslobj.unwrap()
        except SSLAgainErrors:
            self._process_outgoing()
        except ssl.SSLError as exc:
            self._on_shutdown_complete(exc)
        else:
            self._process_outgoing()
            self._call_eof_received()
            self._on_shutdown_complete(None)

    def _on_shutdown_complete(self, exc):
        self._stop_timer("_shutdown_timeout_handle")
        if exc:
            self._fatal_error(exc)
        else:
            self._loop.call_soon(self._transport.close)

    def _abort(self, exc):
        self._set_state(_UNWRAPPED)
        if self._transport is not None:
            self._transport._force_close(exc)

    # Writing.

    def _write_appdata(self, list_of_data):
        if self._state in (_FLUSHING, _SHUTDOWN, _UNWRAPPED):
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                logger.warning("SSL connection is closed")
            self._conn_lost += 1
            return
        for data in list_of_data:
            self._write_backlog.append(data)
            self._write_buffer_size += len(data)
        try:
            if self._state is _WRAPPED:
                self._do_write()
        except Exception as exc:
            self._fatal_error(exc, "Fatal error on SSL protocol")

    def _do_write(self):
        backlog = self._write_backlog
        try:
            while backlog:
                data = backlog[0]
                count = self._sslobj.write(data)
                self._write_buffer_size -= count
                if count < len(data):
                    backlog[0] = data[count:]
                else:
                    del backlog[0]
        except SSLAgainErrors:
            pass
        self._process_outgoing()

    def _process_outgoing(self):
        if not self._ssl_writing_paused:
            data = self._outgoing.read()
            if data:
                self._transport.write(data)
        self._control_app_writing()

    def _control_app_writing(self):
        size = self._get_write_buffer_size()
        if size >= self._outgoing_high_water and not self._app_writing_paused:
            self._app_writing_paused = True
            self._tell_app("pause_writing")
        elif size <= self._outgoing_low_water and self._app_writing_paused:
            self._app_writing_paused = False
            self._tell_app("resume_writing")

    def _tell_app(self, name):
        try:
            getattr(self._app_protocol, name)()
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                "message": f"protocol.{name}() failed",
                "exception": exc,
                "transport": self._app_transport,
                "protocol": self,
            })

    def _get_write_buffer_size(self):
        return self._outgoing.pending + self._write_buffer_size

    def _set_write_buffer_limits(self, high=None, low=None):
        self._outgoing_high_water, self._outgoing_low_water = add_flowcontrol_defaults(
            high, low, constants.FLOW_CONTROL_HIGH_WATER_SSL_WRITE)

    # Reading.

    def _do_read(self):
        if self._state not in (_WRAPPED, _FLUSHING):
            return
        try:
            if not self._app_reading_paused:
                if self._app_protocol_is_buffer:
                    self._do_read__buffered()
                else:
                    self._do_read__copied()
                if self._write_backlog:
                    self._do_write()
                else:
                    self._process_outgoing()
            self._control_ssl_reading()
        except Exception as exc:
            self._fatal_error(exc, "Fatal error on SSL protocol")

    def _do_read__buffered(self):
        buffer = self._app_protocol.get_buffer(self._get_read_buffer_size())
        wants, filled, count = len(buffer), 0, 1
        try:
            while filled < wants:
                count = self._sslobj.read(wants - filled, memoryview(buffer)[filled:])
                if not count:
                    break
                filled += count
            else:
                # The buffer was full: there may be more.
                self._loop.call_soon(self._do_read)
        except SSLAgainErrors:
            pass
        if filled:
            self._app_protocol.buffer_updated(filled)
        if not count:
            self._call_eof_received()
            self._start_shutdown()

    def _do_read__copied(self):
        chunks, chunk = [], b"1"
        try:
            if type(self._sslobj) is ssl.SSLObject:
                read = self._sslobj._conn.read_ready
            else:
                read = self._sslobj.read
            while chunk := read(self.max_size):
                chunks.append(chunk)
        except SSLAgainErrors:
            chunk = None
        if chunks:
            self._app_protocol.data_received(chunks[0] if len(chunks) == 1 else b"".join(chunks))
        if chunk == b"":
            self._call_eof_received()
            self._start_shutdown()

    def _call_eof_received(self):
        try:
            if self._app_state is AppProtocolState.STATE_CON_MADE:
                self._app_state = AppProtocolState.STATE_EOF
                if self._app_protocol.eof_received():
                    logger.warning("returning true from eof_received() has no effect when using ssl")
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as exc:
            self._fatal_error(exc, "Error calling eof_received()")

    def _pause_reading(self):
        self._app_reading_paused = True

    def _resume_reading(self):
        if self._app_reading_paused:
            self._app_reading_paused = False
            self._loop.call_soon(self._resume)

    def _resume(self):
        if self._state is not _DO_HANDSHAKE:
            self._go_on()

    def _control_ssl_reading(self):
        size = self._get_read_buffer_size()
        if size >= self._incoming_high_water and not self._ssl_reading_paused:
            self._ssl_reading_paused = True
            self._transport.pause_reading()
        elif size <= self._incoming_low_water and self._ssl_reading_paused:
            self._ssl_reading_paused = False
            self._transport.resume_reading()

    def _get_read_buffer_size(self):
        return self._incoming.pending

    def _set_read_buffer_limits(self, high=None, low=None):
        self._incoming_high_water, self._incoming_low_water = add_flowcontrol_defaults(
            high, low, constants.FLOW_CONTROL_HIGH_WATER_SSL_READ)

    def _fatal_error(self, exc, message="Fatal error on transport"):
        if self._transport:
            self._transport._force_close(exc)
        if isinstance(exc, OSError):
            if self._loop.get_debug():
                logger.debug("%r: %s", self, message, exc_info=True)
        elif not isinstance(exc, exceptions.CancelledError):
            self._loop.call_exception_handler({
                "message": message,
                "exception": exc,
                "transport": self._transport,
                "protocol": self,
            })

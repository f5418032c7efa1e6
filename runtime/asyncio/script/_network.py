"""Making connections and servers: methods of the loop. Runs in the namespace of base_events."""

import collections
import collections.abc
import functools
import itertools
import os
import socket
import stat

from . import constants, events, exceptions, protocols, staggered, transports, trsock
from .selector_events import _check_ssl_socket
from .tasks import sleep


def _ipaddr_info(host, port, family, type, proto, flowinfo=0, scopeid=0):
    """What getaddrinfo() would say of a numeric address, or None."""
    if not hasattr(socket, "inet_pton"):
        return None
    if proto not in (0, socket.IPPROTO_TCP, socket.IPPROTO_UDP) or host is None:
        return None
    if type == socket.SOCK_STREAM:
        proto = socket.IPPROTO_TCP
    elif type == socket.SOCK_DGRAM:
        proto = socket.IPPROTO_UDP
    else:
        return None
    if port is None:
        port = 0
    elif isinstance(port, (bytes, str)) and not port:
        port = 0
    else:
        try:
            port = int(port)
        except (TypeError, ValueError):
            return None
    if family == socket.AF_UNSPEC:
        families = (socket.AF_INET, socket.AF_INET6)
    else:
        families = (family,)
    if isinstance(host, bytes):
        host = host.decode("idna")
    if "%" in host:
        # inet_pton takes no zones.
        return None
    for af in families:
        try:
            socket.inet_pton(af, host)
        except OSError:
            continue
        if af == socket.AF_INET6:
            return af, type, proto, "", (host, port, flowinfo, scopeid)
        return af, type, proto, "", (host, port)
    return None


async def _ensure_resolved(address, *, family=0, type=socket.SOCK_STREAM, proto=0, flags=0, loop):
    host, port = address[:2]
    info = _ipaddr_info(host, port, family, type, proto, *address[2:])
    if info is not None:
        return [info]
    return await loop.getaddrinfo(host, port, family=family, type=type, proto=proto, flags=flags)


async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
    """socket.getaddrinfo() in a thread."""
    return await self.run_in_executor(
        None, socket.getaddrinfo, host, port, family, type, proto, flags)


async def getnameinfo(self, sockaddr, flags=0):
    """socket.getnameinfo() in a thread."""
    return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)


def _interleave_addrinfos(infos, first_address_family_count=1):
    """Addresses of the families in turn, some of the first family ahead."""
    by_family = {}
    for info in infos:
        by_family.setdefault(info[0], []).append(info)
    lists = list(by_family.values())
    ordered = []
    if first_address_family_count > 1:
        ordered.extend(lists[0][:first_address_family_count - 1])
        del lists[0][:first_address_family_count - 1]
    ordered.extend(a for a in itertools.chain.from_iterable(itertools.zip_longest(*lists))
                   if a is not None)
    return ordered


async def _connect_sock(loop, failures, info, local_infos=None):
    """Make a socket and connect it; failures gets the exceptions."""
    mine = []
    failures.append(mine)
    family, type, proto, _, address = info
    sock = None
    try:
        try:
            sock = socket.socket(family=family, type=type, proto=proto)
            sock.setblocking(False)
            if local_infos is not None:
                _bind_local(sock, family, local_infos, mine)
            await loop.sock_connect(sock, address)
            return sock
        except OSError as exc:
            mine.append(exc)
            raise
    except BaseException:
        if sock is not None:
            sock.close()
        raise


def _bind_local(sock, family, local_infos, failures):
    for lfamily, _, _, _, laddr in local_infos:
        if lfamily != family:
            continue
        try:
            sock.bind(laddr)
            return
        except OSError as exc:
            text = (f"error while attempting to bind on address {laddr!r}: "
                    f"{str(exc).lower()}")
            failures.append(OSError(exc.errno, text))
    if failures:
        raise failures.pop()
    raise OSError(f"no matching local address with family={family!r} found")


def _check_tls_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout):
    if ssl:
        return
    if ssl_handshake_timeout is not None:
        raise ValueError("ssl_handshake_timeout is only meaningful with ssl")
    if ssl_shutdown_timeout is not None:
        raise ValueError("ssl_shutdown_timeout is only meaningful with ssl")


async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None, family=0,
                            proto=0, flags=0, sock=None, local_addr=None, server_hostname=None,
                            ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                            happy_eyeballs_delay=None, interleave=None, all_errors=False):
    """Connect to a TCP server; gives a transport and a protocol."""
    if server_hostname is not None and not ssl:
        raise ValueError("server_hostname is only meaningful with ssl")
    if server_hostname is None and ssl:
        if not host:
            raise ValueError("You must set server_hostname when using ssl without a host")
        server_hostname = host
    _check_tls_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if sock is not None:
        _check_ssl_socket(sock)
    if happy_eyeballs_delay is not None and interleave is None:
        interleave = 1
    if host is not None or port is not None:
        if sock is not None:
            raise ValueError("host/port and sock can not be specified at the same time")
        sock = await _connect_host(self, host, port, family, proto, flags, local_addr,
                                   happy_eyeballs_delay, interleave, all_errors)
    else:
        if sock is None:
            raise ValueError("host and port was not specified and no sock specified")
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
    transport, protocol = await _connection_transport(
        self, sock, protocol_factory, ssl, server_hostname,
        ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    return transport, protocol


async def _connect_host(loop, host, port, family, proto, flags, local_addr,
                        happy_eyeballs_delay, interleave, all_errors):
    infos = await _ensure_resolved((host, port), family=family, type=socket.SOCK_STREAM,
                                   proto=proto, flags=flags, loop=loop)
    if not infos:
        raise OSError("getaddrinfo() returned empty list")
    local_infos = None
    if local_addr is not None:
        local_infos = await _ensure_resolved(local_addr, family=family, type=socket.SOCK_STREAM,
                                             proto=proto, flags=flags, loop=loop)
        if not local_infos:
            raise OSError("getaddrinfo() returned empty list")
    if interleave:
        infos = _interleave_addrinfos(infos, interleave)
    failures = []
    sock = None
    if happy_eyeballs_delay is None:
        for info in infos:
            try:
                sock = await _connect_sock(loop, failures, info, local_infos)
                break
            except OSError:
                continue
    else:
        sock, _, _ = await staggered.staggered_race(
            (functools.partial(_connect_sock, loop, failures, info, local_infos)
             for info in infos),
            happy_eyeballs_delay, loop=loop)
    if sock is not None:
        return sock
    failed = [exc for some in failures for exc in some]
    try:
        if all_errors:
            raise ExceptionGroup("create_connection failed", failed)
        if len(failed) == 1:
            raise failed[0]
        first = str(failed[0])
        if all(str(exc) == first for exc in failed):
            raise failed[0]
        raise OSError("Multiple exceptions: {}".format(", ".join(str(exc) for exc in failed)))
    finally:
        failures = failed = None


async def _connection_transport(loop, sock, protocol_factory, ssl, server_hostname,
                                server_side=False, ssl_handshake_timeout=None,
                                ssl_shutdown_timeout=None):
    sock.setblocking(False)
    protocol = protocol_factory()
    waiter = loop.create_future()
    if ssl:
        context = None if isinstance(ssl, bool) else ssl
        transport = loop._make_ssl_transport(
            sock, protocol, context, waiter, server_side=server_side,
            server_hostname=server_hostname, **_tls_times(ssl_handshake_timeout, ssl_shutdown_timeout))
    else:
        transport = loop._make_socket_transport(sock, protocol, waiter)
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


def _tls_times(handshake, shutdown):
    times = {}
    if handshake is not None:
        times["ssl_handshake_timeout"] = handshake
    if shutdown is not None:
        times["ssl_shutdown_timeout"] = shutdown
    return times


async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None,
                                  ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    """Give a connection that was accepted elsewhere a transport and a protocol."""
    if sock.type != socket.SOCK_STREAM:
        raise ValueError(f"A Stream Socket was expected, got {sock!r}")
    _check_tls_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    _check_ssl_socket(sock)
    transport, protocol = await _connection_transport(
        self, sock, protocol_factory, ssl, "", server_side=True,
        ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    return transport, protocol


class Server(events.AbstractServer):
    """A listening server, as create_server() gives it."""

    def __init__(self, loop, sockets, protocol_factory, ssl_context, backlog,
                 ssl_handshake_timeout, ssl_shutdown_timeout=None):
        self._loop = loop
        self._sockets = sockets
        self._clients = set()
        self._active_count = 0
        self._waiters = []
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._ssl_context = ssl_context
        self._ssl_handshake_timeout = ssl_handshake_timeout
        self._ssl_shutdown_timeout = ssl_shutdown_timeout
        self._serving = False
        self._serving_forever_fut = None

    def __repr__(self):
        return f"<{self.__class__.__name__} sockets={self.sockets!r}>"

    def _attach(self, transport):
        assert self._sockets is not None
        self._clients.add(transport)
        self._active_count += 1

    def _detach(self, transport):
        self._clients.discard(transport)
        self._active_count -= 1
        if self._active_count == 0 and self._sockets is None:
            self._wakeup()

    def _wakeup(self):
        waiters, self._waiters = self._waiters, None
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            self._loop._start_serving(
                self._protocol_factory, sock, self._ssl_context, self, self._backlog,
                **_tls_times(self._ssl_handshake_timeout, self._ssl_shutdown_timeout))

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        if self._sockets is None:
            return ()
        return tuple(trsock.TransportSocket(s) for s in self._sockets)

    def close(self):
        sockets = self._sockets
        if sockets is None:
            return
        self._sockets = None
        for sock in sockets:
            self._loop._stop_serving(sock)
        self._serving = False
        fut = self._serving_forever_fut
        if fut is not None and not fut.done():
            fut.cancel()
            self._serving_forever_fut = None
        if self._active_count == 0:
            self._wakeup()

    def close_clients(self):
        for transport in self._clients.copy():
            transport.close()

    def abort_clients(self):
        for transport in self._clients.copy():
            transport.abort()

    async def start_serving(self):
        self._start_serving()
        # The loop gets a chance to note the listening sockets.
        await sleep(0)

    async def serve_forever(self):
        if self._serving_forever_fut is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._sockets is None:
            raise RuntimeError(f"server {self!r} is closed")
        self._start_serving()
        self._serving_forever_fut = self._loop.create_future()
        try:
            await self._serving_forever_fut
        except exceptions.CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        if self._waiters is None:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter


async def create_server(self, protocol_factory, host=None, port=None, *, family=socket.AF_UNSPEC,
                        flags=socket.AI_PASSIVE, sock=None, backlog=100, ssl=None,
                        reuse_address=None, reuse_port=None, keep_alive=None,
                        ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                        start_serving=True):
    """Listen for TCP connections; gives a Server."""
    if isinstance(ssl, bool):
        raise TypeError("ssl argument must be an SSLContext or None")
    if ssl is None:
        _check_tls_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if sock is not None:
        _check_ssl_socket(sock)
    if host is not None or port is not None:
        if sock is not None:
            raise ValueError("host/port and sock can not be specified at the same time")
        sockets = await _listening_sockets(self, host, port, family, flags, reuse_address,
                                           reuse_port, keep_alive)
    else:
        if sock is None:
            raise ValueError("Neither host/port nor sock were specified")
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        sockets = [sock]
    for s in sockets:
        s.setblocking(False)
    server = Server(self, sockets, protocol_factory, ssl, backlog, ssl_handshake_timeout,
                    ssl_shutdown_timeout)
    if start_serving:
        server._start_serving()
        await sleep(0)
    return server


def _set_reuseport(sock):
    if not hasattr(socket, "SO_REUSEPORT"):
        raise ValueError("reuse_port not supported by socket module")
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    except OSError:
        raise ValueError("reuse_port not supported by socket module, SO_REUSEPORT defined but not implemented.")


async def _listening_sockets(loop, host, port, family, flags, reuse_address, reuse_port, keep_alive):
    if reuse_address is None:
        reuse_address = True
    if host == "":
        hosts = [None]
    elif isinstance(host, str) or not isinstance(host, collections.abc.Iterable):
        hosts = [host]
    else:
        hosts = host
    found = []
    for h in hosts:
        infos = await _ensure_resolved((h, port), family=family, type=socket.SOCK_STREAM,
                                       flags=flags, loop=loop)
        if not infos:
            raise OSError(f"getaddrinfo({h!r}) returned empty list")
        found.extend(info for info in infos if info not in found)
    sockets = []
    done = False
    try:
        for af, type, proto, _, address in found:
            try:
                sock = socket.socket(af, type, proto)
            except OSError:
                # A family that the machine has not.
                continue
            sockets.append(sock)
            if reuse_address:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
            if reuse_port and af in (socket.AF_INET, socket.AF_INET6):
                _set_reuseport(sock)
            if keep_alive:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, True)
            if af == socket.AF_INET6 and hasattr(socket, "IPPROTO_IPV6"):
                # Not both families on one socket: the other gets its own.
                sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
            try:
                sock.bind(address)
            except OSError as err:
                text = ("error while attempting to bind on address %r: %s"
                        % (address, str(err).lower()))
                if err.errno == 99:  # EADDRNOTAVAIL
                    sockets.pop()
                    sock.close()
                    continue
                raise OSError(err.errno, text) from None
        if not sockets:
            raise OSError("could not bind on any address out of %r" % ([info[4] for info in found],))
        done = True
    finally:
        if not done:
            for sock in sockets:
                sock.close()
    return sockets


async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, *,
                                   family=0, proto=0, flags=0, reuse_port=None,
                                   allow_broadcast=None, sock=None):
    """Make a datagram transport and its protocol."""
    if sock is not None:
        if sock.type == socket.SOCK_STREAM:
            raise ValueError(f"A datagram socket was expected, got {sock!r}")
        given = {"local_addr": local_addr, "remote_addr": remote_addr, "family": family,
                 "proto": proto, "flags": flags, "reuse_port": reuse_port,
                 "allow_broadcast": allow_broadcast}
        problems = ", ".join(f"{k}={v}" for k, v in given.items() if v)
        if problems:
            raise ValueError("socket modifier keyword arguments can not be used "
                             f"when sock is specified. ({problems})")
        sock.setblocking(False)
        remote = None
    else:
        sock, remote = await _datagram_socket(self, local_addr, remote_addr, family, proto, flags,
                                              reuse_port, allow_broadcast)
    protocol = protocol_factory()
    waiter = self.create_future()
    transport = self._make_datagram_transport(sock, protocol, remote, waiter)
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


async def _datagram_pairs(loop, local_addr, remote_addr, family, proto, flags):
    """The kinds of sockets to try, each with a local and a remote address."""
    if not (local_addr or remote_addr):
        if family == 0:
            raise ValueError("unexpected address family")
        return {(family, proto): (None, None)}
    if family == getattr(socket, "AF_UNIX", None) and family:
        for addr in (local_addr, remote_addr):
            if addr is not None and not isinstance(addr, str):
                raise TypeError("string is expected")
        if local_addr and local_addr[0] not in (0, "\x00"):
            try:
                if stat.S_ISSOCK(os.stat(local_addr).st_mode):
                    os.remove(local_addr)
            except FileNotFoundError:
                pass
        return {(family, proto): (local_addr, remote_addr)}
    found = {}
    for index, addr in ((0, local_addr), (1, remote_addr)):
        if addr is None:
            continue
        if not (isinstance(addr, tuple) and len(addr) == 2):
            raise TypeError("2-tuple is expected")
        infos = await _ensure_resolved(addr, family=family, type=socket.SOCK_DGRAM, proto=proto,
                                       flags=flags, loop=loop)
        if not infos:
            raise OSError("getaddrinfo() returned empty list")
        for fam, _, pro, _, address in infos:
            found.setdefault((fam, pro), [None, None])[index] = address
    pairs = {key: pair for key, pair in found.items()
             if not ((local_addr and pair[0] is None) or (remote_addr and pair[1] is None))}
    if not pairs:
        raise ValueError("can not get address information")
    return pairs


async def _datagram_socket(loop, local_addr, remote_addr, family, proto, flags, reuse_port,
                           allow_broadcast):
    failures = []
    pairs = await _datagram_pairs(loop, local_addr, remote_addr, family, proto, flags)
    for (fam, pro), (local, remote) in pairs.items():
        sock = None
        try:
            sock = socket.socket(family=fam, type=socket.SOCK_DGRAM, proto=pro)
            if reuse_port:
                _set_reuseport(sock)
            if allow_broadcast:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            sock.setblocking(False)
            if local_addr:
                sock.bind(local)
            if remote_addr:
                if not allow_broadcast:
                    await loop.sock_connect(sock, remote)
                return sock, remote
            return sock, None
        except OSError as exc:
            if sock is not None:
                sock.close()
            failures.append(exc)
        except:
            if sock is not None:
                sock.close()
            raise
    raise failures[0]


async def start_tls(self, transport, protocol, sslcontext, *, server_side=False,
                    server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    """Go on with a connection under TLS; gives the new transport."""
    import ssl
    from . import sslproto
    if not isinstance(sslcontext, ssl.SSLContext):
        raise TypeError(f"sslcontext is expected to be an instance of ssl.SSLContext, got {sslcontext!r}")
    if not getattr(transport, "_start_tls_compatible", False):
        raise TypeError(f"transport {transport!r} is not supported by start_tls()")
    waiter = self.create_future()
    ssl_protocol = sslproto.SSLProtocol(
        self, protocol, sslcontext, waiter, server_side, server_hostname,
        ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout,
        call_connection_made=False)
    # Nothing is read until the new protocol is in its place.
    transport.pause_reading()
    transport.set_protocol(ssl_protocol)
    made = self.call_soon(ssl_protocol.connection_made, transport)
    resumed = self.call_soon(transport.resume_reading)
    try:
        await waiter
    except BaseException:
        transport.close()
        made.cancel()
        resumed.cancel()
        raise
    return ssl_protocol._app_transport


def _check_sendfile(sock, file, offset, count):
    if "b" not in getattr(file, "mode", "b"):
        raise ValueError("file should be opened in binary mode")
    if not sock.type == socket.SOCK_STREAM:
        raise ValueError("only SOCK_STREAM type sockets are supported")
    if count is not None:
        if not isinstance(count, int):
            raise TypeError("count must be a positive integer (got {!r})".format(count))
        if count <= 0:
            raise ValueError("count must be a positive integer (got {!r})".format(count))
    if not isinstance(offset, int):
        raise TypeError("offset must be a non-negative integer (got {!r})".format(offset))
    if offset < 0:
        raise ValueError("offset must be a non-negative integer (got {!r})".format(offset))


async def _copy_file(loop, file, offset, count, send):
    """Read a file piece by piece and send each; gives how much was sent."""
    if offset:
        file.seek(offset)
    size = constants.SENDFILE_FALLBACK_READBUFFER_SIZE
    if count:
        size = min(count, size)
    buf = bytearray(size)
    total = 0
    try:
        while True:
            if count:
                size = min(count - total, size)
                if size <= 0:
                    break
            view = memoryview(buf)[:size]
            n = await loop.run_in_executor(None, file.readinto, view)
            if not n:
                break
            await send(view[:n])
            total += n
        return total
    finally:
        if total > 0 and hasattr(file, "seek"):
            file.seek(offset + total)


async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
    """Send a file over a socket; gives how much was sent."""
    if self.get_debug() and sock.gettimeout() != 0:
        raise ValueError("the socket must be non-blocking")
    _check_ssl_socket(sock)
    _check_sendfile(sock, file, offset, count)
    try:
        return await self._sock_sendfile_native(sock, file, offset, count)
    except exceptions.SendfileNotAvailableError:
        if not fallback:
            raise
    return await self._sock_sendfile_fallback(sock, file, offset, count)


async def _sock_sendfile_native(self, sock, file, offset, count):
    raise exceptions.SendfileNotAvailableError(
        f"syscall sendfile is not available for socket {sock!r} and file {file!r} combination")


async def _sock_sendfile_fallback(self, sock, file, offset, count):
    return await _copy_file(self, file, offset, count, lambda data: self.sock_sendall(sock, data))


async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
    """Send a file over a transport; gives how much was sent."""
    if transport.is_closing():
        raise RuntimeError("Transport is closing")
    mode = getattr(transport, "_sendfile_compatible", constants._SendfileMode.UNSUPPORTED)
    if mode is constants._SendfileMode.UNSUPPORTED:
        raise RuntimeError(f"sendfile is not supported for transport {transport!r}")
    if mode is constants._SendfileMode.TRY_NATIVE:
        try:
            return await self._sendfile_native(transport, file, offset, count)
        except exceptions.SendfileNotAvailableError:
            if not fallback:
                raise
    if not fallback:
        raise RuntimeError(
            f"fallback is disabled and native sendfile is not supported for transport {transport!r}")
    return await self._sendfile_fallback(transport, file, offset, count)


async def _sendfile_native(self, transp, file, offset, count):
    raise exceptions.SendfileNotAvailableError("sendfile syscall is not supported")


async def _sendfile_fallback(self, transp, file, offset, count):
    proto = _SendfileProtocol(transp)

    async def send(data):
        await proto.drain()
        transp.write(bytes(data))

    try:
        return await _copy_file(self, file, offset, count, send)
    finally:
        await proto.restore()


class _SendfileProtocol(protocols.Protocol):
    """Stands in for a transport's protocol while a file is sent."""

    def __init__(self, transport):
        if not isinstance(transport, transports._FlowControlMixin):
            raise TypeError("transport should be _FlowControlMixin instance")
        self._transport = transport
        self._proto = transport.get_protocol()
        self._should_resume_reading = transport.is_reading()
        self._should_resume_writing = transport._protocol_paused
        transport.pause_reading()
        transport.set_protocol(self)
        self._waiter = transport._loop.create_future() if self._should_resume_writing else None

    async def drain(self):
        if self._transport.is_closing():
            raise ConnectionError("Connection closed by peer")
        if self._waiter is not None:
            await self._waiter

    def connection_made(self, transport):
        raise RuntimeError("Invalid state: connection should have been established already.")

    def connection_lost(self, exc):
        if self._waiter is not None:
            if exc is None:
                self._waiter.set_exception(ConnectionError("Connection is closed by peer"))
            else:
                self._waiter.set_exception(exc)
        self._proto.connection_lost(exc)

    def pause_writing(self):
        if self._waiter is None:
            self._waiter = self._transport._loop.create_future()

    def resume_writing(self):
        if self._waiter is not None:
            self._waiter.set_result(False)
            self._waiter = None

    def data_received(self, data):
        raise RuntimeError("Invalid state: reading should be paused")

    def eof_received(self):
        raise RuntimeError("Invalid state: reading should be paused")

    async def restore(self):
        self._transport.set_protocol(self._proto)
        if self._should_resume_reading:
            self._transport.resume_reading()
        if self._waiter is not None:
            self._waiter.cancel()
        if self._should_resume_writing:
            self._proto.resume_writing()

"""Connections under TLS: SSLObject, which moves no bytes, and SSLSocket."""

import sys
import time
from socket import SO_TYPE, SOCK_STREAM, SOL_SOCKET, socket

import _ssl
from _ssl import MemoryBIO, SSLEOFError, SSLError, SSLWantReadError, SSLWantWriteError

_CHUNK = 1 << 16


class _Session:
    """What SSLObject and SSLSocket tell of a connection in the same way."""

    __slots__ = ()

    @property
    def context(self):
        """The SSLContext that is in use."""
        return self._context

    @context.setter
    def context(self, context):
        if not isinstance(context, sys.modules["ssl"].SSLContext):
            raise TypeError("The value must be a SSLContext")
        self._context = context

    def version(self):
        """The version of the protocol, or None before the handshake."""
        return self._tls().version()

    def cipher(self):
        """(name, version, secret bits) of the cipher, or None before the handshake."""
        return self._tls().cipher()

    def shared_ciphers(self):
        """The ciphers that both ends know; None at a client."""
        conn = self._tls()
        if not self.server_side or not conn.ready:
            return None
        return [(c["name"], c["protocol"], c["strength_bits"]) for c in self._context.get_ciphers()]

    def compression(self):
        """TLS is not compressed."""
        return None

    def selected_npn_protocol(self):
        return None

    def selected_alpn_protocol(self):
        """The protocol that was agreed on, or None."""
        return self._tls().selected_alpn_protocol()

    def getpeercert(self, binary_form=False):
        """The certificate of the other end: a dict, or DER."""
        conn = self._tls()
        if not conn.ready:
            raise ValueError("handshake not done yet")
        chain = conn.peer()
        if not chain:
            return None
        if binary_form:
            return chain[0]
        return _ssl.decode(chain[0]) if conn.verified else {}

    def get_verified_chain(self):
        return self.get_unverified_chain()

    def get_unverified_chain(self):
        return self._tls().peer()

    def get_channel_binding(self, cb_type="tls-unique"):
        """What binds another protocol to this connection."""
        if cb_type != "tls-unique":
            raise ValueError(f"{cb_type!r} channel binding type not implemented")
        return self._tls().binding()

    @property
    def session(self):
        return None

    @session.setter
    def session(self, session):
        pass

    @property
    def session_reused(self):
        """Whether an earlier session goes on."""
        return self._tls().resumed()

    def verify_client_post_handshake(self):
        raise NotImplementedError("Post-handshake auth is not supported by your OpenSSL version.")


def _into(conn, size, buffer):
    if size < 0 and buffer is None:
        raise ValueError("size should not be negative")
    if buffer is None:
        return conn.read(size)
    if size <= 0 or size > len(buffer):
        size = len(buffer)
    data = conn.read(size)
    memoryview(buffer).cast("B")[:len(data)] = data
    return len(data)


class SSLObject(_Session):
    """TLS over two MemoryBIOs."""

    __module__ = "ssl"

    def __init__(self, *args, **kwargs):
        raise TypeError(f"{self.__class__.__name__} does not have a public constructor. "
                        "Instances are returned by SSLContext.wrap_bio().")

    @classmethod
    def _create(cls, incoming, outgoing, server_side=False, server_hostname=None, session=None,
                context=None):
        _check_name(server_side, server_hostname)
        self = cls.__new__(cls)
        self._context = context
        self.server_side = bool(server_side)
        self.server_hostname = server_hostname
        self._conn = context._connect(incoming, outgoing, self.server_side, server_hostname, self)
        return self

    def _tls(self):
        return self._conn

    @property
    def _sslobj(self):
        return self._conn

    def read(self, len=1024, buffer=None):
        """Read at most len bytes, into a buffer if one is given."""
        return _into(self._conn, len, buffer)

    def write(self, data):
        """Write data; its length is returned."""
        return self._conn.write(data)

    def do_handshake(self):
        """Go on with the handshake."""
        self._conn.do_handshake()

    def unwrap(self):
        """End the connection in good order."""
        self._conn.shutdown()

    def pending(self):
        """How many bytes can be read at once."""
        return self._conn.pending()


def _check_name(server_side, server_hostname):
    if server_side and server_hostname:
        raise ValueError("server_hostname can only be specified in client mode")
    if server_hostname is not None and (server_hostname == "" or server_hostname.startswith(".")):
        raise ValueError("server_hostname cannot be an empty string or start with a leading dot.")
    if server_hostname is not None and "\0" in server_hostname:
        raise TypeError("embedded null character")


class SSLSocket(_Session, socket):
    """A socket that speaks TLS."""

    __module__ = "ssl"

    def __init__(self, *args, **kwargs):
        raise TypeError(f"{self.__class__.__name__} does not have a public constructor. "
                        "Instances are returned by SSLContext.wrap_socket().")

    @classmethod
    def _create(cls, sock, server_side=False, do_handshake_on_connect=True,
                suppress_ragged_eofs=True, server_hostname=None, context=None, session=None):
        if sock.getsockopt(SOL_SOCKET, SO_TYPE) != SOCK_STREAM:
            raise NotImplementedError("only stream sockets are supported")
        server_hostname = context._encode_hostname(server_hostname)
        _check_name(server_side, server_hostname)
        if context.check_hostname and not server_side and not server_hostname:
            raise ValueError("check_hostname requires server_hostname")
        timeout = sock.gettimeout()
        self = cls.__new__(cls)
        socket.__init__(self, family=sock.family, type=sock.type, proto=sock.proto,
                        fileno=sock.detach())
        self.settimeout(timeout)
        self._context = context
        self.server_side = bool(server_side)
        self.server_hostname = server_hostname
        self.do_handshake_on_connect = do_handshake_on_connect
        self.suppress_ragged_eofs = suppress_ragged_eofs
        self._conn = None
        self._incoming, self._outgoing = MemoryBIO(), MemoryBIO()
        try:
            self.getpeername()
            self._connected = True
        except OSError:
            self._connected = False
        if self._connected:
            try:
                self._begin()
            except BaseException:
                self.close()
                raise
        return self

    def _begin(self):
        self._conn = self._context._connect(self._incoming, self._outgoing, self.server_side,
                                            self.server_hostname, self)
        if self.do_handshake_on_connect:
            if self.gettimeout() == 0.0:
                raise ValueError("do_handshake_on_connect should not be specified for non-blocking sockets")
            self.do_handshake()

    def _tls(self):
        if self._conn is None:
            raise ValueError("No SSL wrapper around " + str(self))
        return self._conn

    @property
    def _sslobj(self):
        return self._conn

    # Bytes between the BIOs and the descriptor.

    def _flush(self):
        while self._outgoing.pending:
            data = self._outgoing.read(_CHUNK)
            sent = 0
            try:
                while sent < len(data):
                    sent += socket.send(self, data[sent:])
            except BlockingIOError:
                raise SSLWantWriteError(3, "The operation did not complete (write) (_ssl.c:2427)") from None
            finally:
                if sent < len(data):
                    # What is not sent goes to the head of the queue again.
                    rest = data[sent:] + self._outgoing.read()
                    self._outgoing.write(rest)

    def _carry(self, operation, what):
        """Have an operation of TLS done, with all the bytes that it wants."""
        end = None if not self.gettimeout() else time.monotonic() + self.gettimeout()
        while True:
            try:
                result = operation()
            except SSLWantReadError as want:
                self._flush()
                try:
                    data = socket.recv(self, _CHUNK)
                except BlockingIOError:
                    raise want from None
                except TimeoutError:
                    raise TimeoutError(f"The {what} operation timed out") from None
                if data:
                    self._incoming.write(data)
                else:
                    self._incoming.write_eof()
                if end is not None and time.monotonic() > end:
                    raise TimeoutError(f"The {what} operation timed out") from None
            except SSLError:
                try:
                    self._flush()
                except OSError:
                    pass
                raise
            else:
                self._flush()
                return result

    # TLS.

    def do_handshake(self, block=False):
        """Shake hands."""
        conn = self._tls()
        timeout = self.gettimeout()
        try:
            if timeout == 0.0 and block:
                self.settimeout(None)
            self._carry(conn.do_handshake, "handshake")
        finally:
            self.settimeout(timeout)

    def read(self, len=1024, buffer=None):
        """Read at most len bytes, into a buffer if one is given."""
        conn = self._tls()
        try:
            return self._carry(lambda: _into(conn, len, buffer), "read")
        except SSLEOFError:
            if self.suppress_ragged_eofs:
                return b"" if buffer is None else 0
            raise

    def write(self, data):
        """Write data; how many bytes were taken is returned."""
        conn = self._tls()
        return self._carry(lambda: conn.write(data), "write")

    def pending(self):
        """How many bytes can be read at once."""
        return self._conn.pending() if self._conn is not None else 0

    def unwrap(self):
        """End TLS; the socket beneath is returned."""
        if self._conn is None:
            raise ValueError("No SSL wrapper around " + str(self))
        self._carry(self._conn.shutdown, "read")
        self._conn = None
        return self

    # A socket's methods.

    def connect(self, addr):
        self._connect(addr, False)

    def connect_ex(self, addr):
        return self._connect(addr, True)

    def _connect(self, addr, as_number):
        if self.server_side:
            raise ValueError("can't connect in server-side mode")
        if self._connected or self._conn is not None:
            raise ValueError("attempt to connect already-connected SSLSocket!")
        result = socket.connect_ex(self, addr) if as_number else socket.connect(self, addr)
        if not result:
            self._connected = True
            self._begin()
        return result

    def accept(self):
        sock, address = socket.accept(self)
        sock = self._context.wrap_socket(
            sock, do_handshake_on_connect=self.do_handshake_on_connect,
            suppress_ragged_eofs=self.suppress_ragged_eofs, server_side=True)
        return sock, address

    def dup(self):
        raise NotImplementedError(f"Can't dup() {self.__class__.__name__} instances")

    def send(self, data, flags=0):
        if self._conn is None:
            return socket.send(self, data, flags)
        if flags != 0:
            raise ValueError(f"non-zero flags not allowed in calls to send() on {self.__class__}")
        return self.write(data)

    def sendall(self, data, flags=0):
        if self._conn is None:
            return socket.sendall(self, data, flags)
        if flags != 0:
            raise ValueError(f"non-zero flags not allowed in calls to sendall() on {self.__class__}")
        with memoryview(data) as view, view.cast("B") as octets:
            done = 0
            while done < len(octets):
                done += self.write(octets[done:done + _CHUNK])

    def sendto(self, data, flags_or_addr, addr=None):
        self._refuse("sendto")
        return socket.sendto(self, data, *(x for x in (flags_or_addr, addr) if x is not None))

    def sendmsg(self, *args, **kwargs):
        raise NotImplementedError(f"sendmsg not allowed on instances of {self.__class__}")

    def sendfile(self, file, offset=0, count=None):
        if self._conn is None:
            return super().sendfile(file, offset, count)
        return self._sendfile_use_send(file, offset, count)

    def recv(self, buflen=1024, flags=0):
        if self._conn is None:
            return socket.recv(self, buflen, flags)
        if flags != 0:
            raise ValueError(f"non-zero flags not allowed in calls to recv() on {self.__class__}")
        return self.read(buflen)

    def recv_into(self, buffer, nbytes=None, flags=0):
        if nbytes is None:
            nbytes = len(buffer) if buffer else 1024
        if self._conn is None:
            return socket.recv_into(self, buffer, nbytes, flags)
        if flags != 0:
            raise ValueError(f"non-zero flags not allowed in calls to recv_into() on {self.__class__}")
        return self.read(nbytes, buffer)

    def recvfrom(self, buflen=1024, flags=0):
        self._refuse("recvfrom")
        return socket.recvfrom(self, buflen, flags)

    def recvfrom_into(self, buffer, nbytes=None, flags=0):
        self._refuse("recvfrom_into")
        return socket.recvfrom_into(self, buffer, nbytes, flags)

    def recvmsg(self, *args, **kwargs):
        raise NotImplementedError(f"recvmsg not allowed on instances of {self.__class__}")

    def recvmsg_into(self, *args, **kwargs):
        raise NotImplementedError(f"recvmsg_into not allowed on instances of {self.__class__}")

    def _refuse(self, name):
        if self._conn is not None:
            raise ValueError(f"{name} not allowed on instances of {self.__class__}")

    def shutdown(self, how):
        self._conn = None
        super().shutdown(how)

    def _real_close(self):
        self._conn = None
        super()._real_close()

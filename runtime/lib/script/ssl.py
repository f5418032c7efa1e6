"""TLS for sockets and for what carries bytes in its own way.

The protocol itself is Go's crypto/tls, in the module _ssl; errors are told in
OpenSSL's words, which programs know.
"""

import _ssl
import errno
import os
import socket
import sys
import warnings
from _ssl import (Connection as _Connection, MemoryBIO, SSLCertVerificationError, SSLEOFError,
                  SSLError, SSLSyscallError, SSLWantReadError, SSLWantWriteError,
                  SSLZeroReturnError)
from _sslnames import (MEMBERS as _members, AlertDescription, Options, SSLErrorNumber, TLSVersion,
                       VerifyFlags, VerifyMode, _SSLMethod)
from base64 import encodebytes as _encodebytes, decodebytes as _decodebytes
from collections import namedtuple
from enum import Enum as _Enum
from socket import SO_TYPE, SOCK_STREAM, SOL_SOCKET, create_connection

globals().update(_members)
del _members

socket_error = OSError
CertificateError = SSLCertVerificationError

OPENSSL_VERSION = "OpenSSL 3.0.0 (Go crypto/tls)"
OPENSSL_VERSION_INFO = (3, 0, 0, 0, 0)
OPENSSL_VERSION_NUMBER = 0x30000000
HAS_SNI = HAS_ALPN = HAS_ECDH = HAS_NEVER_CHECK_COMMON_NAME = True
HAS_TLSv1 = HAS_TLSv1_1 = HAS_TLSv1_2 = HAS_TLSv1_3 = True
HAS_SSLv2 = HAS_SSLv3 = HAS_NPN = HAS_PSK = False
CHANNEL_BINDING_TYPES = ["tls-unique"]
PEM_HEADER = "-----BEGIN CERTIFICATE-----"
PEM_FOOTER = "-----END CERTIFICATE-----"


class _ASN1Object(namedtuple("_ASN1Object", "nid shortname longname oid")):
    """What a certificate may be good for."""
    __slots__ = ()

    def __new__(cls, oid):
        for row in ((129, "serverAuth", "TLS Web Server Authentication", "1.3.6.1.5.5.7.3.1"),
                    (130, "clientAuth", "TLS Web Client Authentication", "1.3.6.1.5.5.7.3.2")):
            if oid in row[1:] or oid == row[0]:
                return super().__new__(cls, *row)
        raise ValueError(f"unknown object '{oid}'")


class Purpose(_ASN1Object, _Enum):
    """What a context is to check certificates for."""
    SERVER_AUTH = "1.3.6.1.5.5.7.3.1"
    CLIENT_AUTH = "1.3.6.1.5.5.7.3.2"


class SSLSession:
    """A session of TLS that another connection may go on with."""

    def __init__(self):
        raise TypeError(f"cannot create '_ssl.SSLSession' instances")


def _as(cls, value):
    try:
        return cls(value)
    except ValueError:
        return value


# Which option forbids which version.
_FORBIDDEN = ((TLSVersion.TLSv1, Options.OP_NO_TLSv1), (TLSVersion.TLSv1_1, Options.OP_NO_TLSv1_1),
              (TLSVersion.TLSv1_2, Options.OP_NO_TLSv1_2),
              (TLSVersion.TLSv1_3, Options.OP_NO_TLSv1_3))
_FIXED = {_SSLMethod.PROTOCOL_TLSv1: TLSVersion.TLSv1, _SSLMethod.PROTOCOL_TLSv1_1: TLSVersion.TLSv1_1,
          _SSLMethod.PROTOCOL_TLSv1_2: TLSVersion.TLSv1_2}


class SSLContext:
    """What connections have in common: certificates, whom to trust, versions."""

    sslsocket_class = None
    sslobject_class = None

    def __new__(cls, protocol=None, *args, **kwargs):
        if protocol is None:
            warnings.warn("ssl.SSLContext() without protocol argument is deprecated.",
                          category=DeprecationWarning, stacklevel=2)
            protocol = _SSLMethod.PROTOCOL_TLS
        if protocol not in _SSLMethod.__members__.values():
            raise ValueError("invalid or unsupported protocol version")
        if protocol not in (_SSLMethod.PROTOCOL_TLS_CLIENT, _SSLMethod.PROTOCOL_TLS_SERVER):
            warnings.warn(f"ssl.{_SSLMethod(protocol).name} is deprecated",
                          category=DeprecationWarning, stacklevel=2)
        self = object.__new__(cls)
        self._protocol = _SSLMethod(protocol)
        self._config = _ssl.Config()
        client = protocol == _SSLMethod.PROTOCOL_TLS_CLIENT
        self._check_hostname = client
        self._verify_mode = VerifyMode.CERT_REQUIRED if client else VerifyMode.CERT_NONE
        self._verify_flags = VerifyFlags.VERIFY_X509_TRUSTED_FIRST
        self._options = (Options.OP_ALL | Options.OP_NO_SSLv3 | Options.OP_CIPHER_SERVER_PREFERENCE
                         | Options.OP_NO_COMPRESSION | Options.OP_ENABLE_MIDDLEBOX_COMPAT)
        self._minimum = _FIXED.get(protocol, TLSVersion.TLSv1_2)
        self._maximum = _FIXED.get(protocol, TLSVersion.MAXIMUM_SUPPORTED)
        self._sni_callback = None
        self._suites = None
        self.keylog_filename = None
        self.post_handshake_auth = False
        self.hostname_checks_common_name = True
        self.num_tickets = 2
        self.security_level = 2
        self._msg_callback = None
        return self

    def __init__(self, protocol=None):
        pass

    # What it is set to.

    @property
    def protocol(self):
        return self._protocol

    @property
    def check_hostname(self):
        return self._check_hostname

    @check_hostname.setter
    def check_hostname(self, value):
        value = bool(value)
        if value and self._verify_mode == VerifyMode.CERT_NONE:
            self._verify_mode = VerifyMode.CERT_REQUIRED
        self._check_hostname = value

    @property
    def verify_mode(self):
        return self._verify_mode

    @verify_mode.setter
    def verify_mode(self, value):
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        if value not in (0, 1, 2):
            raise ValueError("invalid value for verify_mode")
        if value == VerifyMode.CERT_NONE and self._check_hostname:
            raise ValueError("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.")
        self._verify_mode = VerifyMode(value)

    @property
    def verify_flags(self):
        return self._verify_flags

    @verify_flags.setter
    def verify_flags(self, value):
        self._verify_flags = VerifyFlags(value)

    @property
    def options(self):
        return self._options

    @options.setter
    def options(self, value):
        if value < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        self._options = Options(value)

    @property
    def minimum_version(self):
        return self._minimum

    @minimum_version.setter
    def minimum_version(self, value):
        self._minimum = self._version(value, lowest=True)

    @property
    def maximum_version(self):
        return self._maximum

    @maximum_version.setter
    def maximum_version(self, value):
        self._maximum = self._version(value, lowest=False)

    def _version(self, value, lowest):
        if self._protocol in _FIXED:
            raise ValueError("The context's protocol doesn't support modification of highest and lowest version.")
        if value not in TLSVersion.__members__.values():
            raise ValueError(f"Unsupported TLS/SSL version {value:#x}" if value >= 0 else
                             f"Unsupported TLS/SSL version {value}")
        value = TLSVersion(value)
        if value in (TLSVersion.SSLv3, TLSVersion.TLSv1, TLSVersion.TLSv1_1):
            warnings.warn(f"ssl.{value} is deprecated", category=DeprecationWarning, stacklevel=3)
        if lowest and value == TLSVersion.MAXIMUM_SUPPORTED:
            return TLSVersion.TLSv1_3
        if not lowest and value == TLSVersion.MINIMUM_SUPPORTED:
            return TLSVersion.TLSv1_2
        return value

    # Certificates.

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        """Load a certificate, the chain above it and the private key."""
        certificate = _contents(certfile, "certfile")
        key = certificate if keyfile is None else _contents(keyfile, "keyfile")
        self._config.add_certificate(certificate, key, password)

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        """Trust the authorities in a file, a folder, or data."""
        if cafile is None and capath is None and not cadata:
            raise TypeError("cafile, capath and cadata cannot be all omitted")
        if cadata is not None:
            if isinstance(cadata, str):
                try:
                    data, kind = cadata.encode("ascii"), "no start line: cadata does not contain a certificate"
                except UnicodeEncodeError:
                    raise TypeError("cadata should be an ASCII string or a bytes-like object") from None
            elif isinstance(cadata, (bytes, bytearray, memoryview)):
                data, kind = bytes(cadata), "not enough data: cadata does not contain a certificate"
            else:
                raise TypeError("cadata should be an ASCII string or a bytes-like object")
            if not self._config.trust(data):
                raise _plain_error(f"{kind} (_ssl.c:4035)")
        if cafile is not None:
            if not self._config.trust(_contents(cafile, "cafile")):
                exc = SSLError(136, "[X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found (_ssl.c:4149)")
                exc.library, exc.reason = "X509", "NO_CERTIFICATE_OR_CRL_FOUND"
                raise exc
        if capath is not None:
            # A folder is for looking names up in; it may be missing.
            folder = os.fsdecode(capath)
            for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
                try:
                    self._config.trust(_contents(os.path.join(folder, name), "capath"))
                except OSError:
                    continue

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        """Trust what the system trusts."""
        if not isinstance(purpose, _ASN1Object):
            raise TypeError(purpose)
        self.set_default_verify_paths()

    def set_default_verify_paths(self):
        """Trust what the system trusts."""
        self._config.trust_system()

    def get_ca_certs(self, binary_form=False):
        """The authorities that were loaded."""
        return [raw if binary_form else _ssl.decode(raw) for raw, ca in self._config.trusted() if ca]

    def cert_store_stats(self):
        """How many certificates were loaded."""
        trusted = self._config.trusted()
        return {"x509": len(trusted), "crl": 0, "x509_ca": sum(ca for _, ca in trusted)}

    def session_stats(self):
        """Counts of sessions."""
        return dict.fromkeys(("number", "connect", "connect_good", "connect_renegotiate", "accept",
                              "accept_good", "accept_renegotiate", "hits", "misses", "timeouts",
                              "cache_full"), 0)

    # What is spoken.

    def set_ciphers(self, ciphers, /):
        """Choose the ciphers of TLS 1.2, in OpenSSL's words."""
        if not isinstance(ciphers, str):
            raise TypeError(f"argument must be str, not {type(ciphers).__name__}")
        words = [w for w in ciphers.replace(",", ":").replace(" ", ":").split(":") if w and w[0] not in "!-+@"]
        if not any(map(_ssl.knows_cipher, words)):
            raise SSLError("No cipher can be selected.")
        self._suites = words
        self._config.set_suites(words)

    def get_ciphers(self):
        """The ciphers that may be used."""
        return _ssl.ciphers(self._suites)

    def set_alpn_protocols(self, alpn_protocols):
        """Say which protocols are spoken above TLS."""
        for protocol in alpn_protocols:
            if not protocol or len(bytes(protocol, "ascii")) > 255:
                raise SSLError("ALPN protocols must be 1 to 255 in length")
        self._config.set_alpn(list(alpn_protocols))

    def set_npn_protocols(self, npn_protocols):
        warnings.warn("ssl NPN is deprecated, use ALPN instead", DeprecationWarning, stacklevel=2)

    def set_ecdh_curve(self, name, /):
        if not isinstance(name, (str, bytes)):
            raise TypeError("argument must be str or bytes")
        if (name.decode() if isinstance(name, bytes) else name) not in (
                "prime256v1", "secp384r1", "secp521r1", "X25519"):
            raise ValueError(f"unknown elliptic curve name {name!r}")

    def load_dh_params(self, path, /):
        _contents(path, "path")

    @property
    def sni_callback(self):
        return self._sni_callback

    @sni_callback.setter
    def sni_callback(self, value):
        if value is not None and not callable(value):
            raise TypeError("not a callable object")
        self._sni_callback = value

    def set_servername_callback(self, server_name_callback):
        """Have a function choose the context by the name that a client asks for."""
        if server_name_callback is not None and not callable(server_name_callback):
            raise TypeError("not a callable object")
        self._sni_callback = server_name_callback

    # Connections.

    def _versions(self):
        allowed = [version for version, option in _FORBIDDEN if not self._options & option
                   and self._minimum <= version
                   and (self._maximum == TLSVersion.MAXIMUM_SUPPORTED or version <= self._maximum)]
        if not allowed:
            raise _ssl.error("NO_PROTOCOLS_AVAILABLE", "no protocols available", 1020)
        return int(min(allowed)), int(max(allowed))

    def _parameters(self, server_side, server_hostname, on_name):
        return (server_side, server_hostname, int(self._verify_mode), self._check_hostname,
                *self._versions(), on_name)

    def _connect(self, incoming, outgoing, server_side, server_hostname, owner):
        """A connection; owner is what the script has of it."""
        if server_side and self._protocol == _SSLMethod.PROTOCOL_TLS_CLIENT:
            raise _plain_error("Cannot create a server socket with a PROTOCOL_TLS_CLIENT context (_ssl.c:812)")
        if not server_side and self._protocol == _SSLMethod.PROTOCOL_TLS_SERVER:
            raise _plain_error("Cannot create a client socket with a PROTOCOL_TLS_SERVER context (_ssl.c:804)")
        on_name = None
        if server_side and self._sni_callback is not None:
            def on_name(name):
                return _ask_name(owner, name, self)
        return self._config.connect(incoming, outgoing,
                                    *self._parameters(server_side, server_hostname, on_name))

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True,
                    suppress_ragged_eofs=True, server_hostname=None, session=None):
        """Speak TLS over a socket."""
        return (self.sslsocket_class or _sslsocket.SSLSocket)._create(
            sock=sock, server_side=server_side, do_handshake_on_connect=do_handshake_on_connect,
            suppress_ragged_eofs=suppress_ragged_eofs, server_hostname=server_hostname,
            context=self, session=session)

    def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        """Speak TLS over bytes that somebody else carries."""
        return (self.sslobject_class or _sslsocket.SSLObject)._create(
            incoming, outgoing, server_side=server_side,
            server_hostname=_encode_hostname(server_hostname), session=session, context=self)

    def _encode_hostname(self, hostname):
        return _encode_hostname(hostname)


def _encode_hostname(hostname):
    if hostname is None or isinstance(hostname, str):
        return hostname if hostname is None or hostname.isascii() else hostname.encode("idna").decode("ascii")
    return hostname.decode("ascii")


def _ask_name(owner, name, context):
    """Have the context's function choose; gives what _ssl wants to know."""
    try:
        answer = context._sni_callback(owner, name, context)
    except Exception as exc:
        sys.unraisablehook(_Unraisable(type(exc), exc, exc.__traceback__, None, context._sni_callback))
        return int(AlertDescription.ALERT_DESCRIPTION_HANDSHAKE_FAILURE)
    if answer is not None:
        if not isinstance(answer, int):
            sys.unraisablehook(_Unraisable(TypeError, TypeError(
                f"'{type(answer).__name__}' object cannot be interpreted as an integer"), None, None, answer))
            return int(AlertDescription.ALERT_DESCRIPTION_INTERNAL_ERROR)
        return int(answer)
    chosen = owner.context
    if chosen is context:
        return None
    return (chosen._config, *chosen._parameters(True, None, None))


_Unraisable = namedtuple("UnraisableHookArgs", "exc_type exc_value exc_traceback err_msg object")


def _plain_error(text):
    exc = SSLError(0, text)
    exc.reason = exc.library = None
    return exc


def _contents(path, what):
    try:
        path = os.fspath(path)
    except TypeError:
        raise TypeError(f"{what} should be a valid filesystem path") from None
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as exc:
        raise OSError(exc.errno, exc.strerror) from None


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    """A context with settings that are safe today."""
    if not isinstance(purpose, _ASN1Object):
        raise TypeError(purpose)
    if purpose == Purpose.SERVER_AUTH:
        context = SSLContext(PROTOCOL_TLS_CLIENT)
        context.verify_mode = CERT_REQUIRED
        context.check_hostname = True
    elif purpose == Purpose.CLIENT_AUTH:
        context = SSLContext(PROTOCOL_TLS_SERVER)
    else:
        raise ValueError(purpose)
    context.verify_flags |= VERIFY_X509_PARTIAL_CHAIN | VERIFY_X509_STRICT
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != CERT_NONE:
        context.load_default_certs(purpose)
    if keylogfile := os.environ.get("SSLKEYLOGFILE"):
        context.keylog_filename = keylogfile
    return context


def _create_unverified_context(protocol=None, *, cert_reqs=VerifyMode.CERT_NONE, check_hostname=False,
                               purpose=Purpose.SERVER_AUTH, certfile=None, keyfile=None,
                               cafile=None, capath=None, cadata=None):
    if not isinstance(purpose, _ASN1Object):
        raise TypeError(purpose)
    if protocol is None:
        protocol = PROTOCOL_TLS_CLIENT if purpose == Purpose.SERVER_AUTH else PROTOCOL_TLS_SERVER
    context = SSLContext(protocol)
    context.check_hostname = check_hostname
    if cert_reqs is not None:
        context.verify_mode = cert_reqs
    if check_hostname:
        context.check_hostname = True
    if keyfile and not certfile:
        raise ValueError("certfile must be specified")
    if certfile or keyfile:
        context.load_cert_chain(certfile, keyfile)
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != CERT_NONE:
        context.load_default_certs(purpose)
    return context


_create_default_https_context = create_default_context
_create_stdlib_context = _create_unverified_context


# Certificates as text.

def DER_cert_to_PEM_cert(der_cert_bytes):
    """A certificate in DER as PEM."""
    import base64
    text = base64.standard_b64encode(der_cert_bytes).decode("ascii")
    lines = [text[i:i + 64] for i in range(0, len(text), 64)]
    return "\n".join([PEM_HEADER, *lines, PEM_FOOTER]) + "\n"


def PEM_cert_to_DER_cert(pem_cert_string):
    """A certificate in PEM as DER."""
    if not pem_cert_string.startswith(PEM_HEADER):
        raise ValueError(f"Invalid PEM encoding; must start with {PEM_HEADER}")
    text = pem_cert_string.strip()
    if not text.endswith(PEM_FOOTER):
        raise ValueError(f"Invalid PEM encoding; must end with {PEM_FOOTER}")
    return _decodebytes(text[len(PEM_HEADER):-len(PEM_FOOTER)].encode("ASCII", "strict"))


def get_server_certificate(addr, ssl_version=_SSLMethod.PROTOCOL_TLS_CLIENT, ca_certs=None,
                           timeout=getattr(socket, "_GLOBAL_DEFAULT_TIMEOUT", None)):
    """The certificate of a server, as PEM."""
    host, port = addr
    context = _create_stdlib_context(
        ssl_version, cert_reqs=CERT_NONE if ca_certs is None else CERT_REQUIRED, cafile=ca_certs)
    with create_connection(addr, timeout=timeout) as sock:
        with context.wrap_socket(sock, server_hostname=host) as tls:
            return DER_cert_to_PEM_cert(tls.getpeercert(True))


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def cert_time_to_seconds(cert_time):
    """The time in a certificate as seconds since the Epoch."""
    from datetime import datetime, timezone
    from time import strptime
    form = " %d %H:%M:%S %Y GMT"
    try:
        month = _MONTHS.index(cert_time[:3].title()) + 1
    except ValueError:
        raise ValueError(f"time data {cert_time!r} does not match format \"%b{form}\"") from None
    year, _, day, hour, minute, second = strptime(cert_time[3:], form)[:6]
    seconds = datetime(year, month, day, hour, minute, tzinfo=timezone.utc).timestamp()
    return int(seconds) + second


DefaultVerifyPaths = namedtuple("DefaultVerifyPaths", "cafile capath openssl_cafile_env openssl_cafile openssl_capath_env openssl_capath")


def get_default_verify_paths():
    """Where the system keeps the authorities that it trusts."""
    cafile = os.environ.get("SSL_CERT_FILE", "/usr/lib/ssl/cert.pem")
    capath = os.environ.get("SSL_CERT_DIR", "/usr/lib/ssl/certs")
    return DefaultVerifyPaths(cafile if os.path.isfile(cafile) else None,
                              capath if os.path.isdir(capath) else None,
                              "SSL_CERT_FILE", "/usr/lib/ssl/cert.pem",
                              "SSL_CERT_DIR", "/usr/lib/ssl/certs")


def get_protocol_name(protocol_code):
    """The name of a protocol's number."""
    try:
        return _SSLMethod(protocol_code).name
    except ValueError:
        return "<unknown>"


def RAND_bytes(n, /):
    """Random bytes, fit for secrets."""
    if n < 0:
        raise ValueError("num must be positive")
    return _ssl.random(n)


def RAND_add(string, entropy, /):
    """There is always enough randomness."""


def RAND_status():
    """There is always enough randomness."""
    return True


import _sslsocket
from _sslsocket import SSLObject, SSLSocket

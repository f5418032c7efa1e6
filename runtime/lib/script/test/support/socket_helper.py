"""Sockets, for tests."""

import contextlib
import errno
import functools
import os
import socket
import tempfile
import unittest

HOST = "localhost"
HOSTv4 = "127.0.0.1"
HOSTv6 = "::1"
has_gethostname = True


def _is_ipv6_enabled():
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as sock:
            sock.bind((HOSTv6, 0))
            return True
    except (OSError, AttributeError):
        return False


def __getattr__(name):
    # Trying takes a socket, which few tests need.
    global IPV6_ENABLED
    if name == 'IPV6_ENABLED':
        IPV6_ENABLED = _is_ipv6_enabled()
        return IPV6_ENABLED
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def find_unused_port(family=socket.AF_INET, socktype=socket.SOCK_STREAM):
    with socket.socket(family, socktype) as sock:
        return bind_port(sock)


def bind_port(sock, host=HOST):
    """Bind a socket to a free port and give its number."""
    sock.bind((host, 0))
    return sock.getsockname()[1]


def bind_unix_socket(sock, addr):
    sock.bind(addr)


def skip_unless_bind_unix_socket(test):
    return test if hasattr(socket, 'AF_UNIX') else unittest.skip('No UNIX Sockets')(test)


def create_unix_domain_name():
    return tempfile.mktemp(prefix="test_python_", suffix='.sock', dir=os.path.curdir)


def get_socket_conn_refused_errs():
    """The errors that a refused connection may give."""
    return [errno.ECONNREFUSED, errno.ENETUNREACH, errno.EADDRNOTAVAIL, errno.EHOSTUNREACH]


@contextlib.contextmanager
def transient_internet(resource_name, *, timeout=60.0, errnos=()):
    raise unittest.SkipTest(f"resource {resource_name!r} is not available")
    yield


def tcp_blackhole():
    return False


def skip_if_tcp_blackhole(test):
    return test

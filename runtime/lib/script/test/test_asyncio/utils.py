"""What CPython's tests of asyncio share: a loop with a clock of its own, servers, and helpers."""

import asyncio
import collections
import contextlib
import logging
import os
import re
import selectors
import socket
import sys
import threading
import unittest
import weakref
from unittest import mock

from asyncio import base_events, events, format_helpers
from asyncio.log import logger

from test import support
from test.support import threading_helper

try:
    import ssl
except ImportError:
    ssl = None


def data_file(*filename):
    """The path of a data file in the tree of tests."""
    path = os.path.join(support.TEST_HOME_DIR, *filename)
    if os.path.isfile(path):
        return path
    raise FileNotFoundError(os.path.join(*filename))


def __getattr__(name):
    # Certificates are in the tree; most tests need none.
    files = {'ONLYCERT': 'ssl_cert.pem', 'ONLYKEY': 'ssl_key.pem', 'SIGNED_CERTFILE': 'keycert3.pem',
             'SIGNING_CA': 'pycacert.pem'}
    if name in files:
        return data_file('certdata', files[name])
    if name == 'CLOCK_RES':
        import time
        return time.get_clock_info('monotonic').resolution
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def simple_server_sslcontext():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(__getattr__('ONLYCERT'), __getattr__('ONLYKEY'))
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def simple_client_sslcontext(*, disable_verify=True):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    if disable_verify:
        context.verify_mode = ssl.CERT_NONE
    return context


def dummy_ssl_context():
    return None if ssl is None else simple_client_sslcontext(disable_verify=True)


def run_briefly(loop):
    """Let a loop do what it has to do now."""
    async def once():
        pass
    coro = once()
    task = loop.create_task(coro)
    try:
        loop.run_until_complete(task)
    finally:
        # A task that never began leaves its coroutine unawaited.
        coro.close()


def run_until(loop, pred, timeout=support.SHORT_TIMEOUT):
    """Run a loop until a condition holds."""
    delay = 0.001
    for _ in support.busy_retry(timeout, error=False):
        if pred():
            return
        loop.run_until_complete(asyncio.sleep(delay))
        delay = min(delay * 2, 1.0)
    raise TimeoutError()


def run_once(loop):
    """Run one turn of a loop."""
    loop.call_soon(loop.stop)
    loop.run_forever()


async def await_without_task(coro):
    """Run a coroutine to its end from a plain callback."""
    failed = None

    def callback():
        nonlocal failed
        try:
            for _ in coro.__await__():
                pass
        except BaseException as e:
            failed = e
    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0)
    if failed is not None:
        raise failed


class _Server:
    """A server in a thread that answers any HTTP request with a fixed text."""

    answer = (b'HTTP/1.0 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 12\r\n'
              b'\r\nTest message')

    def __init__(self, sock, context):
        self.sock = sock
        self.context = context
        self.address = sock.getsockname()[:2] if sock.family != getattr(socket, 'AF_UNIX', None) else sock.getsockname()
        self.thread = threading.Thread(target=self.serve, daemon=True)

    def serve(self):
        while True:
            try:
                conn, _ = self.sock.accept()
            except OSError:
                return
            with conn:
                try:
                    self.answer_one(conn)
                except OSError:
                    pass

    def answer_one(self, conn):
        conn.settimeout(support.LOOPBACK_TIMEOUT)
        if self.context is not None:
            conn = self.context.wrap_socket(conn, server_side=True)
        data = b''
        while b'\r\n\r\n' not in data:
            more = conn.recv(4096)
            if not more:
                return
            data += more
        head, _, body = data.partition(b'\r\n\r\n')
        if head.startswith(b'POST /loop '):
            self.send_back(conn, head, body)
        else:
            conn.sendall(self.answer)
        if self.context is not None:
            conn.close()


    def send_back(self, conn, head, body):
        """Answer with what was posted."""
        conn.sendall(b'HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n')
        left = int(re.search(rb'(?i)content-length: *(\d+)', head)[1])
        while True:
            conn.sendall(body)
            left -= len(body)
            if left <= 0:
                break
            body = conn.recv(65536)
            if not body:
                break


@contextlib.contextmanager
def _run_server(sock, use_ssl):
    sock.listen()
    server = _Server(sock, simple_server_sslcontext() if use_ssl else None)
    server.thread.start()
    try:
        yield server
    finally:
        try:
            # Closing alone need not wake accept().
            sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        sock.close()
        server.thread.join()


def run_test_server(*, host='127.0.0.1', port=0, use_ssl=False):
    """A with block with a server; its value has the address."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.bind((host, port))
    return _run_server(sock, use_ssl)


if hasattr(socket, 'AF_UNIX'):

    def gen_unix_socket_path():
        import tempfile
        with tempfile.NamedTemporaryFile() as file:
            return file.name

    @contextlib.contextmanager
    def unix_socket_path():
        path = gen_unix_socket_path()
        try:
            yield path
        finally:
            try:
                os.unlink(path)
            except OSError:
                pass

    @contextlib.contextmanager
    def run_test_unix_server(*, use_ssl=False):
        with unix_socket_path() as path:
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            sock.bind(path)
            with _run_server(sock, use_ssl) as server:
                yield server


@contextlib.contextmanager
def run_udp_echo_server(*, host='127.0.0.1', port=0):
    """A with block with a server that sends datagrams back; its value is the address."""
    family, kind, proto, _, sockaddr = socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)[0]
    sock = socket.socket(family, kind, proto)
    sock.bind((host, port))
    sockname = sock.getsockname()

    def serve():
        while True:
            data, addr = sock.recvfrom(4096)
            if data == b'STOP':
                sock.close()
                return
            sock.sendto(data, addr)
    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield sockname
    finally:
        with socket.socket(family, kind, proto) as stop:
            stop.sendto(b'STOP', sockname)
        thread.join()


def make_test_protocol(base):
    """A protocol whose methods are mocks."""
    methods = {name: MockCallback(return_value=None) for name in dir(base)
               if not (name.startswith('__') and name.endswith('__'))}
    return type('TestProtocol', (base,) + base.__bases__, methods)()


class TestSelector(selectors.BaseSelector):
    """A selector in which nothing happens."""

    def __init__(self):
        self.keys = {}

    def register(self, fileobj, events, data=None):
        key = selectors.SelectorKey(fileobj, 0, events, data)
        self.keys[fileobj] = key
        return key

    def unregister(self, fileobj):
        return self.keys.pop(fileobj)

    def select(self, timeout):
        return []

    def get_map(self):
        return self.keys


class TestLoop(base_events.BaseEventLoop):
    """A loop whose time is told by a generator.

    After each turn the generator is sent the times of the timers that the turn
    set, and gives how far the clock goes on. It must be at its end when the
    loop is closed.
    """

    def __init__(self, gen=None):
        super().__init__()
        self._check_on_close = gen is not None
        if gen is None:
            def gen():
                yield
        self._gen = gen()
        next(self._gen)
        self._time = 0
        self._clock_resolution = 1e-9
        self._timers = []
        self._selector = TestSelector()
        self.readers = {}
        self.writers = {}
        self.reset_counters()
        self._transports = weakref.WeakValueDictionary()

    def time(self):
        return self._time

    def set_time(self, time):
        self._time = time

    def advance_time(self, advance):
        """Move the clock on."""
        if advance:
            self._time += advance

    def close(self):
        super().close()
        if self._check_on_close:
            try:
                self._gen.send(0)
            except StopIteration:
                pass
            else:
                raise AssertionError("Time generator is not finished")

    def _add(self, table, fd, callback, args):
        table[fd] = events.Handle(callback, args, self, None)

    def _remove(self, table, counts, fd):
        counts[fd] += 1
        return table.pop(fd, None) is not None

    def _assert_handle(self, table, fd, callback, args):
        if fd not in table:
            raise AssertionError(f'fd {fd} is not registered')
        handle = table[fd]
        if handle._callback != callback:
            raise AssertionError(f'unexpected callback: {handle._callback} != {callback}')
        if handle._args != args:
            raise AssertionError(f'unexpected callback args: {handle._args} != {args}')

    def _add_reader(self, fd, callback, *args):
        self._add(self.readers, fd, callback, args)

    def _remove_reader(self, fd):
        return self._remove(self.readers, self.remove_reader_count, fd)

    def assert_reader(self, fd, callback, *args):
        self._assert_handle(self.readers, fd, callback, args)

    def assert_no_reader(self, fd):
        if fd in self.readers:
            raise AssertionError(f'fd {fd} is registered')

    def _add_writer(self, fd, callback, *args):
        self._add(self.writers, fd, callback, args)

    def _remove_writer(self, fd):
        return self._remove(self.writers, self.remove_writer_count, fd)

    def assert_writer(self, fd, callback, *args):
        self._assert_handle(self.writers, fd, callback, args)

    def _ensure_fd_no_transport(self, fd):
        if not isinstance(fd, int):
            try:
                fd = int(fd.fileno())
            except (AttributeError, TypeError, ValueError):
                raise ValueError(f"Invalid file object: {fd!r}") from None
        transport = self._transports.get(fd)
        if transport is not None:
            raise RuntimeError(f'File descriptor {fd!r} is used by transport {transport!r}')

    def add_reader(self, fd, callback, *args):
        self._ensure_fd_no_transport(fd)
        return self._add_reader(fd, callback, *args)

    def remove_reader(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove_reader(fd)

    def add_writer(self, fd, callback, *args):
        self._ensure_fd_no_transport(fd)
        return self._add_writer(fd, callback, *args)

    def remove_writer(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove_writer(fd)

    def reset_counters(self):
        self.remove_reader_count = collections.defaultdict(int)
        self.remove_writer_count = collections.defaultdict(int)

    def _run_once(self):
        super()._run_once()
        for when in self._timers:
            self.advance_time(self._gen.send(when))
        self._timers = []

    def call_at(self, when, callback, *args, context=None):
        self._timers.append(when)
        return super().call_at(when, callback, *args, context=context)

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


def MockCallback(**kwargs):
    return mock.Mock(spec=['__call__'], **kwargs)


class MockPattern(str):
    """Equal to texts that a regular expression matches."""

    def __eq__(self, other):
        return bool(re.search(str(self), other, re.S))


class MockInstanceOf:
    """Equal to the instances of a type."""

    def __init__(self, type):
        self._type = type

    def __eq__(self, other):
        return isinstance(other, self._type)


def get_function_source(func):
    source = format_helpers._get_function_source(func)
    if source is None:
        raise ValueError(f"unable to get the source of {func!r}")
    return source


class TestCase(unittest.TestCase):

    @staticmethod
    def close_loop(loop):
        if loop._default_executor is not None:
            if not loop.is_closed():
                loop.run_until_complete(loop.shutdown_default_executor())
            else:
                loop._default_executor.shutdown(wait=True)
        loop.close()

    def set_event_loop(self, loop, *, cleanup=True):
        if loop is None:
            raise AssertionError('loop is None')
        # The loop must be passed on explicitly.
        events.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    def new_test_loop(self, gen=None):
        loop = TestLoop(gen)
        self.set_event_loop(loop)
        return loop

    def setUp(self):
        self._thread_cleanup = threading_helper.threading_setup()

    def tearDown(self):
        events.set_event_loop(None)
        # Nothing may be left as being handled.
        self.assertIsNone(sys.exception())
        self.doCleanups()
        threading_helper.threading_cleanup(*self._thread_cleanup)
        support.reap_children()


@contextlib.contextmanager
def disable_logger():
    """Keep asyncio's logger quiet within a with block."""
    before = logger.level
    try:
        logger.setLevel(logging.CRITICAL + 1)
        yield
    finally:
        logger.setLevel(before)


def mock_nonblocking_socket(proto=socket.IPPROTO_TCP, type=socket.SOCK_STREAM, family=socket.AF_INET):
    """A mock of a socket that doesn't block."""
    sock = mock.MagicMock(socket.socket)
    sock.proto = proto
    sock.type = type
    sock.family = family
    sock.gettimeout.return_value = 0.0
    return sock

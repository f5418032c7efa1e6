"""Threads, for tests."""

import contextlib
import functools
import sys
import threading
import time
import unittest

from test import support

can_start_thread = True


def threading_setup():
    return threading.active_count(), len(threading._dangling)


def threading_cleanup(*original_values):
    """Wait until the threads that a test left have ended."""
    count = original_values[0]
    for _ in support.sleeping_retry(1.0, error=False):
        if threading.active_count() <= count:
            break


def reap_threads(func):
    """A decorator: threads of the test must have ended when it returns."""
    @functools.wraps(func)
    def decorator(*args):
        key = threading_setup()
        try:
            return func(*args)
        finally:
            threading_cleanup(*key)
    return decorator


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    """Wait at the end of a with block until the threads made in it have ended."""
    if timeout is None:
        timeout = support.SHORT_TIMEOUT
    import _thread
    before = _thread._count()
    try:
        yield
    finally:
        for _ in support.sleeping_retry(timeout, error=False):
            support.gc_collect()
            count = _thread._count()
            if count <= before:
                break
        else:
            raise AssertionError(f"wait_threads() failed to cleanup {count - before} threads "
                                 f"after {timeout:.1f} seconds (count: {count}, old count: {before})")


def join_thread(thread, timeout=None):
    """Join a thread; AssertionError if it doesn't end in time."""
    if timeout is None:
        timeout = support.SHORT_TIMEOUT
    thread.join(timeout)
    if thread.is_alive():
        raise AssertionError(f"failed to join the thread in {timeout:.1f} seconds")


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    """Start threads, and join them at the end of a with block."""
    threads = list(threads)
    started = []
    try:
        for t in threads:
            t.start()
            started.append(t)
        yield
    finally:
        if unlock:
            unlock()
        for t in started:
            t.join(support.SHORT_TIMEOUT)
        left = [t for t in started if t.is_alive()]
        if left:
            raise AssertionError(f'Unable to join {len(left)} threads during a period of {support.SHORT_TIMEOUT} seconds')


class catch_threading_exception:
    """Keep what threading.excepthook is told within a with block."""

    def __init__(self):
        self._clear()
        self._before = None

    def _clear(self):
        self.exc_type = self.exc_value = self.exc_traceback = self.thread = None

    def _hook(self, args):
        self.exc_type = args.exc_type
        self.exc_value = args.exc_value
        self.exc_traceback = args.exc_traceback
        self.thread = args.thread

    def __enter__(self):
        self._before = threading.excepthook
        threading.excepthook = self._hook
        return self

    def __exit__(self, *exc_info):
        threading.excepthook = self._before
        self._clear()


def requires_working_threading(*, module=False):
    return None if module else lambda test: test

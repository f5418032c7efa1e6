"""Watchers of child processes, deprecated: the loop does by itself what they did.

A program that sets one with set_child_watcher() is served by it.
"""

import itertools
import os
import signal
import sys
import threading
import warnings

from . import events, unix_events

_UNKNOWN = 255  # the return code of a child whose status somebody else has taken


def _deprecated(name):
    warnings._deprecated(name, "{name!r} is deprecated as of Python 3.12 and will be "
                         "removed in Python {remove}.", remove=(3, 14))


def _log(loop, text, *args):
    if loop.get_debug():
        unix_events.logger.debug(text, *args)


def _status(pid, flags, warning):
    """The return code of a child, None while it runs."""
    try:
        got, status = os.waitpid(pid, flags)
    except ChildProcessError:
        unix_events.logger.warning(warning, pid)
        return _UNKNOWN, False
    if got == 0:
        return None, False
    return unix_events.waitstatus_to_exitcode(status), True


_NOBODYS = "Unknown child process pid %d, will report returncode 255"


class AbstractChildWatcher:
    """Tells when child processes end."""

    __module__ = "asyncio.unix_events"

    def __init_subclass__(cls):
        if cls.__module__ != AbstractChildWatcher.__module__:
            _deprecated("AbstractChildWatcher")

    def add_child_handler(self, pid, callback, *args):
        """Have callback(pid, returncode, *args) called when a process has ended."""
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        """Forget a process; whether it was known."""
        raise NotImplementedError()

    def attach_loop(self, loop):
        """Say which loop calls the callbacks; None for none."""
        raise NotImplementedError()

    def close(self):
        """Let go of everything."""
        raise NotImplementedError()

    def is_active(self):
        """Whether processes can be watched."""
        raise NotImplementedError()

    def __enter__(self):
        """Enter before a process is started."""
        raise NotImplementedError()

    def __exit__(self, a, b, c):
        """Leave when its handler was added."""
        raise NotImplementedError()


class _PlainWatcher(AbstractChildWatcher):
    """What watchers have in common that work with every running loop."""

    __module__ = "asyncio.unix_events"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        pass

    def is_active(self):
        return True

    def close(self):
        pass

    def attach_loop(self, loop):
        pass

    def remove_child_handler(self, pid):
        # What has begun to wait can't be called back.
        return True


class PidfdChildWatcher(_PlainWatcher):
    """Watches processes through descriptors of theirs."""

    __module__ = "asyncio.unix_events"

    def add_child_handler(self, pid, callback, *args):
        loop = events.get_running_loop()
        fd = os.pidfd_open(pid)
        loop._add_reader(fd, self._do_wait, pid, fd, callback, args)

    def _do_wait(self, pid, fd, callback, args):
        events.get_running_loop()._remove_reader(fd)
        returncode, _ = _status(
            pid, 0, "child process pid %d exit status already read:  will report returncode 255")
        os.close(fd)
        callback(pid, returncode, *args)


class ThreadedChildWatcher(_PlainWatcher):
    """Waits for each process in a thread."""

    __module__ = "asyncio.unix_events"

    def __init__(self):
        self._pid_counter = itertools.count()
        self._threads = {}

    def _join_threads(self):
        """Wait for the threads; for tests."""
        for thread in list(self._threads.values()):
            if thread.is_alive() and not thread.daemon:
                thread.join()

    def add_child_handler(self, pid, callback, *args):
        thread = self._threads[pid] = threading.Thread(
            target=self._do_waitpid, name=f"asyncio-waitpid-{next(self._pid_counter)}",
            args=(events.get_running_loop(), pid, callback, args), daemon=True)
        thread.start()

    def _do_waitpid(self, loop, expected_pid, callback, args):
        assert expected_pid > 0
        returncode, known = _status(expected_pid, 0, _NOBODYS)
        if known:
            _log(loop, "process %s exited with returncode %s", expected_pid, returncode)
        if loop.is_closed():
            unix_events.logger.warning("Loop %r that handles pid %r is closed", loop, expected_pid)
        else:
            loop.call_soon_threadsafe(callback, expected_pid, returncode, *args)
        del self._threads[expected_pid]


class BaseChildWatcher(AbstractChildWatcher):
    """What watchers have in common that a signal wakes."""

    __module__ = "asyncio.unix_events"

    def __init__(self):
        self._loop = None
        self._callbacks = {}

    def close(self):
        self.attach_loop(None)

    def is_active(self):
        return self._loop is not None and self._loop.is_running()

    def _do_waitpid(self, expected_pid):
        raise NotImplementedError()

    def _do_waitpid_all(self):
        raise NotImplementedError()

    def attach_loop(self, loop):
        assert loop is None or isinstance(loop, events.AbstractEventLoop)
        if loop is None and self._loop is not None and self._callbacks:
            warnings.warn("A loop is being detached from a child watcher with pending handlers",
                          RuntimeWarning)
        if self._loop is not None:
            self._loop.remove_signal_handler(signal.SIGCHLD)
        self._loop = loop
        if loop is not None:
            loop.add_signal_handler(signal.SIGCHLD, self._sig_chld)
            # A child may have ended before the handler was there.
            self._do_waitpid_all()

    def _sig_chld(self):
        try:
            self._do_waitpid_all()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                "message": "Unknown exception in SIGCHLD handler",
                "exception": exc,
            })

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None


class SafeChildWatcher(BaseChildWatcher):
    """Asks for each process it knows of whenever some child has ended."""

    __module__ = "asyncio.unix_events"

    def __init__(self):
        super().__init__()
        _deprecated("SafeChildWatcher")

    def close(self):
        self._callbacks.clear()
        super().close()

    def __enter__(self):
        return self

    def __exit__(self, a, b, c):
        pass

    def add_child_handler(self, pid, callback, *args):
        self._callbacks[pid] = callback, args
        # It may have ended already.
        self._do_waitpid(pid)

    def _do_waitpid_all(self):
        for pid in list(self._callbacks):
            self._do_waitpid(pid)

    def _do_waitpid(self, expected_pid):
        assert expected_pid > 0
        returncode, known = _status(expected_pid, os.WNOHANG, _NOBODYS)
        if returncode is None:
            return
        if known:
            _log(self._loop, "process %s exited with returncode %s", expected_pid, returncode)
        entry = self._callbacks.pop(expected_pid, None)
        if entry is None:
            if self._loop.get_debug():
                unix_events.logger.warning("Child watcher got an unexpected pid: %r", expected_pid)
            return
        callback, args = entry
        callback(expected_pid, returncode, *args)


class FastChildWatcher(BaseChildWatcher):
    """Takes the status of every child, its own or not."""

    __module__ = "asyncio.unix_events"

    def __init__(self):
        super().__init__()
        self._lock = threading.Lock()
        self._zombies = {}
        self._forks = 0
        _deprecated("FastChildWatcher")

    def close(self):
        self._callbacks.clear()
        self._zombies.clear()
        super().close()

    def __enter__(self):
        with self._lock:
            self._forks += 1
            return self

    def __exit__(self, a, b, c):
        with self._lock:
            self._forks -= 1
            if self._forks or not self._zombies:
                return
            strangers = str(self._zombies)
            self._zombies.clear()
        unix_events.logger.warning("Caught subprocesses termination from unknown pids: %s", strangers)

    def add_child_handler(self, pid, callback, *args):
        assert self._forks, "Must use the context manager"
        with self._lock:
            if pid not in self._zombies:
                self._callbacks[pid] = callback, args
                return
            # It has ended before its handler was there.
            returncode = self._zombies.pop(pid)
        callback(pid, returncode, *args)

    def _do_waitpid_all(self):
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            self._ended(pid, unix_events.waitstatus_to_exitcode(status))

    def _ended(self, pid, returncode):
        with self._lock:
            callback, args = self._callbacks.pop(pid, (None, ()))
            if callback is None and self._forks:
                # Somebody is about to add its handler.
                self._zombies[pid] = returncode
                _log(self._loop, "unknown process %s exited with returncode %s", pid, returncode)
                return
        if callback is None:
            unix_events.logger.warning("Caught subprocess termination from unknown pid: %d -> %d",
                                       pid, returncode)
            return
        _log(self._loop, "process %s exited with returncode %s", pid, returncode)
        callback(pid, returncode, *args)


class MultiLoopChildWatcher(AbstractChildWatcher):
    """Watches processes for several loops, with a signal handler of its own."""

    __module__ = "asyncio.unix_events"

    def __init__(self):
        self._callbacks = {}
        self._saved_sighandler = None
        _deprecated("MultiLoopChildWatcher")

    def is_active(self):
        return self._saved_sighandler is not None

    def close(self):
        self._callbacks.clear()
        if self._saved_sighandler is None:
            return
        if signal.getsignal(signal.SIGCHLD) != self._sig_chld:
            unix_events.logger.warning("SIGCHLD handler was changed by outside code")
        else:
            signal.signal(signal.SIGCHLD, self._saved_sighandler)
        self._saved_sighandler = None

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        pass

    def add_child_handler(self, pid, callback, *args):
        self._callbacks[pid] = events.get_running_loop(), callback, args
        self._do_waitpid(pid)

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None

    def attach_loop(self, loop):
        # It is the main thread that calls, and all loops share the handler.
        if self._saved_sighandler is not None:
            return
        self._saved_sighandler = signal.signal(signal.SIGCHLD, self._sig_chld)
        if self._saved_sighandler is None:
            unix_events.logger.warning("Previous SIGCHLD handler was set by non-Python code, "
                                       "restore to default handler on watcher close.")
            self._saved_sighandler = signal.SIG_DFL
        signal.siginterrupt(signal.SIGCHLD, False)

    def _do_waitpid_all(self):
        for pid in list(self._callbacks):
            self._do_waitpid(pid)

    def _do_waitpid(self, expected_pid):
        assert expected_pid > 0
        returncode, known = _status(expected_pid, os.WNOHANG, _NOBODYS)
        if returncode is None:
            return
        entry = self._callbacks.pop(expected_pid, None)
        if entry is None:
            unix_events.logger.warning("Child watcher got an unexpected pid: %r", expected_pid,
                                       exc_info=True)
            return
        loop, callback, args = entry
        if loop.is_closed():
            unix_events.logger.warning("Loop %r that handles pid %r is closed", loop, expected_pid)
            return
        if known:
            _log(loop, "process %s exited with returncode %s", expected_pid, returncode)
        loop.call_soon_threadsafe(callback, expected_pid, returncode, *args)

    def _sig_chld(self, signum, frame):
        try:
            self._do_waitpid_all()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            unix_events.logger.warning("Unknown exception in SIGCHLD handler", exc_info=True)


# What policies do with watchers.


def policy_get(policy):
    if policy._watcher is None:
        policy._watcher = (PidfdChildWatcher() if unix_events.can_use_pidfd()
                           else ThreadedChildWatcher())
    _deprecated("get_child_watcher")
    return policy._watcher


def policy_set(policy, watcher):
    assert watcher is None or isinstance(watcher, AbstractChildWatcher)
    if policy._watcher is not None:
        policy._watcher.close()
    policy._watcher = watcher
    _deprecated("set_child_watcher")

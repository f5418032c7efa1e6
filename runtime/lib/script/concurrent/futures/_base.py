"""Futures, what waits for them, and what all executors have in common."""

import threading
import time
import types
from collections import namedtuple

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
# Cancelled, and those who wait have been told.
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_IN_WORDS = {
    PENDING: "pending",
    RUNNING: "running",
    CANCELLED: "cancelled",
    CANCELLED_AND_NOTIFIED: "cancelled",
    FINISHED: "finished",
}


def __getattr__(name):
    # Few programs have something to log.
    if name == "LOGGER":
        import logging
        return logging.getLogger("concurrent.futures")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _logger():
    return __getattr__("LOGGER")


class Error(Exception):
    """Base class for all future-related exceptions."""


class CancelledError(Error):
    """The Future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """Raised when a executor has become non-functional after a severe failure."""


class _Watcher:
    """Collects the futures that it watches as they are done.

    enough is called, with the watcher's lock, with each future that is done,
    and says whether whoever waits shall look.
    """

    def __init__(self, enough):
        self.enough = enough
        self.event = threading.Event()
        self.lock = threading.Lock()
        self.finished = []

    def tell(self, future):
        with self.lock:
            self.finished.append(future)
            if self.enough(future):
                self.event.set()

    def take(self):
        """The futures that were done since the last call."""
        with self.lock:
            finished, self.finished = self.finished, []
            self.event.clear()
            return finished


class _locked:
    """Holds the conditions of several futures, always in the same order."""

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for f in self.futures:
            f._condition.acquire()

    def __exit__(self, *args):
        for f in self.futures:
            f._condition.release()


def _is_over(future):
    """True if those who wait for the future have been, or can be, told."""
    return future._state in (CANCELLED_AND_NOTIFIED, FINISHED)


def _distinct(fs):
    # In the order given, where a set would have none.
    return list(dict.fromkeys(fs))


def as_completed(fs, timeout=None):
    """Give each future as it is done; those that are done already come first."""
    end = None if timeout is None else time.monotonic() + timeout
    fs = _distinct(fs)
    total = len(fs)
    watcher = _Watcher(lambda future: True)
    with _locked(fs):
        ready = [f for f in fs if _is_over(f)]
        pending = set(fs).difference(ready)
        for f in pending:
            f._waiters.append(watcher)
    try:
        while True:
            ready.reverse()
            while ready:
                f = ready.pop()
                with f._condition:
                    if watcher in f._waiters:
                        f._waiters.remove(watcher)
                pending.discard(f)
                yield f
                # Nothing here keeps a future whose turn is over.
                del f
            if not pending:
                return
            left = None
            if end is not None:
                left = end - time.monotonic()
                if left < 0:
                    raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished")
            watcher.event.wait(left)
            ready = watcher.take()
    finally:
        for f in pending:
            with f._condition:
                f._waiters.remove(watcher)


DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


def _has_failed(future):
    return future._state == FINISHED and future._exception is not None


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures; give the set of those that are done, and of the others."""
    fs = _distinct(fs)
    with _locked(fs):
        done = {f for f in fs if _is_over(f)}
        left = set(fs) - done
        if not left:
            return DoneAndNotDoneFutures(done, left)
        if return_when == FIRST_COMPLETED:
            if done:
                return DoneAndNotDoneFutures(done, left)
            enough = lambda future: True
        elif return_when in (FIRST_EXCEPTION, ALL_COMPLETED):
            stop_early = return_when == FIRST_EXCEPTION
            if stop_early and any(map(_has_failed, done)):
                return DoneAndNotDoneFutures(done, left)
            count = len(left)

            def enough(future):
                nonlocal count
                count -= 1
                return not count or stop_early and _has_failed(future)
        else:
            raise ValueError(f"Invalid return condition: {return_when!r}")
        watcher = _Watcher(enough)
        for f in left:
            f._waiters.append(watcher)
    watcher.event.wait(timeout)
    for f in left:
        with f._condition:
            f._waiters.remove(watcher)
    done.update(watcher.finished)
    return DoneAndNotDoneFutures(done, set(fs) - done)


class Future:
    """The result of a call that is made elsewhere."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            text = f"<{self.__class__.__name__} at {id(self):#x} state={_IN_WORDS[self._state]}"
            if self._state == FINISHED:
                if self._exception:
                    text += f" raised {self._exception.__class__.__name__}"
                else:
                    text += f" returned {self._result.__class__.__name__}"
            return text + ">"

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._invoke(callback)

    def _invoke(self, callback):
        try:
            callback(self)
        except Exception:
            _logger().exception("exception calling callback for %r", self)

    def _tell_waiters(self):
        for watcher in self._waiters:
            watcher.tell(self)

    def cancel(self):
        """Cancel the call if it has not begun; True if it is cancelled now."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state != PENDING:
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        """True if the future was cancelled."""
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """True if the call is being made."""
        with self._condition:
            return self._state == RUNNING

    def done(self):
        """True if the future was cancelled or the call is over."""
        with self._condition:
            return self._state not in (PENDING, RUNNING)

    def add_done_callback(self, fn):
        """Have fn called with the future when it is done: at once, if it is."""
        with self._condition:
            if self._state in (PENDING, RUNNING):
                self._done_callbacks.append(fn)
                return
        self._invoke(fn)

    def _await_end(self, timeout):
        # With the condition held.
        if self._state in (PENDING, RUNNING):
            self._condition.wait(timeout)
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        """What the call gave, or raised; waits for it."""
        try:
            with self._condition:
                self._await_end(timeout)
                if self._exception is not None:
                    raise self._exception
                return self._result
        finally:
            # The traceback keeps this frame, which must not keep the future.
            self = None

    def exception(self, timeout=None):
        """What the call raised, or None; waits for it."""
        with self._condition:
            self._await_end(timeout)
            return self._exception

    # What executors call.

    def set_running_or_notify_cancel(self):
        """Say that the call is about to be made; False if it shall not be."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                self._tell_waiters()
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            _logger().critical("Future %s in unexpected state: %s", id(self), self._state)
            raise RuntimeError("Future in unexpected state")

    def _finish(self, result, exception):
        with self._condition:
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = FINISHED
            self._tell_waiters()
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_result(self, result):
        """Say what the call gave."""
        self._finish(result, None)

    def set_exception(self, exception):
        """Say what the call raised."""
        self._finish(None, exception)

    __class_getitem__ = classmethod(types.GenericAlias)


class Executor:
    """Makes calls elsewhere."""

    def submit(self, fn, /, *args, **kwargs):
        """Have fn(*args, **kwargs) called; give the future of its result."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of fn for the items of the iterables, in their order.

        The calls are all submitted at once.
        """
        end = None if timeout is None else timeout + time.monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        # A generator of its own, so that the calls do not wait for its start.
        def results():
            try:
                futures.reverse()
                while futures:
                    left = None if end is None else end - time.monotonic()
                    yield _take_result(futures.pop(), left)
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more calls, and wait for those that were submitted."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _take_result(future, timeout):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        future = None

"""Limits on the time that a block of code may take."""

from . import events, exceptions

# The states of a Timeout, as its repr names them.
_CREATED = "created"
_ENTERED = "active"
_EXPIRING = "expiring"
_EXPIRED = "expired"
_EXITED = "finished"


class Timeout:
    """An asynchronous context manager that cancels overdue code.

    Use timeout() or timeout_at() to make one.
    """

    def __init__(self, when):
        self._state = _CREATED
        self._timeout_handler = None
        self._task = None
        self._when = when

    def when(self):
        """The deadline, or None."""
        return self._when

    def reschedule(self, when):
        """Move the deadline."""
        if self._state is _CREATED:
            raise RuntimeError("Timeout has not been entered")
        if self._state is not _ENTERED:
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
            self._timeout_handler = None
        if when is None:
            return
        loop = events.get_running_loop()
        if when <= loop.time():
            self._timeout_handler = loop.call_soon(self._on_timeout)
        else:
            self._timeout_handler = loop.call_at(when, self._on_timeout)

    def expired(self):
        """Whether the deadline has passed and cancelled the block."""
        return self._state in (_EXPIRING, _EXPIRED)

    def __repr__(self):
        text = f"<Timeout [{self._state}]"
        if self._state is _ENTERED:
            when = None if self._when is None else round(self._when, 3)
            text += f" when={when}"
        return text + ">"

    async def __aenter__(self):
        if self._state is not _CREATED:
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = _ENTERED
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
            self._timeout_handler = None
        if self._state is _EXPIRING:
            self._state = _EXPIRED
            ours = self._task.uncancel() <= self._cancelling
            if ours and exc_type is not None:
                if issubclass(exc_type, exceptions.CancelledError):
                    raise TimeoutError from exc_val
                if exc_val is not None:
                    _explain(exc_val)
                    if isinstance(exc_val, ExceptionGroup):
                        for exc in exc_val.exceptions:
                            _explain(exc)
        elif self._state is _ENTERED:
            self._state = _EXITED
        return None

    def _on_timeout(self):
        assert self._state is _ENTERED
        self._task.cancel()
        self._state = _EXPIRING
        self._timeout_handler = None


def _explain(exc):
    """Put a TimeoutError before the cancellation that exc came from."""
    while (context := exc.__context__) is not None:
        if isinstance(context, exceptions.CancelledError):
            late = TimeoutError()
            late.__context__ = late.__cause__ = context
            exc.__context__ = late
            break
        exc = context


def timeout(delay):
    """A context manager that gives its block delay seconds, or None for ever."""
    loop = events.get_running_loop()
    return Timeout(None if delay is None else loop.time() + delay)


def timeout_at(when):
    """Like timeout(), with a time of the loop's clock."""
    return Timeout(when)

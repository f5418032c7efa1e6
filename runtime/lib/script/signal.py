"""Signals, with their numbers and handlers as enumerations."""

import _signal
from _signal import *
from enum import IntEnum as _IntEnum

_names = {name: value for name, value in vars(_signal).items() if isinstance(value, int)}
_other_names = ("SIGIOT", "SIGCLD", "SIGPOLL")


def _enumeration(name, belongs):
    members = sorted((value, n in _other_names, n) for n, value in _names.items() if belongs(n))
    cls = _IntEnum(name, [(n, value) for value, _, n in members], module=__name__)
    globals().update(cls.__members__)
    return cls


Signals = _enumeration("Signals", lambda n: n.startswith("SIG") and not n.startswith("SIG_"))
Handlers = _enumeration("Handlers", lambda n: n in ("SIG_DFL", "SIG_IGN"))
Sigmasks = _enumeration("Sigmasks", lambda n: n in ("SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK"))


def _int_to_enum(value, enum_klass):
    # A number, or a handler, that is none of the enumeration's stays as it is.
    if not isinstance(value, int):
        return value
    try:
        return enum_klass(value)
    except ValueError:
        return value


def _enum_to_int(value):
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def _as_signals(numbers):
    return {_int_to_enum(n, Signals) for n in numbers}


def signal(signalnum, handler):
    """Set the action for the given signal: SIG_DFL, SIG_IGN, or a function.

    The function is called with the number of the signal and the frame that was
    interrupted. The action that was set before is returned.
    """
    return _int_to_enum(_signal.signal(_enum_to_int(signalnum), _enum_to_int(handler)), Handlers)


def getsignal(signalnum):
    """The action set for the given signal; None if it is not known here."""
    return _int_to_enum(_signal.getsignal(signalnum), Handlers)


def pthread_sigmask(how, mask):
    """Change which signals are blocked; the mask as it was is returned."""
    return _as_signals(_signal.pthread_sigmask(how, mask))


def sigpending():
    """The signals that have come and are blocked."""
    return _as_signals(_signal.sigpending())


def sigwait(sigset):
    """Wait for one of the signals, and give it."""
    return _int_to_enum(_signal.sigwait(sigset), Signals)


def valid_signals():
    """The numbers that are signals on this system."""
    return _as_signals(_signal.valid_signals())

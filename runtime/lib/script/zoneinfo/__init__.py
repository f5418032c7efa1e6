"""IANA's time zones as classes of datetime."""

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

from . import _tzpath
from ._tzpath import InvalidTZPathWarning, ZoneInfoNotFoundError
from ._zone import ZoneInfo

reset_tzpath = _tzpath.reset_tzpath
available_timezones = _tzpath.available_timezones


def __getattr__(name):
    # It changes when reset_tzpath is called.
    if name == "TZPATH":
        return _tzpath.TZPATH
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return sorted(list(globals()) + ["TZPATH"])

"""Values that each thread has for itself: threading.local under its other name."""

from _thread import _local as local

__all__ = ["local"]

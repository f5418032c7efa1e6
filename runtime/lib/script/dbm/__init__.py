"""Databases of keys and values in files: module dbm.dumb is what inloop has of them."""

import io
import os
import struct

__all__ = ["open", "whichdb", "error"]


class error(Exception):
    """What goes wrong with the choice of a database."""


error = (error, OSError)
_names = ["dbm.sqlite3", "dbm.gnu", "dbm.ndbm", "dbm.dumb"]
_defaultmod = None
_modules = {}
ndbm = None


def _find_modules():
    global _defaultmod
    for name in _names:
        try:
            module = __import__(name, fromlist=["open"])
        except ImportError:
            continue
        _defaultmod = _defaultmod or module
        _modules[name] = module
    if _defaultmod is None:
        raise ImportError(f"no dbm clone found; tried {_names}")


def open(file, flag="r", mode=0o666):
    """Open a database; 'c' in flag makes it where there is none, and 'n' always makes a new one."""
    if _defaultmod is None:
        _find_modules()
    kind = None if "n" in flag else whichdb(file)
    if kind is None:
        if "c" not in flag and "n" not in flag:
            raise error[0]("db file doesn't exist; use 'c' or 'n' flag to create a new db")
        return _defaultmod.open(file, flag, mode)
    if kind == "":
        raise error[0]("db type could not be determined")
    if kind not in _modules:
        raise error[0](f"db type is {kind}, but the module is not available")
    return _modules[kind].open(file, flag, mode)


def _head(path, size):
    with io.open(path, "rb") as file:
        return file.read(size)


def whichdb(filename):
    """Tell which module a database is of: None if there is no file, '' if the file is of no known kind."""
    filename = os.fsencode(filename)
    if os.path.isfile(filename + b".pag") and os.path.isfile(filename + b".dir"):
        return "dbm.ndbm"
    try:
        os.stat(filename + b".dat")
        if _head(filename + b".dir", 1) in (b"", b"'", b'"'):
            return "dbm.dumb"
    except OSError:
        pass
    try:
        start = _head(filename, 16)
    except OSError:
        return None
    if start == b"SQLite format 3\0":
        return "dbm.sqlite3"
    if len(start) >= 4 and struct.unpack("=l", start[:4])[0] in (0x13579ace, 0x13579acd, 0x13579acf):
        return "dbm.gnu"
    return ""

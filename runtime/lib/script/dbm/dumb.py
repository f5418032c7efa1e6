"""A database in two files: NAME.dat has the values, in blocks, and NAME.dir tells where each key's value is."""

import ast
import builtins
import collections.abc
import os

__all__ = ["error", "open"]

error = OSError
_BLOCKSIZE = 512


def _blocks(size):
    return -(-size // _BLOCKSIZE)


def _to_bytes(value, what):
    if isinstance(value, str):
        return value.encode("utf-8")
    if not isinstance(value, (bytes, bytearray)):
        raise TypeError(f"{what} must be bytes or strings")
    return value


class _Database(collections.abc.MutableMapping):
    """The keys are kept in memory; sync() and close() write what has changed of them."""

    _os = os
    _io = builtins

    def __init__(self, filebasename, mode, flag="c"):
        base = os.fsencode(filebasename)
        self._mode, self._readonly, self._modified = mode, flag == "r", False
        self._dirfile, self._datfile, self._bakfile = base + b".dir", base + b".dat", base + b".bak"
        self._index = None
        self._create(flag)
        self._update(flag)

    def _create(self, flag):
        if flag == "n":
            for name in (self._datfile, self._bakfile, self._dirfile):
                try:
                    os.remove(name)
                except OSError:
                    pass
        if not os.path.exists(self._datfile):
            self._make_file(self._datfile, flag)

    def _make_file(self, name, flag):
        with builtins.open(name, "w" if flag in ("c", "n") else "r", encoding="latin-1"):
            self._chmod(name)

    def _update(self, flag):
        self._modified, self._index = False, {}
        if not os.path.exists(self._dirfile):
            self._make_file(self._dirfile, flag)
            return
        with builtins.open(self._dirfile, encoding="latin-1") as file:
            for line in file:
                key, place = ast.literal_eval(line.rstrip())
                self._index[key.encode("latin-1")] = place

    def sync(self):
        """Write the keys, if they have changed; the old file of keys is kept as NAME.bak."""
        if self._index is None or not self._modified:
            return
        try:
            self._os.unlink(self._bakfile)
        except OSError:
            pass
        try:
            self._os.rename(self._dirfile, self._bakfile)
        except OSError:
            pass
        with self._io.open(self._dirfile, "w", encoding="latin-1") as file:
            self._chmod(self._dirfile)
            for key, place in self._index.items():
                file.write(f"{key.decode('latin-1')!r}, {place!r}\n")
        self._modified = False

    _commit = sync

    def _keys(self):
        if self._index is None:
            raise error("DBM object has already been closed")
        return self._index

    def _writable(self):
        if self._readonly:
            raise error("The database is opened for reading only")

    def __getitem__(self, key):
        if isinstance(key, str):
            key = key.encode("utf-8")
        pos, size = self._keys()[key]
        with builtins.open(self._datfile, "rb") as file:
            file.seek(pos)
            return file.read(size)

    def _write(self, pos, value):
        """Put a value at a place in the file of values, or behind all others; give the place and its size."""
        with builtins.open(self._datfile, "rb+") as file:
            if pos is None:
                end = file.seek(0, 2)
                pos = _blocks(end) * _BLOCKSIZE
                file.write(bytes(pos - end))
            else:
                file.seek(pos)
            file.write(value)
        return pos, len(value)

    def __setitem__(self, key, val):
        self._writable()
        key, val = _to_bytes(key, "keys"), _to_bytes(val, "values")
        index = self._keys()
        self._modified = True
        if key in index:
            pos, size = index[key]
            index[key] = self._write(pos if _blocks(len(val)) <= _blocks(size) else None, val)
            return
        place = index[key] = self._write(None, val)
        with builtins.open(self._dirfile, "a", encoding="latin-1") as file:
            self._chmod(self._dirfile)
            file.write(f"{key.decode('latin-1')!r}, {place!r}\n")

    def __delitem__(self, key):
        self._writable()
        if isinstance(key, str):
            key = key.encode("utf-8")
        index = self._keys()
        self._modified = True
        del index[key]
        self.sync()

    def keys(self):
        return list(self._keys())

    def items(self):
        return [(key, self[key]) for key in self._keys()]

    def __contains__(self, key):
        if isinstance(key, str):
            key = key.encode("utf-8")
        return key in self._keys()

    def iterkeys(self):
        return iter(self._keys())

    __iter__ = iterkeys

    def __len__(self):
        return len(self._keys())

    def close(self):
        try:
            self.sync()
        finally:
            self._index = self._datfile = self._dirfile = self._bakfile = None

    __del__ = close

    def _chmod(self, name):
        self._os.chmod(name, self._mode)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(file, flag="c", mode=0o666):
    """Open the database of this name; mode, less the umask, is what its files get when they are made."""
    umask = os.umask(0)
    os.umask(umask)
    if flag not in ("r", "w", "c", "n"):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(file, mode & ~umask, flag=flag)

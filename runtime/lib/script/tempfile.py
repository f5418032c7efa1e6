"""Temporary files and directories."""

import errno as _errno
import io as _io
import os as _os
import random as _random
import shutil as _shutil
import sys as _sys
import threading as _threading
import types as _types
import warnings as _warnings
import weakref as _weakref

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp",
           "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None

_text_openflags = _bin_openflags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | getattr(_os, 'O_NOFOLLOW', 0)
_O_TMPFILE_WORKS = hasattr(_os, 'O_TMPFILE')
_once_lock = _threading.RLock()


def _infer_return_type(*args):
    """str or bytes: what the arguments that are given are of."""
    kind = None
    for arg in args:
        if arg is None:
            continue
        if isinstance(arg, _os.PathLike):
            arg = _os.fspath(arg)
        this = bytes if isinstance(arg, bytes) else str
        if kind not in (None, this):
            raise TypeError("Can't mix bytes and non-bytes in path components.")
        kind = this
    if kind is None:
        kind = str if tempdir is None or isinstance(tempdir, str) else bytes
    return kind


def _sanitize_params(prefix, suffix, dir):
    """The arguments with what stands for those that are not given, and their type."""
    kind = _infer_return_type(prefix, suffix, dir)
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = template if kind is str else _os.fsencode(template)
    if dir is None:
        dir = gettempdir() if kind is str else gettempdirb()
    return prefix, suffix, dir, kind


class _RandomNameSequence:
    """Names of eight characters, each another."""

    characters = "abcdefghijklmnopqrstuvwxyz0123456789_"

    @property
    def rng(self):
        if not hasattr(self, '_rng'):
            self._rng = _random.Random()
        return self._rng

    def __iter__(self):
        return self

    def __next__(self):
        return ''.join(self.rng.choices(self.characters, k=8))


_name_sequence = None


def _get_candidate_names():
    """The one sequence of names."""
    global _name_sequence
    if _name_sequence is None:
        with _once_lock:
            if _name_sequence is None:
                _name_sequence = _RandomNameSequence()
    return _name_sequence


def _candidate_tempdir_list():
    """The folders to try for temporary files."""
    names = [_os.getenv(name) for name in ('TMPDIR', 'TEMP', 'TMP')]
    names = [name for name in names if name] + ['/tmp', '/var/tmp', '/usr/tmp']
    try:
        names.append(_os.getcwd())
    except (AttributeError, OSError):
        names.append(_os.curdir)
    return names


def _get_default_tempdir(dirlist=None):
    """The first folder that a file can be written in."""
    names = _get_candidate_names()
    if dirlist is None:
        dirlist = _candidate_tempdir_list()
    for dir in dirlist:
        if dir != _os.curdir:
            dir = _os.path.abspath(dir)
        for _ in range(100):
            file = _os.path.join(dir, next(names))
            try:
                fd = _os.open(file, _bin_openflags, 0o600)
                try:
                    try:
                        with _io.open(fd, 'wb', buffering=0, closefd=False) as f:
                            f.write(b'blat')
                    finally:
                        _os.close(fd)
                finally:
                    _os.unlink(file)
                return dir
            except FileExistsError:
                pass
            except OSError:
                break  # no folder to write in
    raise FileNotFoundError(_errno.ENOENT, "No usable temporary directory found in %s" % dirlist)


def gettempprefix():
    """The default prefix for temporary directories as string."""
    return _os.fsdecode(template)


def gettempprefixb():
    """The default prefix for temporary directories as bytes."""
    return _os.fsencode(template)


def _gettempdir():
    global tempdir
    if tempdir is None:
        with _once_lock:
            if tempdir is None:
                tempdir = _get_default_tempdir()
    return tempdir


def gettempdir():
    """Returns tempfile.tempdir as str."""
    return _os.fsdecode(_gettempdir())


def gettempdirb():
    """Returns tempfile.tempdir as bytes."""
    return _os.fsencode(_gettempdir())


def _create(dir, prefix, suffix, kind, make, event):
    """Try names until make() does not find a file there; gives its result and the path."""
    names = _get_candidate_names()
    if kind is bytes:
        names = map(_os.fsencode, names)
    for _ in range(TMP_MAX):
        file = _os.path.join(dir, prefix + next(names) + suffix)
        _sys.audit(event, file)
        try:
            return make(file), file
        except FileExistsError:
            continue
    raise FileExistsError(_errno.EEXIST, f"No usable temporary {'directory' if event.endswith('mkdtemp') else 'file'} name found")


def _mkstemp_inner(dir, pre, suf, flags, output_type):
    fd, file = _create(_os.path.abspath(dir), pre, suf, output_type, lambda file: _os.open(file, flags, 0o600), "tempfile.mkstemp")
    return fd, file


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """User-callable function to create and return a unique temporary file."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    return _mkstemp_inner(dir, prefix, suffix, _text_openflags if text else _bin_openflags, kind)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """User-callable function to create and return a unique temporary directory."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    return _os.path.abspath(_create(dir, prefix, suffix, kind, lambda file: _os.mkdir(file, 0o700), "tempfile.mkdtemp")[1])


def mktemp(suffix="", prefix=template, dir=None):
    """User-callable function to return a unique temporary file name."""
    if dir is None:
        dir = gettempdir()
    names = _get_candidate_names()
    for _ in range(TMP_MAX):
        file = _os.path.join(dir, prefix + next(names) + suffix)
        if not _os.path.lexists(file):
            return file
    raise FileExistsError(_errno.EEXIST, "No usable temporary filename found")


def _forgotten_file(file, name):
    file.close()
    try:
        _os.unlink(name)
    except FileNotFoundError:
        pass


class _TemporaryFileWrapper:
    """A file that is deleted when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete_on_close = delete_on_close
        self._closed = False
        self._finalizer = _weakref.finalize(self, _forgotten_file, file, name) if delete else None

    def __getattr__(self, name):
        a = getattr(self.__dict__['file'], name)
        return a

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._cleanup(True)
        return result

    def close(self):
        try:
            self.file.close()
        finally:
            self._cleanup(self._delete_on_close)

    def _cleanup(self, now):
        if self.delete and now and not self._closed:
            self._closed = True
            self._finalizer.detach()
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                pass

    def __iter__(self):
        for line in self.file:
            yield line

    def __repr__(self):
        return f"<{__name__}.{type(self).__name__} file={self.file!r}>"


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    """Create and return a temporary file."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    if "b" not in mode:
        encoding = _io.text_encoding(encoding)
    name = None

    def opener(*args):
        nonlocal name
        fd, name = _mkstemp_inner(dir, prefix, suffix, _bin_openflags, kind)
        return fd
    try:
        file = _io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
        try:
            raw = getattr(file, 'buffer', file)
            raw = getattr(raw, 'raw', raw)
            raw.name = name
            return _TemporaryFileWrapper(file, name, delete, delete_on_close)
        except:
            file.close()
            raise
    except:
        if name is not None and _os.path.lexists(name):
            _os.unlink(name)
        raise


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """Create and return a temporary file that has no name."""
    global _O_TMPFILE_WORKS
    if "b" not in mode:
        encoding = _io.text_encoding(encoding)
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    if _O_TMPFILE_WORKS:
        fd = None

        def opener(*args):
            nonlocal fd
            fd = _os.open(dir, (_bin_openflags | _os.O_TMPFILE) & ~(_os.O_CREAT | _os.O_EXCL), 0o600)
            return fd
        try:
            file = _io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
            raw = getattr(file, 'buffer', file)
            raw = getattr(raw, 'raw', raw)
            raw.name = fd
            return file
        except IsADirectoryError:
            _O_TMPFILE_WORKS = False  # the kernel does not know the flag
        except OSError:
            pass  # the file system does not
    fd, name = _mkstemp_inner(dir, prefix, suffix, _bin_openflags, kind)
    try:
        _os.unlink(name)
        return _io.open(fd, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors)
    except:
        _os.close(fd)
        raise


class SpooledTemporaryFile(_io.IOBase):
    """A temporary file that stays in memory until it grows."""

    _rolled = False

    __class_getitem__ = classmethod(_types.GenericAlias)

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        if 'b' in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding=encoding or 'utf-8', errors=errors, newline=newline)
        self._max_size = max_size
        self._args = dict(mode=mode, buffering=buffering, suffix=suffix, prefix=prefix, encoding=encoding,
                          newline=newline, dir=dir, errors=errors)

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        if self._rolled:
            return
        old = self._file
        new = TemporaryFile(**self._args)
        pos = old.tell()
        if hasattr(old, 'buffer'):
            old.flush()
            new.buffer.write(old.detach().getvalue())
        else:
            new.write(old.getvalue())
        new.seek(pos, 0)
        self._file = new
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def write(self, s):
        rv = self._file.write(s)
        self._check()
        return rv

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def close(self):
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def name(self):
        return getattr(self._file, 'name', None)

    @property
    def mode(self):
        return getattr(self._file, 'mode', self._args['mode'])

    def read(self, *args):
        return self._file.read(*args)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def flush(self):
        self._file.flush()

    def read1(self, *args):
        return self._file.read1(*args)

    def readinto(self, b):
        return self._file.readinto(b)

    def readinto1(self, b):
        return self._file.readinto1(b)

    def detach(self):
        return self._file.detach()

    @property
    def encoding(self):
        return self._file.encoding

    @property
    def errors(self):
        return self._file.errors

    @property
    def newlines(self):
        return self._file.newlines

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def seekable(self):
        return self._file.seekable()


class TemporaryDirectory:
    """Create and return a temporary directory, which goes away with the context."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = _weakref.finalize(self, self._forgotten, self.name,
                                           warn_message="Implicitly cleaning up {!r}".format(self),
                                           ignore_errors=ignore_cleanup_errors, delete=delete)

    @classmethod
    def _forgotten(cls, name, warn_message, ignore_errors=False, delete=True):
        if delete:
            _shutil.rmtree(name, ignore_errors=ignore_errors)
            _warnings.warn(warn_message, ResourceWarning)

    __class_getitem__ = classmethod(_types.GenericAlias)

    def __repr__(self):
        return "<{} {!r}>".format(self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if self._finalizer.detach() or _os.path.exists(self.name):
            _shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)

"""Functions that read and write gzipped files."""

import builtins
import io
import os

import _gzip

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]


class BadGzipFile(OSError):
    """Exception raised in some cases for invalid gzip files."""


def compress(data, compresslevel=9, *, mtime=None):
    """Compress data in one shot and return the compressed string."""
    return _gzip.pack(data, compresslevel, mtime)


def decompress(data):
    """Decompress a gzip compressed string in one shot."""
    data = bytes(data)
    if not data:
        return b''
    result = _gzip.unpack(data)
    if result == 1:
        raise BadGzipFile(f'Not a gzipped file ({data[:2]!r})')
    if result == 2:
        raise EOFError("Compressed file ended before the end-of-stream marker was reached")
    if result == 3:
        raise BadGzipFile("CRC check failed")
    return result


class GzipFile(io.BytesIO):
    """A gzip file: read as a whole when opened, or written when closed."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError("Invalid mode: {!r}".format(mode))
        self._owned = fileobj is None
        mode = (mode or getattr(fileobj, 'mode', None) or 'rb').replace('b', '')
        if fileobj is None:
            fileobj = builtins.open(filename, mode + 'b')
        self.fileobj, self.mode, self._level, self.mtime = fileobj, 1 if mode == 'r' else 2, compresslevel, mtime
        self.name = os.fspath(filename) if filename is not None else getattr(fileobj, 'name', '')
        super().__init__(decompress(fileobj.read()) if mode == 'r' else b'')

    def readable(self):
        return self.mode == 1

    def writable(self):
        return self.mode == 2

    def write(self, data):
        if self.mode != 2:
            import errno
            raise OSError(errno.EBADF, "write() on read-only GzipFile object")
        return super().write(data)

    def read(self, size=-1):
        if self.mode != 1:
            import errno
            raise OSError(errno.EBADF, "read() on write-only GzipFile object")
        return super().read(size)

    def close(self):
        if self.closed:
            return
        if self.mode == 2:
            self.fileobj.write(compress(self.getvalue(), self._level, mtime=self.mtime))
        if self._owned:
            self.fileobj.close()
        super().close()


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a gzip-compressed file in binary or text mode."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
    elif encoding is not None:
        raise ValueError("Argument 'encoding' not supported in binary mode")
    elif errors is not None:
        raise ValueError("Argument 'errors' not supported in binary mode")
    elif newline is not None:
        raise ValueError("Argument 'newline' not supported in binary mode")
    plain = mode.replace("t", "")
    if isinstance(filename, (str, bytes, os.PathLike)):
        f = GzipFile(filename, plain, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        f = GzipFile(None, plain, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    return io.TextIOWrapper(f, encoding, errors, newline) if "t" in mode else f

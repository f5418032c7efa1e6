"""Functions that read and write gzipped files."""

import builtins
import io
import os
import struct
import time
import zlib

import _compression

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16

READ, WRITE = "rb", "wb"

_COMPRESS_LEVEL_FAST = 1
_COMPRESS_LEVEL_TRADEOFF = 6
_COMPRESS_LEVEL_BEST = 9

READ_BUFFER_SIZE = 128 * 1024
_WRITE_BUFFER_SIZE = 4 * io.DEFAULT_BUFFER_SIZE

_TOO_SHORT = "Compressed file ended before the end-of-stream marker was reached"


def open(filename, mode="rb", compresslevel=_COMPRESS_LEVEL_BEST, encoding=None, errors=None, newline=None):
    """Open a gzip-compressed file in binary or text mode."""
    def opener(mode):
        if isinstance(filename, (str, bytes, os.PathLike)):
            return GzipFile(filename, mode, compresslevel)
        if hasattr(filename, "read") or hasattr(filename, "write"):
            return GzipFile(None, mode, compresslevel, filename)
        raise TypeError("filename must be a str or bytes object, or a file")
    return _compression.open_text_or_binary(opener, mode, encoding, errors, newline)


def write32u(output, value):
    """Write a number of four bytes."""
    output.write(struct.pack("<L", value))


class BadGzipFile(OSError):
    """Exception raised in some cases for invalid gzip files."""


class _WriteBufferStream(io.RawIOBase):
    """What a GzipFile's buffer writes to."""

    def __init__(self, gzip_file):
        import weakref
        self._file = weakref.ref(gzip_file)

    def write(self, data):
        file = self._file()
        if file is None:
            raise RuntimeError("lost gzip_file")
        return file._write_raw(data)

    def writable(self):
        return True


def _extra_flags(level):
    return {_COMPRESS_LEVEL_BEST: 2, _COMPRESS_LEVEL_FAST: 4}.get(level, 0)


class GzipFile(_compression.BaseStream):
    """A file of gzip members: what is read is decompressed, what is written compressed."""

    myfileobj = None  # the file, where it was opened here

    def __init__(self, filename=None, mode=None, compresslevel=_COMPRESS_LEVEL_BEST, fileobj=None, mtime=None):
        # close() may come before the rest of this is there.
        self.fileobj = None
        self.mode = None
        self._buffer = None
        if mode and ("t" in mode or "U" in mode):
            raise ValueError("Invalid mode: {!r}".format(mode))
        if mode and "b" not in mode:
            mode += "b"
        try:
            if fileobj is None:
                fileobj = self.myfileobj = builtins.open(filename, mode or "rb")
            if filename is None:
                filename = getattr(fileobj, "name", "")
                if not isinstance(filename, (str, bytes)):
                    filename = ""
            else:
                filename = os.fspath(filename)
            given = mode
            if mode is None:
                mode = getattr(fileobj, "mode", "rb")
            if mode.startswith("r"):
                self.mode = READ
                self._buffer = io.BufferedReader(_GzipReader(fileobj))
                self.name = filename
            elif mode.startswith(("w", "a", "x")):
                if given is None:
                    import warnings
                    warnings.warn("GzipFile was opened for writing, but this will change in future Python releases.  "
                                  "Specify the mode argument for opening it for writing.", FutureWarning, 2)
                self.mode = WRITE
                self._start_writing(filename, compresslevel, mtime)
            else:
                raise ValueError("Invalid mode: {!r}".format(mode))
        except:
            if self.myfileobj is not None:
                self.myfileobj.close()
                self.myfileobj = None
            raise
        self.fileobj = fileobj
        if self.mode == WRITE:
            self._write_gzip_header(compresslevel)

    def _start_writing(self, filename, level, mtime):
        self.name = filename
        self.crc = zlib.crc32(b"")
        self.size = 0
        self.offset = 0  # what was written so far, decompressed
        self.compress = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, 0)
        self._write_mtime = mtime
        self._buffer = io.BufferedWriter(_WriteBufferStream(self), buffer_size=_WRITE_BUFFER_SIZE)

    @property
    def mtime(self):
        """Last modification time read from stream, or None."""
        return self._buffer.raw._last_mtime

    def __repr__(self):
        return "<gzip " + repr(self.fileobj)[1:-1] + " " + hex(id(self)) + ">"

    def _write_gzip_header(self, compresslevel):
        try:
            # The name is kept as Latin-1, without the ending of gzip's.
            name = os.path.basename(self.name)
            if not isinstance(name, bytes):
                name = name.encode("latin-1")
            name = name.removesuffix(b".gz")
        except UnicodeEncodeError:
            name = b""
        mtime = time.time() if self._write_mtime is None else self._write_mtime
        self.fileobj.write(struct.pack("<2sBBLBB", b"\037\213", 8, FNAME if name else 0, int(mtime), _extra_flags(compresslevel), 255))
        if name:
            self.fileobj.write(name + b"\0")

    def write(self, data):
        self._check_not_closed()
        if self.mode != WRITE:
            import errno
            raise OSError(errno.EBADF, "write() on read-only GzipFile object")
        if self.fileobj is None:
            raise ValueError("write() on closed GzipFile object")
        return self._buffer.write(data)

    def _write_raw(self, data):
        if isinstance(data, (bytes, bytearray)):
            length = len(data)
        else:
            data = memoryview(data)
            length = data.nbytes
        if length > 0:
            self.fileobj.write(self.compress.compress(data))
            self.size += length
            self.crc = zlib.crc32(data, self.crc)
            self.offset += length
        return length

    def _check_read(self, caller):
        self._check_not_closed()
        if self.mode != READ:
            import errno
            raise OSError(errno.EBADF, f"{caller}() on write-only GzipFile object")

    def read(self, size=-1):
        self._check_read("read")
        return self._buffer.read(size)

    def read1(self, size=-1):
        self._check_read("read1")
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, b):
        self._check_read("readinto")
        return self._buffer.readinto(b)

    def readinto1(self, b):
        self._check_read("readinto1")
        return self._buffer.readinto1(b)

    def peek(self, n):
        self._check_read("peek")
        return self._buffer.peek(n)

    def readline(self, size=-1):
        self._check_not_closed()
        return self._buffer.readline(size)

    @property
    def closed(self):
        return self.fileobj is None

    def close(self):
        file = self.fileobj
        if file is None:
            return
        try:
            if self._buffer is None or self._buffer.closed:
                return
            if self.mode == WRITE:
                self._buffer.flush()
                file.write(self.compress.flush())
                write32u(file, self.crc)
                write32u(file, self.size & 0xFFFFFFFF)
            else:
                self._buffer.close()
        finally:
            self.fileobj = None
            own, self.myfileobj = self.myfileobj, None
            if own is not None:
                own.close()

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        self._check_not_closed()
        if self.mode == WRITE:
            self._buffer.flush()
            self.fileobj.write(self.compress.flush(zlib_mode))
            self.fileobj.flush()

    def fileno(self):
        """The descriptor of the file beneath."""
        return self.fileobj.fileno()

    def rewind(self):
        """Go back to the beginning of the file."""
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._buffer.seek(0)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def tell(self):
        self._check_not_closed()
        if self.mode == WRITE:
            self._buffer.flush()
            return self.offset
        return self._buffer.tell()

    def seek(self, offset, whence=io.SEEK_SET):
        if self.mode == READ:
            self._check_not_closed()
            return self._buffer.seek(offset, whence)
        self._check_not_closed()
        self._buffer.flush()
        if whence == io.SEEK_CUR:
            offset += self.offset
        elif whence != io.SEEK_SET:
            raise ValueError("Seek from end not supported")
        if offset < self.offset:
            raise OSError("Negative seek in write mode")
        gap = offset - self.offset
        while gap > 0:
            gap -= self.write(bytes(min(gap, _WRITE_BUFFER_SIZE)))
        self._buffer.flush()
        return offset


def _read_exactly(fp, n):
    data = fp.read(n)
    while len(data) < n:
        more = fp.read(n - len(data))
        if not more:
            raise EOFError(_TOO_SHORT)
        data += more
    return data


def _skip_text(fp):
    while fp.read(1) not in (b"", b"\0"):
        pass


def _read_gzip_header(fp):
    """Read a member's header: its time, or None at the end of the file."""
    magic = fp.read(2)
    if magic == b"":
        return None
    if magic != b"\037\213":
        raise BadGzipFile("Not a gzipped file (%r)" % magic)
    method, flags, mtime = struct.unpack("<BBIxx", _read_exactly(fp, 8))
    if method != 8:
        raise BadGzipFile("Unknown compression method")
    if flags & FEXTRA:
        _read_exactly(fp, struct.unpack("<H", _read_exactly(fp, 2))[0])
    for flag in (FNAME, FCOMMENT):
        if flags & flag:
            _skip_text(fp)
    if flags & FHCRC:
        _read_exactly(fp, 2)
    return mtime


class _Ahead:
    """A file from which more may have been read than was wanted."""

    def __init__(self, file):
        self.file = file
        self._ahead = b""

    def prepend(self, data=b""):
        self._ahead = data + self._ahead

    def read(self, size):
        if not self._ahead:
            return self.file.read(size)
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def seek(self, offset):
        self._ahead = b""
        return self.file.seek(offset)

    def seekable(self):
        return self.file.seekable()


_PaddedFile = _Ahead


class _GzipReader(_compression.DecompressReader):
    """What the members of a gzip file decompress to."""

    def __init__(self, fp):
        super().__init__(_Ahead(fp), zlib._ZlibDecompressor, wbits=-zlib.MAX_WBITS)
        self._new_member = True
        self._last_mtime = None

    def _start_member(self):
        """Read a header; False at the end of the file."""
        mtime = _read_gzip_header(self._fp)
        if mtime is None:
            return False
        self._last_mtime = mtime
        self._crc = zlib.crc32(b"")
        self._stream_size = 0
        self._new_member = False
        self._decompressor = self._decomp_factory(**self._decomp_args)
        return True

    def _end_member(self):
        """Read what stands behind a member, and compare."""
        self._fp.prepend(self._decompressor.unused_data)
        crc, size = struct.unpack("<II", _read_exactly(self._fp, 8))
        if crc != self._crc:
            raise BadGzipFile("CRC check failed %s != %s" % (hex(crc), hex(self._crc)))
        if size != self._stream_size & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        self._decompressor = self._decomp_factory(**self._decomp_args)
        # Members may be padded with zeros.
        c = b"\0"
        while c == b"\0":
            c = self._fp.read(1)
        self._fp.prepend(c)
        self._new_member = True

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        if not size or self._eof:
            return b""
        while True:
            if self._decompressor.eof:
                self._end_member()
            if self._new_member:
                if not self._start_member():
                    self._eof = True
                    self._size = self._pos
                    return b""
            raw = b""
            if self._decompressor.needs_input:
                raw = self._fp.read(READ_BUFFER_SIZE)
                if not raw:
                    raise EOFError(_TOO_SHORT)
            data = self._decompressor.decompress(raw, size)
            if data:
                self._crc = zlib.crc32(data, self._crc)
                self._stream_size += len(data)
                self._pos += len(data)
            if data:
                return data

    def _rewind(self):
        super()._rewind()
        self._new_member = True


def compress(data, compresslevel=_COMPRESS_LEVEL_BEST, *, mtime=None):
    """Compress data in one shot and return the compressed string."""
    mtime = time.time() if mtime is None else mtime
    header = struct.pack("<BBBBLBB", 0x1f, 0x8b, 8, 0, int(mtime), _extra_flags(compresslevel), 255)
    packer = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = packer.compress(data) + packer.flush()
    return header + body + struct.pack("<LL", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def decompress(data):
    """Decompress a gzip compressed string in one shot."""
    parts = []
    while True:
        fp = io.BytesIO(data)
        if _read_gzip_header(fp) is None:
            return b"".join(parts)
        unpacker = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        part = unpacker.decompress(data[fp.tell():])
        if not unpacker.eof or len(unpacker.unused_data) < 8:
            raise EOFError(_TOO_SHORT)
        crc, length = struct.unpack("<II", unpacker.unused_data[:8])
        if crc != zlib.crc32(part):
            raise BadGzipFile("CRC check failed")
        if length != len(part) & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        parts.append(part)
        data = unpacker.unused_data[8:].lstrip(b"\0")


def main():
    """The command gzip: each file into another, or standard input into standard output."""
    import argparse
    import sys
    parser = argparse.ArgumentParser(
        description="A simple command line interface for the gzip module: act like gzip, but do not delete the input file.")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--fast", action="store_true", help="compress faster")
    group.add_argument("--best", action="store_true", help="compress better")
    group.add_argument("-d", "--decompress", action="store_true", help="act like gunzip instead of gzip")
    parser.add_argument("args", nargs="*", default=["-"], metavar="file")
    args = parser.parse_args()
    level = _COMPRESS_LEVEL_FAST if args.fast else _COMPRESS_LEVEL_BEST if args.best else _COMPRESS_LEVEL_TRADEOFF
    for name in args.args:
        if name == "-" and args.decompress:
            source, target = GzipFile(filename="", mode="rb", fileobj=sys.stdin.buffer), sys.stdout.buffer
        elif name == "-":
            source, target = sys.stdin.buffer, GzipFile(filename="", mode="wb", fileobj=sys.stdout.buffer, compresslevel=level)
        elif args.decompress:
            if not name.endswith(".gz"):
                sys.exit(f"filename doesn't end in .gz: {name!r}")
            source, target = open(name, "rb"), builtins.open(name[:-3], "wb")
        else:
            source, target = builtins.open(name, "rb"), open(name + ".gz", "wb", level)
        while chunk := source.read(READ_BUFFER_SIZE):
            target.write(chunk)
        if target is not sys.stdout.buffer:
            target.close()
        if source is not sys.stdin.buffer:
            source.close()


if __name__ == "__main__":
    main()

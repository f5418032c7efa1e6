"""The files of an archive, as they are read: shared access, passwords, compression."""

import io
import struct

__name__ = "zipfile"

try:
    import bz2
except ImportError:
    bz2 = None
try:
    import lzma
except ImportError:
    lzma = None
try:
    import zlib
    crc32 = zlib.crc32
except ImportError:
    from binascii import crc32
    zlib = None

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14

compressor_names = {0: "store", 1: "shrink", 2: "reduce", 3: "reduce", 4: "reduce", 5: "reduce", 6: "implode",
                    7: "tokenize", 8: "deflate", 9: "deflate64", 10: "implode", 12: "bzip2", 14: "lzma", 18: "terse",
                    19: "lz77", 97: "wavpack", 98: "ppmd"}


class SharedFile:
    """The archive's file at a place of its own: others read it too."""

    def __init__(self, file, pos, close, lock, writing):
        self._file = file
        self._pos = pos
        self._close = close
        self._lock = lock
        self._writing = writing
        self.seekable = file.seekable

    def tell(self):
        return self._pos

    def _check(self, what):
        if self._writing():
            raise ValueError(f"Can't {what} the ZIP file while there is an open writing handle on it. "
                             "Close the writing handle before trying to read.")

    def seek(self, offset, whence=0):
        with self._lock:
            self._check("reposition in")
            self._file.seek(self._pos + offset if whence == io.SEEK_CUR else offset,
                            io.SEEK_SET if whence == io.SEEK_CUR else whence)
            self._pos = self._file.tell()
            return self._pos

    def read(self, n=-1):
        with self._lock:
            self._check("read from")
            self._file.seek(self._pos)
            data = self._file.read(n)
            self._pos = self._file.tell()
            return data

    def close(self):
        if self._file is not None:
            file, self._file = self._file, None
            self._close(file)


def _crc_table():
    table = []
    for n in range(256):
        for _ in range(8):
            n = n >> 1 ^ 0xEDB88320 if n & 1 else n >> 1
        table.append(n)
    return table


_table = None


def decrypter(password):
    """A function that decrypts bytes by the format's own cipher."""
    global _table
    if _table is None:
        _table = _crc_table()
    table = _table
    key0, key1, key2 = 0x12345678, 0x23456789, 0x34567890

    def turn(c):
        nonlocal key0, key1, key2
        key0 = key0 >> 8 ^ table[(key0 ^ c) & 0xFF]
        key1 = (key1 + (key0 & 0xFF)) * 134775813 + 1 & 0xFFFFFFFF
        key2 = key2 >> 8 ^ table[(key2 ^ key1 >> 24) & 0xFF]

    for c in password:
        turn(c)

    def decrypt(data):
        out = bytearray()
        for c in data:
            k = key2 | 2
            c ^= k * (k ^ 1) >> 8 & 0xFF
            turn(c)
            out.append(c)
        return bytes(out)

    return decrypt


class LZMACompressor:
    """LZMA as the format has it: a stream of the old format, with another head."""

    def __init__(self):
        self._comp = lzma.LZMACompressor(lzma.FORMAT_ALONE)
        self._head = b""

    def _behind_head(self, data):
        if self._head is None:
            return data
        self._head += data
        if len(self._head) < 13:
            return b""
        head, self._head = self._head, None
        return struct.pack("<BBH", 9, 4, 5) + head[:5] + head[13:]

    def compress(self, data):
        return self._behind_head(self._comp.compress(data))

    def flush(self):
        return self._behind_head(self._comp.flush())


class LZMADecompressor:

    def __init__(self):
        self._decomp = None
        self._unconsumed = b""
        self.eof = False

    def decompress(self, data):
        if self._decomp is None:
            self._unconsumed += data
            if len(self._unconsumed) <= 4:
                return b""
            size, = struct.unpack("<H", self._unconsumed[2:4])
            if len(self._unconsumed) <= 4 + size:
                return b""
            self._decomp = lzma.LZMADecompressor(lzma.FORMAT_ALONE)
            # The size is not known here.
            data = self._unconsumed[4:4 + size] + b"\xff" * 8 + self._unconsumed[4 + size:]
            del self._unconsumed
        result = self._decomp.decompress(data)
        self.eof = self._decomp.eof
        return result


def compressor(method, level=None):
    if method == ZIP_DEFLATED:
        return zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION if level is None else level, zlib.DEFLATED, -15)
    if method == ZIP_BZIP2:
        return bz2.BZ2Compressor(level) if level is not None else bz2.BZ2Compressor()
    if method == ZIP_LZMA:
        return LZMACompressor()
    return None


def decompressor(method):
    if method == ZIP_DEFLATED:
        return zlib.decompressobj(-15)
    if method == ZIP_BZIP2:
        return bz2.BZ2Decompressor()
    if method == ZIP_LZMA:
        return LZMADecompressor()
    return None


class ZipExtFile(io.BufferedIOBase):
    """A file of an archive, open for reading."""

    MAX_N = 1 << 31 - 1
    MIN_READ_SIZE = 4096
    MAX_SEEK_READ = 1 << 24

    def __init__(self, fileobj, mode, zipinfo, pwd=None, close_fileobj=False):
        self._fileobj = fileobj
        self._close_fileobj = close_fileobj
        self._info = zipinfo
        self._password = pwd
        self.name = zipinfo.filename
        self.newlines = None
        self.mode = "rb"
        self._seekable = False
        try:
            if fileobj.seekable():
                self._start = fileobj.tell()
                self._seekable = True
        except AttributeError:
            pass
        self._begin()

    def _begin(self):
        info = self._info
        self._left = info.compress_size
        self._unread = info.file_size
        self._buffer = b""
        self._at = 0
        self._eof = False
        self._crc = crc32(b"")
        self._expected = getattr(info, "CRC", None)
        self._decompressor = decompressor(info.compress_type)
        self._decrypt = None
        if self._password:
            self._decrypt = decrypter(self._password)
            head = self._decrypt(self._fileobj.read(12))
            self._left -= 12
            # The last byte of the head is a check.
            check = info._raw_time >> 8 if info.flag_bits & 0x8 else info.CRC >> 24
            if head[11] != check & 0xFF:
                raise RuntimeError("Bad password for file %r" % info.orig_filename)

    def __repr__(self):
        result = ["<%s.%s" % (self.__class__.__module__, self.__class__.__qualname__)]
        if self.closed:
            result.append(" [closed]")
        else:
            result.append(" name=%r" % (self.name,))
            method = self._info.compress_type
            if method != ZIP_STORED:
                result.append(" compress_type=%s" % compressor_names.get(method, method))
        return "".join(result) + ">"

    def readable(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return True

    def readline(self, limit=-1):
        """Read and return a line."""
        if limit < 0:
            end = self._buffer.find(b"\n", self._at) + 1
            if end > 0:
                line, self._at = self._buffer[self._at:end], end
                return line
        return super().readline(limit)

    def peek(self, n=1):
        """Return bytes without going on."""
        if n > len(self._buffer) - self._at:
            chunk = self.read(n)
            if len(chunk) > self._at:
                self._buffer, self._at = chunk + self._buffer[self._at:], 0
            else:
                self._at -= len(chunk)
        return self._buffer[self._at:self._at + 512]

    def read(self, n=-1):
        """Read and return up to n bytes, or all that is left."""
        if self.closed:
            raise ValueError("read from closed file.")
        if n is None or n < 0:
            parts = [self._buffer[self._at:]]
            self._buffer, self._at = b"", 0
            while not self._eof:
                parts.append(self._more(self.MAX_N))
            return b"".join(parts)
        parts = []
        while n > 0:
            if self._at == len(self._buffer):
                if self._eof:
                    break
                self._buffer, self._at = self._more(n), 0
                continue
            part = self._buffer[self._at:self._at + n]
            self._at += len(part)
            n -= len(part)
            parts.append(part)
        return b"".join(parts)

    def read1(self, n=-1):
        """Read up to n bytes with one read of the archive."""
        if n is None or n < 0:
            n = self.MAX_N
        while n > 0 and self._at == len(self._buffer) and not self._eof:
            self._buffer, self._at = self._more(n), 0
        part = self._buffer[self._at:self._at + n]
        self._at += len(part)
        return part

    def _raw(self, n):
        """At most n bytes, and not many less, as they are in the archive."""
        if self._left <= 0:
            return b""
        n = min(max(n, self.MIN_READ_SIZE), self._left)
        data = self._fileobj.read(n)
        self._left -= len(data)
        if not data:
            raise EOFError
        return self._decrypt(data) if self._decrypt else data

    def _more(self, n):
        """What comes next of the file; n is how much is wanted."""
        if self._eof or n <= 0:
            return b""
        method, d = self._info.compress_type, self._decompressor
        if method == ZIP_DEFLATED:
            data = d.unconsumed_tail
            if n > len(data):
                data += self._raw(n - len(data))
        else:
            data = self._raw(n)
        if method == ZIP_STORED:
            self._eof = self._left <= 0
        elif method == ZIP_DEFLATED:
            data = d.decompress(data, max(n, self.MIN_READ_SIZE))
            self._eof = d.eof or self._left <= 0 and not d.unconsumed_tail
            if self._eof:
                data += d.flush()
        else:
            data = d.decompress(data)
            self._eof = d.eof or self._left <= 0
        data = data[:self._unread]
        self._unread -= len(data)
        if self._unread <= 0:
            self._eof = True
        self._check_crc(data)
        return data

    def _check_crc(self, data):
        if self._expected is None:
            return
        self._crc = crc32(data, self._crc)
        if self._eof and self._crc != self._expected:
            from . import BadZipFile
            raise BadZipFile("Bad CRC-32 for file %r" % self.name)

    def close(self):
        try:
            if self._close_fileobj:
                self._fileobj.close()
        finally:
            super().close()

    def seekable(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return self._seekable

    def seek(self, offset, whence=io.SEEK_SET):
        if self.closed:
            raise ValueError("seek on closed file.")
        if not self._seekable:
            raise io.UnsupportedOperation("underlying stream is not seekable")
        now = self.tell()
        if whence == io.SEEK_SET:
            to = offset
        elif whence == io.SEEK_CUR:
            to = now + offset
        elif whence == io.SEEK_END:
            to = self._info.file_size + offset
        else:
            raise ValueError("whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)")
        to = min(max(to, 0), self._info.file_size)
        self._go(to, now)
        return self.tell()

    def _go(self, to, now):
        inside = self._at + to - now
        if 0 <= inside < len(self._buffer):
            self._at = inside
            return
        if self._info.compress_type == ZIP_STORED and self._decrypt is None and to != now:
            # What is not compressed need not be read to be passed by.
            self._expected = None
            by = to - now - (len(self._buffer) - self._at)
            self._fileobj.seek(by, io.SEEK_CUR)
            self._left -= by
            self._unread -= by
            self._eof = self._unread <= 0
            self._buffer, self._at = b"", 0
            return
        if to < now:
            self._fileobj.seek(self._start)
            self._begin()
            now = 0
        while now < to:
            step = min(self.MAX_SEEK_READ, to - now)
            self.read(step)
            now += step

    def tell(self):
        if self.closed:
            raise ValueError("tell on closed file.")
        if not self._seekable:
            raise io.UnsupportedOperation("underlying stream is not seekable")
        return self._info.file_size - self._unread - len(self._buffer) + self._at

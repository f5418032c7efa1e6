"""What the modules gzip, bz2 and lzma have in common."""

import io

BUFFER_SIZE = io.DEFAULT_BUFFER_SIZE


class BaseStream(io.BufferedIOBase):
    """A file of compressed data, and the checks of what may be done with it."""

    def _check_not_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _check_can_read(self):
        if not self.readable():
            raise io.UnsupportedOperation("File not open for reading")

    def _check_can_write(self):
        if not self.writable():
            raise io.UnsupportedOperation("File not open for writing")

    def _check_can_seek(self):
        if not self.readable():
            raise io.UnsupportedOperation("Seeking is only supported on files open for reading")
        if not self.seekable():
            raise io.UnsupportedOperation("The underlying file object does not support seeking")


class DecompressReader(io.RawIOBase):
    """What the streams of a compressed file decompress to, one after another."""

    def __init__(self, fp, decomp_factory, trailing_error=(), **decomp_args):
        self._fp = fp
        self._eof = False
        self._pos = 0
        self._size = -1  # known when the end has been seen
        self._decomp_factory = decomp_factory
        self._decomp_args = decomp_args
        self._decompressor = decomp_factory(**decomp_args)
        # What a decompressor raises of data that is no stream: behind the
        # first stream that is ignored.
        self._trailing_error = trailing_error

    def readable(self):
        return True

    def seekable(self):
        return self._fp.seekable()

    def close(self):
        self._decompressor = None
        return super().close()

    def readinto(self, b):
        with memoryview(b) as view, view.cast("B") as into:
            data = self.read(len(into))
            into[:len(data)] = data
        return len(data)

    def readall(self):
        parts = []
        while part := self.read(1 << 20):
            parts.append(part)
        return b"".join(parts)

    def _next_stream(self, rest, size):
        """What the next stream gives of the bytes behind the last one; None at the end of all."""
        self._decompressor = self._decomp_factory(**self._decomp_args)
        try:
            return self._decompressor.decompress(rest, size)
        except self._trailing_error:
            return None

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        if not size or self._eof:
            return b""
        data = b""
        while not data:
            if self._decompressor.eof:
                rest = self._decompressor.unused_data or self._fp.read(BUFFER_SIZE)
                if not rest:
                    break
                data = self._next_stream(rest, size)
                if data is None:
                    break
                continue
            if self._decompressor.needs_input:
                raw = self._fp.read(BUFFER_SIZE)
                if not raw:
                    raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            else:
                raw = b""
            data = self._decompressor.decompress(raw, size)
        if not data:
            self._eof = True
            self._size = self._pos
            return b""
        self._pos += len(data)
        return data

    def _rewind(self):
        self._fp.seek(0)
        self._eof = False
        self._pos = 0
        self._decompressor = self._decomp_factory(**self._decomp_args)

    def seek(self, offset, whence=io.SEEK_SET):
        if whence == io.SEEK_CUR:
            offset += self._pos
        elif whence == io.SEEK_END:
            if self._size < 0:
                while self.read(io.DEFAULT_BUFFER_SIZE):
                    pass
            offset += self._size
        elif whence != io.SEEK_SET:
            raise ValueError(f"Invalid value for whence: {whence}")
        if offset < self._pos:
            self._rewind()
        while self._pos < offset and self.read(min(io.DEFAULT_BUFFER_SIZE, offset - self._pos)):
            pass
        return self._pos

    def tell(self):
        return self._pos


class CompressedFile(BaseStream):
    """A file of bz2 or lzma: a subclass opens it, with _start_reading or _start_writing."""

    _fp = None
    _closefp = False
    _mode = None
    _buffer = None
    _compressor = None
    _pos = 0

    def _take_file(self, filename, mode):
        """Open a file of a name, or take one that is open."""
        import builtins
        import os
        if isinstance(filename, (str, bytes, os.PathLike)):
            self._fp = builtins.open(filename, mode)
            self._closefp = True
        elif hasattr(filename, "read") or hasattr(filename, "write"):
            self._fp = filename
        else:
            raise TypeError("filename must be a str, bytes, file or PathLike object")

    def _start_reading(self, factory, error, **args):
        self._mode = "rb"
        self._buffer = io.BufferedReader(DecompressReader(self._fp, factory, trailing_error=error, **args))

    def _start_writing(self, compressor):
        self._mode = "wb"
        self._compressor = compressor

    def close(self):
        """Write what is still to be written, and close the file."""
        if self.closed:
            return
        try:
            if self._buffer is not None:
                self._buffer.close()
            else:
                self._fp.write(self._compressor.flush())
        finally:
            try:
                if self._closefp:
                    self._fp.close()
            finally:
                self._fp = self._buffer = self._compressor = None
                self._closefp = False

    @property
    def closed(self):
        """True if this file is closed."""
        return self._fp is None

    @property
    def name(self):
        self._check_not_closed()
        return self._fp.name

    @property
    def mode(self):
        return self._mode

    def fileno(self):
        """The descriptor of the file beneath."""
        self._check_not_closed()
        return self._fp.fileno()

    def seekable(self):
        """Whether one can seek in the file."""
        return self.readable() and self._buffer.seekable()

    def readable(self):
        """Whether the file was opened for reading."""
        self._check_not_closed()
        return self._mode == "rb"

    def writable(self):
        """Whether the file was opened for writing."""
        self._check_not_closed()
        return self._mode == "wb"

    def peek(self, n=0):
        """Bytes that are there already, and stay there."""
        self._check_can_read()
        return self._buffer.peek(n)

    def read(self, size=-1):
        """Read so many bytes, or all."""
        self._check_can_read()
        return self._buffer.read(size)

    def read1(self, size=-1):
        """Read what one read of the file beneath gives."""
        self._check_can_read()
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, b):
        """Read bytes into b."""
        self._check_can_read()
        return self._buffer.readinto(b)

    def readline(self, size=-1):
        """Read a line."""
        self._check_can_read()
        return self._buffer.readline(size)

    def readlines(self, size=-1):
        """Read lines, until they have size bytes."""
        self._check_can_read()
        return self._buffer.readlines(size)

    def write(self, data):
        """Write bytes; gives how many they are."""
        self._check_can_write()
        if isinstance(data, (bytes, bytearray)):
            length = len(data)
        else:
            data = memoryview(data)
            length = data.nbytes
        self._fp.write(self._compressor.compress(data))
        self._pos += length
        return length

    def seek(self, offset, whence=io.SEEK_SET):
        """Go to a place; backwards means to decompress again from the beginning."""
        self._check_can_seek()
        return self._buffer.seek(offset, whence)

    def tell(self):
        """The place in the decompressed data."""
        self._check_not_closed()
        return self._buffer.tell() if self._mode == "rb" else self._pos


def open_text_or_binary(opener, mode, encoding, errors, newline):
    """What the modules' open() does: opener opens the file in a binary mode."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
    else:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    file = opener(mode.replace("t", ""))
    if "t" not in mode:
        return file
    return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline)


def decompress_all(data, factory, error):
    """The contents of all streams in data; what follows the last is ignored, unless it is all there is."""
    results = []
    while data:
        decompressor = factory()
        try:
            results.append(decompressor.decompress(data))
        except error:
            if results:
                break
            raise
        if not decompressor.eof:
            return None
        data = decompressor.unused_data
    return b"".join(results)

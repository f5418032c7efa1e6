"""Interface to the libbzip2 compression library."""

from _bz2 import BZ2Compressor, BZ2Decompressor
from _compression import CompressedFile, decompress_all, open_text_or_binary

__all__ = ["BZ2File", "BZ2Compressor", "BZ2Decompressor", "open", "compress", "decompress"]


class BZ2File(CompressedFile):
    """A file object providing transparent bzip2 (de)compression."""

    def __init__(self, filename, mode="r", *, compresslevel=9):
        if not 1 <= compresslevel <= 9:
            raise ValueError("compresslevel must be between 1 and 9")
        if mode in ("", "r", "rb"):
            self._take_file(filename, "rb")
            self._start_reading(BZ2Decompressor, OSError)
        elif mode in ("w", "wb", "x", "xb", "a", "ab"):
            self._take_file(filename, mode[0] + "b")
            self._start_writing(BZ2Compressor(compresslevel))
        else:
            raise ValueError("Invalid mode: %r" % (mode,))

    def readline(self, size=-1):
        """Read a line of uncompressed bytes from the file."""
        if not isinstance(size, int):
            if not hasattr(size, "__index__"):
                raise TypeError("Integer argument expected")
            size = size.__index__()
        return super().readline(size)

    def readlines(self, size=-1):
        """Read a list of lines of uncompressed bytes from the file."""
        if not isinstance(size, int):
            if not hasattr(size, "__index__"):
                raise TypeError("Integer argument expected")
            size = size.__index__()
        return super().readlines(size)

    def writelines(self, seq):
        """Write a sequence of byte strings to the file."""
        return super().writelines(seq)


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a bzip2-compressed file in binary or text mode."""
    return open_text_or_binary(lambda mode: BZ2File(filename, mode, compresslevel=compresslevel), mode, encoding, errors, newline)


def compress(data, compresslevel=9):
    """Compress a block of data."""
    packer = BZ2Compressor(compresslevel)
    return packer.compress(data) + packer.flush()


def decompress(data):
    """Decompress a block of data."""
    result = decompress_all(data, BZ2Decompressor, OSError)
    if result is None:
        raise ValueError("Compressed data ended before the end-of-stream marker was reached")
    return result

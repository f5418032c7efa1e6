"""Interface to the liblzma compression library."""

from _compression import CompressedFile, decompress_all, open_text_or_binary
from _lzma import *

__all__ = [
    "CHECK_NONE", "CHECK_CRC32", "CHECK_CRC64", "CHECK_SHA256", "CHECK_ID_MAX", "CHECK_UNKNOWN",
    "FILTER_LZMA1", "FILTER_LZMA2", "FILTER_DELTA", "FILTER_X86", "FILTER_IA64", "FILTER_ARM", "FILTER_ARMTHUMB",
    "FILTER_POWERPC", "FILTER_SPARC", "FORMAT_AUTO", "FORMAT_XZ", "FORMAT_ALONE", "FORMAT_RAW",
    "MF_HC3", "MF_HC4", "MF_BT2", "MF_BT3", "MF_BT4", "MODE_FAST", "MODE_NORMAL", "PRESET_DEFAULT", "PRESET_EXTREME",
    "LZMACompressor", "LZMADecompressor", "LZMAFile", "LZMAError", "open", "compress", "decompress", "is_check_supported",
]


class LZMAFile(CompressedFile):
    """A file object providing transparent LZMA (de)compression."""

    def __init__(self, filename=None, mode="r", *, format=None, check=-1, preset=None, filters=None):
        if mode in ("r", "rb"):
            if check != -1:
                raise ValueError("Cannot specify an integrity check when opening a file for reading")
            if preset is not None:
                raise ValueError("Cannot specify a preset compression level when opening a file for reading")
            format = FORMAT_AUTO if format is None else format
            LZMADecompressor(format=format, filters=filters)
            self._take_file(filename, "rb")
            self._start_reading(LZMADecompressor, LZMAError, format=format, filters=filters)
        elif mode in ("w", "wb", "a", "ab", "x", "xb"):
            format = FORMAT_XZ if format is None else format
            compressor = LZMACompressor(format=format, check=check, preset=preset, filters=filters)
            self._take_file(filename, mode[0] + "b")
            self._start_writing(compressor)
        else:
            raise ValueError("Invalid mode: {!r}".format(mode))


def open(filename, mode="rb", *, format=None, check=-1, preset=None, filters=None, encoding=None, errors=None, newline=None):
    """Open an LZMA-compressed file in binary or text mode."""
    def opener(mode):
        return LZMAFile(filename, mode, format=format, check=check, preset=preset, filters=filters)
    return open_text_or_binary(opener, mode, encoding, errors, newline)


def compress(data, format=FORMAT_XZ, check=-1, preset=None, filters=None):
    """Compress a block of data."""
    packer = LZMACompressor(format, check, preset, filters)
    return packer.compress(data) + packer.flush()


def decompress(data, format=FORMAT_AUTO, memlimit=None, filters=None):
    """Decompress a block of data."""
    if not data:
        raise LZMAError("Compressed data ended before the end-of-stream marker was reached")
    result = decompress_all(data, lambda: LZMADecompressor(format, memlimit, filters), LZMAError)
    if result is None:
        raise LZMAError("Compressed data ended before the end-of-stream marker was reached")
    return result

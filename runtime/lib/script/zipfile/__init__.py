"""Archives in the format of ZIP: read, written and added to."""

import io
import os
import shutil
import stat
import struct
import sys
import threading
import time

from ._member import SharedFile, ZipExtFile, bz2, compressor, compressor_names, crc32, lzma, zlib

__all__ = ["BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA",
           "is_zipfile", "ZipInfo", "ZipFile", "LargeZipFile", "Path"]

ZIP64_LIMIT = (1 << 31) - 1
ZIP_FILECOUNT_LIMIT = (1 << 16) - 1
ZIP_MAX_COMMENT = (1 << 16) - 1

ZIP_STORED = 0
ZIP_DEFLATED = 8
ZIP_BZIP2 = 12
ZIP_LZMA = 14

# The records of the format: of a file, of the directory, and of its end.
_local = struct.Struct("<4s2B4HL2L2H")
_central = struct.Struct("<4s4B4HL2L5H2L")
_end = struct.Struct("<4s4H2LH")
_end64 = struct.Struct("<4sQ2H2L4Q")
_locator64 = struct.Struct("<4sLQL")
_local_magic, _central_magic, _end_magic = b"PK\003\004", b"PK\001\002", b"PK\005\006"
_end64_magic, _locator64_magic = b"PK\006\006", b"PK\006\007"

_ENCRYPTED, _DESCRIPTOR, _PATCHED, _STRONG, _UTF8 = 0x1, 0x8, 0x20, 0x40, 0x800

# The names that CPython's module has for these.
structEndArchive, stringEndArchive, sizeEndCentDir = b"<4s4H2LH", _end_magic, _end.size
structCentralDir, stringCentralDir, sizeCentralDir = "<4s4B4HL2L5H2L", _central_magic, _central.size
structFileHeader, stringFileHeader, sizeFileHeader = "<4s2B4HL2L2H", _local_magic, _local.size
structEndArchive64, stringEndArchive64, sizeEndCentDir64 = "<4sQ2H2L4Q", _end64_magic, _end64.size
structEndArchive64Locator, stringEndArchive64Locator = "<4sLQL", _locator64_magic
sizeEndCentDir64Locator = _locator64.size
_MASK_ENCRYPTED, _MASK_COMPRESS_OPTION_1, _MASK_USE_DATA_DESCRIPTOR = _ENCRYPTED, 0x2, _DESCRIPTOR
_MASK_COMPRESSED_PATCH, _MASK_STRONG_ENCRYPTION, _MASK_UTF_FILENAME = _PATCHED, _STRONG, _UTF8
DEFAULT_VERSION, ZIP64_VERSION, BZIP2_VERSION, LZMA_VERSION, MAX_EXTRACT_VERSION = 20, 45, 46, 63, 63


class BadZipFile(Exception):
    """The file is no archive, or is damaged."""


class LargeZipFile(Exception):
    """The archive needs the extension for large files, which was refused."""


error = BadZipfile = BadZipFile


def is_zipfile(filename):
    """Whether a file, given by its name or as an object, is an archive."""
    try:
        if hasattr(filename, "read"):
            at = filename.tell()
            try:
                return _find_end(filename) is not None
            finally:
                filename.seek(at)
        with open(filename, "rb") as fp:
            return _find_end(fp) is not None
    except (OSError, BadZipFile):
        return False


def _find_end(fp):
    """The end of the directory: (files, size, offset, comment, where it stands), or None."""
    fp.seek(0, 2)
    size = fp.tell()
    start = max(size - (1 << 16) - _end.size, 0)
    fp.seek(start)
    data = fp.read()
    i = data.rfind(_end_magic)
    if i < 0 or len(data) - i < _end.size:
        return None
    _, disk, _, _, count, length, offset, comment_size = _end.unpack_from(data, i)
    comment = data[i + _end.size:i + _end.size + comment_size]
    where = start + i
    if where >= _locator64.size:
        fp.seek(where - _locator64.size)
        magic, disk, at, disks = _locator64.unpack(fp.read(_locator64.size))
        if magic == _locator64_magic:
            if disk != 0 or disks > 1:
                raise BadZipFile("zipfiles that span multiple disks are not supported")
            fp.seek(where - _locator64.size - _end64.size)
            data = fp.read(_end64.size)
            if len(data) == _end64.size and data[:4] == _end64_magic:
                *_, count, length, offset = _end64.unpack(data)
                where -= _locator64.size + _end64.size
    return count, length, offset, comment, where


class ZipInfo:
    """What the directory says of a file."""

    __slots__ = ("orig_filename", "filename", "date_time", "compress_type", "compress_level", "comment", "extra", "create_system",
                 "create_version", "extract_version", "reserved", "flag_bits", "volume", "internal_attr", "external_attr",
                 "header_offset", "CRC", "compress_size", "file_size", "_raw_time", "_end_offset")

    def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        null = filename.find("\0")
        if null >= 0:
            filename = filename[:null]
        if os.sep != "/" and os.sep in filename:
            filename = filename.replace(os.sep, "/")
        self.filename = filename
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError("ZIP does not support timestamps before 1980")
        self.compress_type = ZIP_STORED
        self.compress_level = None
        self.comment = b""
        self.extra = b""
        self.create_system = 0 if sys.platform == "win32" else 3
        self.create_version = self.extract_version = 20
        self.reserved = self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.compress_size = self.file_size = 0
        self.CRC = 0
        self.header_offset = 0
        self._end_offset = None

    @property
    def _compresslevel(self):
        return self.compress_level

    @_compresslevel.setter
    def _compresslevel(self, value):
        self.compress_level = value

    def __repr__(self):
        result = ["<%s filename=%r" % (self.__class__.__name__, self.filename)]
        if self.compress_type != ZIP_STORED:
            result.append(" compress_type=%s" % compressor_names.get(self.compress_type, self.compress_type))
        hi = self.external_attr >> 16
        lo = self.external_attr & 0xFFFF
        if hi:
            result.append(" filemode=%r" % stat.filemode(hi))
        if lo:
            result.append(" external_attr=%#x" % lo)
        isdir = self.is_dir()
        if not isdir or self.file_size:
            result.append(" file_size=%r" % self.file_size)
        if (not isdir or self.compress_size) and (self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            result.append(" compress_size=%r" % self.compress_size)
        result.append(">")
        return "".join(result)

    def is_dir(self):
        """Whether it is a folder."""
        return self.filename.endswith("/")

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """What there is to say of a file of the system."""
        if isinstance(filename, os.PathLike):
            filename = os.fspath(filename)
        st = os.stat(filename)
        isdir = stat.S_ISDIR(st.st_mode)
        date_time = time.localtime(st.st_mtime)[0:6]
        if not strict_timestamps:
            if date_time[0] < 1980:
                date_time = (1980, 1, 1, 0, 0, 0)
            elif date_time[0] > 2107:
                date_time = (2107, 12, 31, 23, 59, 59)
        if arcname is None:
            arcname = filename
        arcname = os.path.normpath(os.path.splitdrive(arcname)[1])
        while arcname[:1] in (os.sep, os.altsep) and arcname:
            arcname = arcname[1:]
        if isdir:
            arcname += "/"
        info = cls(arcname, date_time)
        info.external_attr = (st.st_mode & 0xFFFF) << 16
        if isdir:
            info.file_size = 0
            info.external_attr |= 0x10
        else:
            info.file_size = st.st_size
        return info

    def _dos_time(self):
        year, month, day, hour, minute, second = self.date_time[:6]
        return (year - 1980) << 9 | month << 5 | day, hour << 11 | minute << 5 | second // 2

    def _name(self):
        try:
            return self.filename.encode("ascii"), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode("utf-8"), self.flag_bits | _UTF8

    def FileHeader(self, zip64=None):
        """The record that stands before the file's data."""
        day, clock = self._dos_time()
        crc, compressed, size = self.CRC, self.compress_size, self.file_size
        if self.flag_bits & _DESCRIPTOR:
            crc = compressed = size = 0
        extra = self.extra
        if zip64 is None:
            zip64 = size > ZIP64_LIMIT or compressed > ZIP64_LIMIT
        version = 20
        if zip64:
            extra = extra + struct.pack("<HHQQ", 1, 16, size, compressed)
            size = compressed = 0xFFFFFFFF
            version = 45
        elif size > ZIP64_LIMIT or compressed > ZIP64_LIMIT:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        version = max(version, {ZIP_BZIP2: 46, ZIP_LZMA: 63}.get(self.compress_type, 20))
        self.extract_version = max(version, self.extract_version)
        self.create_version = max(version, self.create_version)
        name, flags = self._name()
        return _local.pack(_local_magic, self.extract_version, self.reserved, flags, self.compress_type, clock, day,
                           crc, compressed, size, len(name), len(extra)) + name + extra


def _check_compression(compression):
    if compression == ZIP_STORED:
        return
    needed = {ZIP_DEFLATED: (zlib, "zlib"), ZIP_BZIP2: (bz2, "bz2"), ZIP_LZMA: (lzma, "lzma")}.get(compression)
    if needed is None:
        raise NotImplementedError("That compression method is not supported")
    if not needed[0]:
        raise RuntimeError("Compression requires the (missing) %s module" % needed[1])


def _check_compression_or_name(method):
    if method not in (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA):
        name = compressor_names.get(method)
        if name:
            raise NotImplementedError("compression type %d (%s)" % (method, name))
        raise NotImplementedError("compression type %d" % (method,))
    _check_compression(method)


class _ZipWriteFile(io.BufferedIOBase):
    """A file of an archive, open for writing."""

    def __init__(self, zf, zinfo, zip64):
        self._zinfo = zinfo
        self._zip64 = zip64
        self._zipfile = zf
        self._compressor = compressor(zinfo.compress_type, zinfo.compress_level)
        self._file_size = self._compress_size = 0
        self._crc = 0

    @property
    def name(self):
        return self._zinfo.filename

    @property
    def mode(self):
        return "wb"

    def writable(self):
        return True

    def write(self, data):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if isinstance(data, (bytes, bytearray)):
            nbytes = len(data)
        else:
            data = memoryview(data)
            nbytes = data.nbytes
        self._file_size += nbytes
        self._crc = crc32(data, self._crc)
        if self._compressor:
            data = self._compressor.compress(data)
            self._compress_size += len(data)
        self._zipfile.fp.write(data)
        return nbytes

    def close(self):
        if self.closed:
            return
        zf, info = self._zipfile, self._zinfo
        try:
            super().close()
            if self._compressor:
                rest = self._compressor.flush()
                self._compress_size += len(rest)
                zf.fp.write(rest)
                info.compress_size = self._compress_size
            else:
                info.compress_size = self._file_size
            info.CRC = self._crc
            info.file_size = self._file_size
            if not self._zip64:
                if info.file_size > ZIP64_LIMIT:
                    raise RuntimeError("File size too large, try using force_zip64")
                if info.compress_size > ZIP64_LIMIT:
                    raise RuntimeError("Compressed size too large, try using force_zip64")
            if info.flag_bits & _DESCRIPTOR:
                zf.fp.write(struct.pack("<4sLQQ" if self._zip64 else "<4sLLL", b"PK\007\010", info.CRC, info.compress_size, info.file_size))
                zf.start_dir = zf.fp.tell()
            else:
                zf.start_dir = zf.fp.tell()
                zf.fp.seek(info.header_offset)
                zf.fp.write(info.FileHeader(self._zip64))
                zf.fp.seek(zf.start_dir)
            zf.filelist.append(info)
            zf.NameToInfo[info.filename] = info
        finally:
            zf._writing = False
            zf._fpclose(zf.fp)


class ZipFile:
    """An archive, open for reading, writing or adding."""

    fp = None

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None, *,
                 strict_timestamps=True, metadata_encoding=None):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        self._allowZip64 = allowZip64
        self._didModify = False
        self.debug = 0
        self.NameToInfo = {}
        self.filelist = []
        self.compression = compression
        self.compresslevel = compresslevel
        self.mode = mode
        self.pwd = None
        self._comment = b""
        self._strict_timestamps = strict_timestamps
        self.metadata_encoding = metadata_encoding
        if self.metadata_encoding and mode != "r":
            raise ValueError("metadata_encoding is only supported for reading files")
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        self._filePassed = 0
        self.filename = file
        if isinstance(file, str):
            modes = {"r": "rb", "w": "w+b", "x": "x+b", "a": "r+b"}
            try:
                self.fp = io.open(file, modes[mode])
            except FileNotFoundError:
                if mode != "a":
                    raise
                self.fp = io.open(file, "w+b")
        else:
            self._filePassed = 1
            self.fp = file
            self.filename = getattr(file, "name", None)
        self._lock = threading.RLock()
        self._seekable = True
        self._writing = False
        self._fileRefCnt = 1
        try:
            if mode == "r":
                self._read_directory()
            elif mode in ("w", "x"):
                self._didModify = True
                try:
                    self.start_dir = self.fp.tell()
                    self.fp.seek(self.start_dir)
                except (AttributeError, OSError):
                    self.fp = _Counting(self.fp)
                    self.start_dir = 0
                    self._seekable = False
            else:
                try:
                    self._read_directory()
                    self.fp.seek(self.start_dir)
                except BadZipFile:
                    self.fp.seek(0, 2)
                    self._didModify = True
                    self.start_dir = self.fp.tell()
        except:
            fp, self.fp = self.fp, None
            if not self._filePassed:
                fp.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __repr__(self):
        result = ["<%s.%s" % (self.__class__.__module__, self.__class__.__qualname__)]
        if self.fp is not None:
            if self._filePassed:
                result.append(" file=%r" % self.fp)
            elif self.filename is not None:
                result.append(" filename=%r" % self.filename)
            result.append(" mode=%r" % self.mode)
        else:
            result.append(" [closed]")
        return "".join(result) + ">"

    def _read_directory(self):
        fp = self.fp
        try:
            end = _find_end(fp)
        except OSError:
            raise BadZipFile("File is not a zip file")
        if not end:
            raise BadZipFile("File is not a zip file")
        count, size, offset, self._comment, where = end
        concat = where - size - offset
        self.start_dir = offset + concat
        if self.start_dir < 0:
            raise BadZipFile("Bad offset for central directory")
        fp.seek(self.start_dir)
        data = fp.read(size)
        at = 0
        while at < size:
            if len(data) - at < _central.size:
                raise BadZipFile("Truncated central directory")
            (magic, made, system, needed, reserved, flags, method, clock, day, crc, compressed, full, name_size, extra_size,
             comment_size, disk, internal, external, header) = _central.unpack_from(data, at)
            if magic != _central_magic:
                raise BadZipFile("Bad magic number for central directory")
            at += _central.size
            name = data[at:at + name_size]
            at += name_size
            extra = data[at:at + extra_size]
            at += extra_size
            comment = data[at:at + comment_size]
            at += comment_size
            name = name.decode("utf-8" if flags & _UTF8 else self.metadata_encoding or "cp437")
            info = ZipInfo(name)
            info.extra, info.comment, info.header_offset = extra, comment, header
            info.create_version, info.create_system, info.extract_version, info.reserved = made, system, needed, reserved
            info.flag_bits, info.compress_type, info.CRC = flags, method, crc
            info.compress_size, info.file_size = compressed, full
            info.volume, info.internal_attr, info.external_attr = disk, internal, external
            info._raw_time = clock
            info.date_time = ((day >> 9) + 1980, day >> 5 & 0xF, day & 0x1F, clock >> 11, clock >> 5 & 0x3F, (clock & 0x1F) * 2)
            if info.extract_version > MAX_EXTRACT_VERSION:
                raise NotImplementedError("zip file version %.1f" % (info.extract_version / 10))
            self._decode_extra(info)
            info.header_offset += concat
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info
        self._find_ends()

    def _find_ends(self):
        """Each file must end where the next one begins, at the latest."""
        end = self.start_dir
        for info in sorted(self.filelist, key=lambda info: info.header_offset, reverse=True):
            info._end_offset = end
            end = info.header_offset

    @staticmethod
    def _decode_extra(info):
        """Large sizes are in the extra data."""
        extra = info.extra
        while len(extra) >= 4:
            kind, length = struct.unpack_from("<HH", extra)
            if length + 4 > len(extra):
                raise BadZipFile("Corrupt extra field %04x (size=%d)" % (kind, length))
            if length + 4 > len(extra):
                raise BadZipFile("Corrupt extra field %04x (size=%d)" % (kind, length))
            if kind == 1:
                data = extra[4:4 + length]
                for field, mark in (("file_size", 0xFFFFFFFF), ("compress_size", 0xFFFFFFFF), ("header_offset", 0xFFFFFFFF)):
                    if getattr(info, field) == mark:
                        if len(data) < 8:
                            raise BadZipFile("Corrupt zip64 extra field.")
                        setattr(info, field, struct.unpack_from("<Q", data)[0])
                        data = data[8:]
            extra = extra[4 + length:]

    def namelist(self):
        """The names of the files."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        """What is known of the files."""
        return self.filelist

    def printdir(self, file=None):
        """Print a table of the files."""
        print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
        for info in self.filelist:
            date = "%d-%02d-%02d %02d:%02d:%02d" % info.date_time[:6]
            print("%-46s %s %12d" % (info.filename, date, info.file_size), file=file)

    def testzip(self):
        """Read all files; the name of the first that is damaged, or None."""
        for info in self.filelist:
            try:
                with self.open(info.filename, "r") as f:
                    f.read()
            except BadZipFile:
                return info.filename

    def getinfo(self, name):
        """What is known of a file."""
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError("There is no item named %r in the archive" % name)
        return info

    def setpassword(self, pwd):
        if pwd and not isinstance(pwd, bytes):
            raise TypeError("pwd: expected bytes, got %s" % type(pwd).__name__)
        self.pwd = pwd or None

    @property
    def comment(self):
        """The comment of the archive, bytes."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError("comment: expected bytes, got %s" % type(comment).__name__)
        if len(comment) > ZIP_MAX_COMMENT:
            import warnings
            warnings.warn("Archive comment is too long; truncating to %d bytes" % ZIP_MAX_COMMENT, stacklevel=2)
            comment = comment[:ZIP_MAX_COMMENT]
        self._comment = comment
        self._didModify = True

    def read(self, name, pwd=None):
        """A file's bytes."""
        with self.open(name, "r", pwd) as fp:
            return fp.read()

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """Open a file of the archive, for reading or for writing."""
        if mode not in {"r", "w"}:
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and not isinstance(pwd, bytes):
            raise TypeError("pwd: expected bytes, got %s" % type(pwd).__name__)
        if pwd and mode == "w":
            raise ValueError("pwd is only supported for reading files")
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if isinstance(name, ZipInfo):
            info = name
        elif mode == "w":
            info = ZipInfo(name)
            info.compress_type = self.compression
            info.compress_level = self.compresslevel
        else:
            info = self.getinfo(name)
        if mode == "w":
            return self._open_to_write(info, force_zip64=force_zip64)
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. "
                             "Close the writing handle before trying to read.")
        self._fileRefCnt += 1
        file = SharedFile(self.fp, info.header_offset, self._fpclose, self._lock, lambda: self._writing)
        try:
            return self._open_to_read(info, file, mode, pwd)
        except:
            file.close()
            raise

    def _open_to_read(self, info, file, mode, pwd):
        head = file.read(_local.size)
        if len(head) != _local.size:
            raise BadZipFile("Truncated file header")
        fields = _local.unpack(head)
        if fields[0] != _local_magic:
            raise BadZipFile("Bad magic number for file header")
        name = file.read(fields[10])
        if fields[11]:
            file.seek(fields[11], os.SEEK_CUR)
        if info.flag_bits & _PATCHED:
            raise NotImplementedError("compressed patched data (flag bit 5)")
        if info.flag_bits & _STRONG:
            raise NotImplementedError("strong encryption (flag bit 6)")
        decoded = name.decode("utf-8" if fields[3] & _UTF8 else self.metadata_encoding or "cp437")
        if decoded != info.orig_filename:
            raise BadZipFile("File name in directory %r and header %r differ." % (info.orig_filename, name))
        if info.flag_bits & _ENCRYPTED:
            pwd = pwd or self.pwd
            if not pwd:
                raise RuntimeError("File %r is encrypted, password required for extraction" % info.filename)
            if not isinstance(pwd, bytes):
                raise TypeError("pwd: expected bytes, got %s" % type(pwd).__name__)
        else:
            pwd = None
        if info._end_offset is not None and file.tell() + info.compress_size > info._end_offset:
            raise BadZipFile(f"Overlapped entries: {info.orig_filename!r} (possible zip bomb)")
        _check_compression_or_name(info.compress_type)
        return ZipExtFile(file, mode, info, pwd, True)

    def _open_to_write(self, info, force_zip64=False):
        if force_zip64 and not self._allowZip64:
            raise ValueError("force_zip64 is True, but allowZip64 was False when opening the ZIP file.")
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. "
                             "Close the first handle before opening another.")
        info.compress_size = 0
        info.CRC = 0
        info.flag_bits = 0
        if info.compress_type == ZIP_LZMA:
            info.flag_bits |= 0x2
        if not self._seekable:
            info.flag_bits |= _DESCRIPTOR
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        zip64 = force_zip64 or info.file_size * 1.05 > ZIP64_LIMIT
        if not self._allowZip64 and zip64:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        if self._seekable:
            self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()
        self._writecheck(info)
        self._didModify = True
        self.fp.write(info.FileHeader(zip64))
        self._writing = True
        self._fileRefCnt += 1
        return _ZipWriteFile(self, info, zip64)

    def _writecheck(self, info):
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn("Duplicate name: %r" % info.filename, stacklevel=3)
        if self.mode not in ("w", "x", "a"):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError("Attempt to write ZIP archive that was already closed")
        _check_compression(info.compress_type)
        if not self._allowZip64:
            for reason, over in (("Files count", len(self.filelist) >= ZIP_FILECOUNT_LIMIT),
                                 ("Filesize", info.file_size > ZIP64_LIMIT), ("Zipfile size", info.header_offset > ZIP64_LIMIT)):
                if over:
                    raise LargeZipFile(reason + " would require ZIP64 extensions")

    def extract(self, member, path=None, pwd=None):
        """Write a file to the system, below path; gives where."""
        return self._extract(member, os.getcwd() if path is None else os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        """Write all files, or members, to the system, below path."""
        path = os.getcwd() if path is None else os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extract(member, path, pwd)

    @classmethod
    def _sanitize_windows_name(cls, arcname, pathsep):
        """A name without what Windows has no names for."""
        arcname = arcname.translate(str.maketrans(':<>|"?*', "_" * 7))
        parts = (part.rstrip(" .") for part in arcname.split(pathsep))
        return pathsep.join(filter(None, parts))

    def _extract(self, member, targetpath, pwd):
        if not isinstance(member, ZipInfo):
            member = self.getinfo(member)
        # Nothing may come to lie outside of the folder.
        arcname = os.path.splitdrive(member.filename.replace("/", os.sep))[1]
        arcname = os.sep.join(x for x in arcname.split(os.sep) if x not in ("", os.curdir, os.pardir))
        if not arcname and not member.is_dir():
            raise ValueError("Empty filename.")
        targetpath = os.path.normpath(os.path.join(targetpath, arcname))
        upper = os.path.dirname(targetpath)
        if upper and not os.path.exists(upper):
            os.makedirs(upper, exist_ok=True)
        if member.is_dir():
            if not os.path.isdir(targetpath):
                os.makedirs(targetpath, exist_ok=True)
            return targetpath
        with self.open(member, pwd=pwd) as source, open(targetpath, "wb") as target:
            shutil.copyfileobj(source, target)
        return targetpath

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Put a file of the system into the archive."""
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists")
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            info.compress_size = 0
            info.CRC = 0
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info.compress_level = self.compresslevel if compresslevel is None else compresslevel
        with open(filename, "rb") as source, self.open(info, "w") as target:
            shutil.copyfileobj(source, target, 1024 * 8)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Put text or bytes into the archive as a file."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        if not isinstance(zinfo_or_arcname, ZipInfo):
            info = ZipInfo(filename=zinfo_or_arcname, date_time=time.localtime(time.time())[:6])
            info.compress_type = self.compression
            info.compress_level = self.compresslevel
            if info.filename.endswith("/"):
                info.external_attr = 0o40775 << 16 | 0x10
            else:
                info.external_attr = 0o600 << 16
        else:
            info = zinfo_or_arcname
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info.compress_level = compresslevel
        info.file_size = len(data)
        with self._lock:
            with self.open(info, mode="w") as dest:
                dest.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Make a folder in the archive."""
        if isinstance(zinfo_or_directory_name, ZipInfo):
            info = zinfo_or_directory_name
            if not info.is_dir():
                raise ValueError("The given ZipInfo does not describe a directory")
        elif isinstance(zinfo_or_directory_name, str):
            name = zinfo_or_directory_name
            info = ZipInfo(name if name.endswith("/") else name + "/")
            info.compress_size = 0
            info.CRC = 0
            info.external_attr = ((0o40000 | mode) & 0xFFFF) << 16 | 0x10
            info.file_size = 0
        else:
            raise TypeError("Expected type str or ZipInfo")
        with self._lock:
            if self._seekable:
                self.fp.seek(self.start_dir)
            info.header_offset = self.fp.tell()
            self._writecheck(info)
            self._didModify = True
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info
            self.fp.write(info.FileHeader(False))
            self.start_dir = self.fp.tell()

    def close(self):
        """Close the archive; what was written needs it."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. "
                             "Close the writing handle before closing the zip.")
        try:
            if self.mode in ("w", "x", "a") and self._didModify:
                with self._lock:
                    if self._seekable:
                        self.fp.seek(self.start_dir)
                    self._write_directory()
        finally:
            fp, self.fp = self.fp, None
            self._fpclose(fp)

    def _fpclose(self, fp):
        """One of those that use the archive's file is done with it; the last one closes it."""
        self._fileRefCnt -= 1
        if not self._fileRefCnt and not self._filePassed:
            fp.close()

    def _write_directory(self):
        for info in self.filelist:
            day, clock = info._dos_time()
            large = []
            size, compressed, offset = info.file_size, info.compress_size, info.header_offset
            if size > ZIP64_LIMIT or compressed > ZIP64_LIMIT:
                large += [size, compressed]
                size = compressed = 0xFFFFFFFF
            if offset > ZIP64_LIMIT:
                large.append(offset)
                offset = 0xFFFFFFFF
            extra = info.extra
            version = {ZIP_BZIP2: 46, ZIP_LZMA: 63}.get(info.compress_type, 0)
            if large:
                extra = struct.pack("<HH%dQ" % len(large), 1, 8 * len(large), *large) + extra
                version = max(45, version)
            needed, made = max(version, info.extract_version), max(version, info.create_version)
            name, flags = info._name()
            self.fp.write(_central.pack(_central_magic, made, info.create_system, needed, info.reserved, flags, info.compress_type,
                                        clock, day, info.CRC, compressed, size, len(name), len(extra), len(info.comment), 0,
                                        info.internal_attr, info.external_attr, offset) + name + extra + info.comment)
        end = self.fp.tell()
        count, size, offset = len(self.filelist), end - self.start_dir, self.start_dir
        if count > ZIP_FILECOUNT_LIMIT or offset > ZIP64_LIMIT or size > ZIP64_LIMIT:
            if not self._allowZip64:
                raise LargeZipFile("Central directory would require ZIP64 extensions")
            self.fp.write(_end64.pack(_end64_magic, 44, 45, 45, 0, 0, count, count, size, offset))
            self.fp.write(_locator64.pack(_locator64_magic, 0, end, 1))
            count, size, offset = min(count, 0xFFFF), min(size, 0xFFFFFFFF), min(offset, 0xFFFFFFFF)
        self.fp.write(_end.pack(_end_magic, 0, 0, count, count, size, offset, len(self._comment)))
        self.fp.write(self._comment)
        if self.mode == "a":
            self.fp.truncate()
        self.fp.flush()


class _Counting:
    """A file that can't tell where it is: what is written is counted."""

    def __init__(self, fp):
        self.fp = fp
        self.offset = 0

    def write(self, data):
        n = self.fp.write(data)
        self.offset += n
        return n

    def tell(self):
        return self.offset

    def flush(self):
        self.fp.flush()

    def close(self):
        self.fp.close()


def main(args=None):
    import argparse
    parser = argparse.ArgumentParser(description="A simple command-line interface for zipfile module.")
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("-l", "--list", metavar="<zipfile>", help="Show listing of a zipfile")
    group.add_argument("-e", "--extract", nargs=2, metavar=("<zipfile>", "<output_dir>"), help="Extract zipfile into target dir")
    group.add_argument("-c", "--create", nargs="+", metavar=("<name>", "<file>"), help="Create zipfile from sources")
    group.add_argument("-t", "--test", metavar="<zipfile>", help="Test if a zipfile is valid")
    parser.add_argument("--metadata-encoding", metavar="<encoding>", help="Specify encoding of member names for -l, -e and -t")
    args = parser.parse_args(args)
    encoding = args.metadata_encoding
    if args.test is not None:
        with ZipFile(args.test, "r", metadata_encoding=encoding) as zf:
            bad = zf.testzip()
        if bad:
            print("The following enclosed file is corrupted: {!r}".format(bad))
        print("Done testing")
    elif args.list is not None:
        with ZipFile(args.list, "r", metadata_encoding=encoding) as zf:
            zf.printdir()
    elif args.extract is not None:
        src, curdir = args.extract
        with ZipFile(src, "r", metadata_encoding=encoding) as zf:
            zf.extractall(curdir)
    else:
        if encoding:
            print("Non-conforming encodings not supported with -c.", file=sys.stderr)
            sys.exit(1)
        name, *files = args.create

        def add(zf, path, inside):
            if os.path.isfile(path):
                zf.write(path, inside, ZIP_DEFLATED)
            elif os.path.isdir(path):
                if inside:
                    zf.write(path, inside)
                for entry in sorted(os.listdir(path)):
                    add(zf, os.path.join(path, entry), os.path.join(inside, entry))

        with ZipFile(name, "w") as zf:
            for path in files:
                inside = os.path.basename(path) or os.path.basename(os.path.dirname(path))
                if inside in ("", os.curdir, os.pardir):
                    inside = ""
                add(zf, path, inside)


def __getattr__(name):
    if name in ("Path", "CompleteDirs"):
        from . import _path
        return getattr(_path, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""Property lists: the files of settings of Apple's systems, as XML and as binary."""

import binascii
import codecs
import datetime
import enum
import os
import re
import struct
from io import BytesIO

__all__ = ["InvalidFileException", "FMT_XML", "FMT_BINARY", "load", "dump", "loads", "dumps", "UID"]

PlistFormat = enum.Enum("PlistFormat", "FMT_XML FMT_BINARY", module=__name__)
globals().update(PlistFormat.__members__)


class UID:
    """A reference to an object of an archive of keys."""

    def __init__(self, data):
        if not isinstance(data, int):
            raise TypeError("data must be an int")
        if data >= 1 << 64:
            raise ValueError("UIDs cannot be >= 2**64")
        if data < 0:
            raise ValueError("UIDs must be positive")
        self.data = data

    def __index__(self):
        return self.data

    def __repr__(self):
        return "%s(%s)" % (self.__class__.__name__, repr(self.data))

    def __reduce__(self):
        return self.__class__, (self.data,)

    def __eq__(self, other):
        return self.data == other.data if isinstance(other, UID) else NotImplemented

    def __hash__(self):
        return hash(self.data)


class InvalidFileException(ValueError):
    def __init__(self, message="Invalid file"):
        super().__init__(message)


# XML.

PLISTHEADER = b"""\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
"""

# Characters that XML does not have.
_control = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_date = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?)?)?)?Z", re.ASCII)


def _date_from_string(s, aware_datetime):
    parts = [int(n) for n in _date.match(s).groups() if n is not None]
    return datetime.datetime(*parts, tzinfo=datetime.UTC if aware_datetime else None)


def _date_to_string(d, aware_datetime):
    if aware_datetime:
        d = d.astimezone(datetime.UTC)
    return "%04d-%02d-%02dT%02d:%02d:%02dZ" % d.timetuple()[:6]


def _escape(text):
    if _control.search(text) is not None:
        raise ValueError("strings can't contain control characters; use bytes instead")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class _PlistParser:
    """Reads a list of XML; the element that ends makes a value of its text."""

    def __init__(self, dict_type, aware_datetime=False):
        self.stack = []
        self.current_key = None
        self.root = None
        self._dict_type = dict_type
        self._aware_datetime = aware_datetime

    def parse(self, fileobj):
        from xml.parsers.expat import ParserCreate
        self.parser = ParserCreate()
        self.parser.StartElementHandler = self.handle_begin_element
        self.parser.EndElementHandler = self.handle_end_element
        self.parser.CharacterDataHandler = self.handle_data
        self.parser.EntityDeclHandler = self.handle_entity_decl
        self.data = []
        self.parser.ParseFile(fileobj)
        return self.root

    def handle_entity_decl(self, entity_name, is_parameter_entity, value, base, system_id, public_id, notation_name):
        raise InvalidFileException("XML entity declarations are not supported in plist files")

    def handle_begin_element(self, element, attrs):
        self.data = []
        if element == "dict":
            d = self._dict_type()
            self.add_object(d)
            self.stack.append(d)
        elif element == "array":
            a = []
            self.add_object(a)
            self.stack.append(a)

    def handle_end_element(self, element):
        handler = getattr(self, "end_" + element, None)
        if handler is not None:
            handler()

    def handle_data(self, data):
        self.data.append(data)

    def add_object(self, value):
        if self.current_key is not None:
            if not isinstance(self.stack[-1], dict):
                raise ValueError("unexpected element at line %d" % self.parser.CurrentLineNumber)
            self.stack[-1][self.current_key] = value
            self.current_key = None
        elif not self.stack:
            self.root = value
        else:
            if not isinstance(self.stack[-1], list):
                raise ValueError("unexpected element at line %d" % self.parser.CurrentLineNumber)
            self.stack[-1].append(value)

    def get_data(self):
        data = "".join(self.data)
        self.data = []
        return data

    def end_dict(self):
        if self.current_key is not None:
            raise ValueError("missing value for key '%s' at line %d" % (self.current_key, self.parser.CurrentLineNumber))
        self.stack.pop()

    def end_key(self):
        if self.current_key is not None or not isinstance(self.stack[-1], dict):
            raise ValueError("unexpected key at line %d" % self.parser.CurrentLineNumber)
        self.current_key = self.get_data()

    def end_array(self):
        self.stack.pop()

    def end_true(self):
        self.add_object(True)

    def end_false(self):
        self.add_object(False)

    def end_integer(self):
        raw = self.get_data()
        if raw.startswith(("0x", "0X")):
            self.add_object(int(raw, 16))
        else:
            self.add_object(int(raw))

    def end_real(self):
        self.add_object(float(self.get_data()))

    def end_string(self):
        self.add_object(self.get_data())

    def end_data(self):
        self.add_object(binascii.a2b_base64(self.get_data().encode("utf-8")))

    def end_date(self):
        self.add_object(_date_from_string(self.get_data(), self._aware_datetime))


class _PlistWriter:
    """Writes a list as XML."""

    def __init__(self, file, sort_keys=True, skipkeys=False, aware_datetime=False, indent=b"\t"):
        self.file = file
        self.indent = indent
        self.level = 0
        self._sort_keys = sort_keys
        self._skipkeys = skipkeys
        self._aware_datetime = aware_datetime

    def write(self, value):
        self.file.write(PLISTHEADER)
        self.line('<plist version="1.0">')
        self.value(value)
        self.line("</plist>")

    def line(self, text):
        self.file.write(self.indent * self.level + text.encode("utf-8") + b"\n")

    def element(self, name, text=None):
        self.line(f"<{name}/>" if text is None else f"<{name}>{_escape(text)}</{name}>")

    def value(self, value):
        if isinstance(value, str):
            self.element("string", value)
        elif value is True:
            self.element("true")
        elif value is False:
            self.element("false")
        elif isinstance(value, int):
            if not -1 << 63 <= value < 1 << 64:
                raise OverflowError(value)
            self.element("integer", "%d" % value)
        elif isinstance(value, float):
            self.element("real", repr(value))
        elif isinstance(value, dict):
            self.dict(value)
        elif isinstance(value, (bytes, bytearray)):
            self.bytes(value)
        elif isinstance(value, datetime.datetime):
            self.element("date", _date_to_string(value, self._aware_datetime))
        elif isinstance(value, (tuple, list)):
            self.array(value)
        else:
            raise TypeError("unsupported type: %s" % type(value))

    def bytes(self, data):
        self.line("<data>")
        # The lines are as wide as their indentation leaves them.
        width = max(16, 76 - len((self.indent * self.level).replace(b"\t", b" " * 8)))
        size = width // 4 * 3
        for at in range(0, len(data), size):
            self.line(binascii.b2a_base64(data[at:at + size], newline=False).decode("ascii"))
        self.line("</data>")

    def dict(self, d):
        if not d:
            self.element("dict")
            return
        self.line("<dict>")
        self.level += 1
        for key, value in sorted(d.items()) if self._sort_keys else d.items():
            if not isinstance(key, str):
                if self._skipkeys:
                    continue
                raise TypeError("keys must be strings")
            self.element("key", key)
            self.value(value)
        self.level -= 1
        self.line("</dict>")

    def array(self, array):
        if not array:
            self.element("array")
            return
        self.line("<array>")
        self.level += 1
        for value in array:
            self.value(value)
        self.level -= 1
        self.line("</array>")


def _is_fmt_xml(header):
    """Whether a file that begins so is XML, in one of its encodings."""
    for bom, encoding in ((b"", "ascii"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF16_LE, "utf-16-le")):
        for start in ("<?xml", "<plist"):
            if header.startswith(bom + start.encode(encoding)):
                return True
    return False


# Binary.

_unset = object()


class _BinaryPlistParser:
    """Reads a binary list: a table at the end says where the objects begin."""

    def __init__(self, dict_type, aware_datetime=False):
        self._dict_type = dict_type
        self._aware_datetime = aware_datetime

    def parse(self, fp):
        try:
            self._fp = fp
            fp.seek(-32, os.SEEK_END)
            trailer = fp.read(32)
            if len(trailer) != 32:
                raise InvalidFileException()
            offset_size, self._ref_size, count, top, table = struct.unpack(">6xBBQQQ", trailer)
            fp.seek(table)
            self._object_offsets = self._numbers(count, offset_size)
            self._objects = [_unset] * count
            return self._read_object(top)
        except (OSError, IndexError, struct.error, OverflowError, ValueError):
            raise InvalidFileException() from None

    def _size(self, low):
        if low != 0xF:
            return low
        width = 1 << (self._fp.read(1)[0] & 0x3)
        return int.from_bytes(self._read(width), "big")

    def _read(self, n):
        data = self._fp.read(n)
        if len(data) != n:
            raise InvalidFileException()
        return data

    def _numbers(self, n, size):
        data = self._fp.read(size * n)
        if not size or len(data) != size * n:
            raise InvalidFileException()
        return tuple(int.from_bytes(data[i:i + size], "big") for i in range(0, size * n, size))

    def _read_object(self, ref):
        result = self._objects[ref]
        if result is not _unset:
            return result
        self._fp.seek(self._object_offsets[ref])
        token = self._fp.read(1)[0]
        kind, low = token >> 4, token & 0x0F
        if token in (0x00, 0x08, 0x09, 0x0F):
            result = {0x00: None, 0x08: False, 0x09: True, 0x0F: b""}[token]
        elif kind == 0x1:
            result = int.from_bytes(self._read(1 << low), "big", signed=low >= 3)
        elif token == 0x22:
            result = struct.unpack(">f", self._read(4))[0]
        elif token == 0x23:
            result = struct.unpack(">d", self._read(8))[0]
        elif token == 0x33:
            seconds = struct.unpack(">d", self._read(8))[0]
            # Time begins with the year 2001.
            epoch = datetime.datetime(2001, 1, 1, tzinfo=datetime.UTC if self._aware_datetime else None)
            result = epoch + datetime.timedelta(seconds=seconds)
        elif kind == 0x4:
            result = self._read(self._size(low))
        elif kind == 0x5:
            result = self._read(self._size(low)).decode("ascii")
        elif kind == 0x6:
            result = self._read(self._size(low) * 2).decode("utf-16be")
        elif kind == 0x8:
            result = UID(int.from_bytes(self._read(1 + low), "big"))
        elif kind == 0xA:
            refs = self._numbers(self._size(low), self._ref_size) if low else ()
            result = []
            self._objects[ref] = result
            for x in refs:
                result.append(self._read_object(x))
        elif kind == 0xD:
            size = self._size(low)
            keys = self._numbers(size, self._ref_size) if size else ()
            values = self._numbers(size, self._ref_size) if size else ()
            result = self._dict_type()
            self._objects[ref] = result
            try:
                for k, v in zip(keys, values):
                    result[self._read_object(k)] = self._read_object(v)
            except TypeError:
                raise InvalidFileException() from None
        else:
            raise InvalidFileException()
        self._objects[ref] = result
        return result


def _byte_count(n):
    return 1 if n < 1 << 8 else 2 if n < 1 << 16 else 4 if n < 1 << 32 else 8


_scalars = (str, int, float, datetime.datetime, bytes)


class _BinaryPlistWriter:
    """Writes a list as binary; equal scalars stand there once."""

    def __init__(self, fp, sort_keys, skipkeys, aware_datetime=False):
        self._fp = fp
        self._sort_keys = sort_keys
        self._skipkeys = skipkeys
        self._aware_datetime = aware_datetime

    def write(self, value):
        self._objlist = []
        self._objtable = {}
        self._objidtable = {}
        self._flatten(value)
        count = len(self._objlist)
        self._object_offsets = [0] * count
        self._ref_size = _byte_count(count)
        self._fp.write(b"bplist00")
        for obj in self._objlist:
            self._write_object(obj)
        top = self._getrefnum(value)
        table = self._fp.tell()
        offset_size = _byte_count(table)
        self._fp.write(self._pack(self._object_offsets, offset_size))
        self._fp.write(struct.pack(">5xBBBQQQ", 0, offset_size, self._ref_size, count, top, table))

    @staticmethod
    def _pack(numbers, size):
        return b"".join(n.to_bytes(size, "big") for n in numbers)

    def _flatten(self, value):
        """Number the value, and what is in it."""
        if isinstance(value, _scalars):
            if (type(value), value) in self._objtable:
                return
        elif id(value) in self._objidtable:
            return
        number = len(self._objlist)
        self._objlist.append(value)
        if isinstance(value, _scalars):
            self._objtable[type(value), value] = number
        else:
            self._objidtable[id(value)] = number
        if isinstance(value, dict):
            for key in self._keys(value):
                self._flatten(key)
            for key in self._keys(value):
                self._flatten(value[key])
        elif isinstance(value, (list, tuple)):
            for item in value:
                self._flatten(item)

    def _keys(self, d):
        keys = []
        for key in d:
            if isinstance(key, str):
                keys.append(key)
            elif not self._skipkeys:
                raise TypeError("keys must be strings")
        return sorted(keys) if self._sort_keys else keys

    def _getrefnum(self, value):
        if isinstance(value, _scalars):
            return self._objtable[type(value), value]
        return self._objidtable[id(value)]

    def _write_size(self, token, size):
        if size < 15:
            self._fp.write(struct.pack(">B", token | size))
            return
        width = _byte_count(size)
        self._fp.write(struct.pack(">BB", token | 0xF, 0x10 | width.bit_length() - 1) + size.to_bytes(width, "big"))

    def _write_object(self, value):
        self._object_offsets[self._getrefnum(value)] = self._fp.tell()
        write = self._fp.write
        if value is None:
            write(b"\x00")
        elif value is False:
            write(b"\x08")
        elif value is True:
            write(b"\x09")
        elif isinstance(value, int):
            if value < 0:
                try:
                    write(struct.pack(">Bq", 0x13, value))
                except struct.error:
                    raise OverflowError(value) from None
            elif value < 1 << 63:
                width = _byte_count(value)
                write(bytes([0x10 | width.bit_length() - 1]) + value.to_bytes(width, "big"))
            elif value < 1 << 64:
                write(b"\x14" + value.to_bytes(16, "big", signed=True))
            else:
                raise OverflowError(value)
        elif isinstance(value, float):
            write(struct.pack(">Bd", 0x23, value))
        elif isinstance(value, datetime.datetime):
            if self._aware_datetime:
                seconds = (value.astimezone(datetime.UTC) - datetime.datetime(2001, 1, 1, tzinfo=datetime.UTC)).total_seconds()
            else:
                seconds = (value - datetime.datetime(2001, 1, 1)).total_seconds()
            write(struct.pack(">Bd", 0x33, seconds))
        elif isinstance(value, (bytes, bytearray)):
            self._write_size(0x40, len(value))
            write(value)
        elif isinstance(value, str):
            try:
                data = value.encode("ascii")
                self._write_size(0x50, len(value))
            except UnicodeEncodeError:
                data = value.encode("utf-16be")
                self._write_size(0x60, len(data) // 2)
            write(data)
        elif isinstance(value, UID):
            if value.data < 0:
                raise ValueError("UIDs must be positive")
            width = _byte_count(value.data)
            write(bytes([0x80 | width - 1]) + value.data.to_bytes(width, "big"))
        elif isinstance(value, (list, tuple)):
            self._write_size(0xA0, len(value))
            write(self._pack([self._getrefnum(item) for item in value], self._ref_size))
        elif isinstance(value, dict):
            keys = self._keys(value)
            self._write_size(0xD0, len(keys))
            write(self._pack([self._getrefnum(k) for k in keys], self._ref_size))
            write(self._pack([self._getrefnum(value[k]) for k in keys], self._ref_size))
        else:
            raise TypeError(value)


def _is_fmt_binary(header):
    return header[:8] == b"bplist00"


_FORMATS = {
    FMT_XML: (_is_fmt_xml, _PlistParser, _PlistWriter),
    FMT_BINARY: (_is_fmt_binary, _BinaryPlistParser, _BinaryPlistWriter),
}


def load(fp, *, fmt=None, dict_type=dict, aware_datetime=False):
    """Read a .plist file."""
    if fmt is None:
        header = fp.read(32)
        fp.seek(0)
        for is_fmt, parser, _ in _FORMATS.values():
            if is_fmt(header):
                break
        else:
            raise InvalidFileException()
    else:
        parser = _FORMATS[fmt][1]
    return parser(dict_type=dict_type, aware_datetime=aware_datetime).parse(fp)


def loads(value, *, fmt=None, dict_type=dict, aware_datetime=False):
    """Read a .plist file from a bytes object."""
    if isinstance(value, str):
        if fmt == FMT_BINARY:
            raise TypeError("value must be bytes-like object when fmt is FMT_BINARY")
        value = value.encode()
    return load(BytesIO(value), fmt=fmt, dict_type=dict_type, aware_datetime=aware_datetime)


def dump(value, fp, *, fmt=FMT_XML, sort_keys=True, skipkeys=False, aware_datetime=False):
    """Write 'value' to a .plist file."""
    if fmt not in _FORMATS:
        raise ValueError("Unsupported format: %r" % (fmt,))
    _FORMATS[fmt][2](fp, sort_keys=sort_keys, skipkeys=skipkeys, aware_datetime=aware_datetime).write(value)


def dumps(value, *, fmt=FMT_XML, skipkeys=False, sort_keys=True, aware_datetime=False):
    """Return a bytes object with the contents for a .plist file."""
    fp = BytesIO()
    dump(value, fp, fmt=fmt, skipkeys=skipkeys, sort_keys=sort_keys, aware_datetime=aware_datetime)
    return fp.getvalue()

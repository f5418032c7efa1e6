"""Turn values into bytes and back, in the format of CPython's module of this name.

Code objects are not marshalled: inloop's are no bytecode.
"""

import struct
import types

version = 4

_MAX_DEPTH = 2000
_REF = 0x80
_SINGLES = {b"N": None, b"S": StopIteration, b".": Ellipsis, b"T": True, b"F": False}
_CODES = {id(value): code for code, value in _SINGLES.items()}


class _Writer:
    """Collects the bytes of a value; from version 3 on what occurs again is told by its number."""

    def __init__(self, version):
        self.version = version
        self.out = []
        self.refs = {}
        self.depth = 0

    def put(self, code, form="", *values, tail=b""):
        self.out.append(code + (struct.pack("<" + form, *values) if form else b"") + tail)

    def write(self, value):
        if (code := _CODES.get(id(value))) is not None:
            self.out.append(code)
            return
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise ValueError("object too deeply nested to marshal")
        mark = 0
        if self.version >= 3:
            if id(value) in self.refs:
                self.put(b"r", "I", self.refs[id(value)][0])
                self.depth -= 1
                return
            self.refs[id(value)] = len(self.refs), value
            mark = _REF
        self.write_value(value, mark)
        self.depth -= 1

    def write_value(self, value, mark):
        def code(letter):
            return bytes([ord(letter) | mark])

        kind = type(value)
        if kind is int:
            self.write_int(value, code)
        elif kind is float:
            self.write_floats(code("g" if self.version > 1 else "f"), value)
        elif kind is complex:
            self.write_floats(code("y" if self.version > 1 else "x"), value.real, value.imag)
        elif kind is str:
            self.write_str(value, code)
        elif kind is tuple and self.version >= 4 and len(value) < 256:
            self.put(code(")"), "B", len(value))
            self.write_all(value)
        elif kind in (tuple, list):
            self.put(code("(" if kind is tuple else "["), "i", len(value))
            self.write_all(value)
        elif kind is dict:
            self.put(code("{"))
            for key, item in value.items():
                self.write(key)
                self.write(item)
            self.put(b"0")
        elif kind in (set, frozenset):
            self.put(code("<" if kind is set else ">"), "i", len(value))
            self.write_all(value)
        elif isinstance(value, (bytes, bytearray, memoryview)) or hasattr(value, "__buffer__"):
            data = bytes(value)
            self.put(code("s"), "i", len(data), tail=data)
        else:
            raise ValueError("unmarshallable object")

    def write_all(self, values):
        for item in values:
            self.write(item)

    def write_int(self, value, code):
        if -0x80000000 <= value < 0x80000000:
            self.put(code("i"), "i", value)
            return
        digits, rest = [], abs(value)
        while rest:
            digits.append(rest & 0x7FFF)
            rest >>= 15
        n = len(digits) if value > 0 else -len(digits)
        self.put(code("l"), f"i{len(digits)}H", n, *digits)

    def write_floats(self, code, *parts):
        if self.version > 1:
            self.put(code, f"{len(parts)}d", *parts)
            return
        texts = [format(part, ".17g").encode() for part in parts]
        self.put(code, tail=b"".join(bytes([len(text)]) + text for text in texts))

    def write_str(self, value, code):
        if self.version >= 4 and value.isascii():
            data = value.encode("ascii")
            if len(data) < 256:
                self.put(code("z"), "B", len(data), tail=data)
            else:
                self.put(code("a"), "i", len(data), tail=data)
            return
        data = value.encode("utf-8", "surrogatepass")
        self.put(code("u"), "i", len(data), tail=data)


_END = object()


class _Reader:
    """Reads values from a function that gives so many bytes."""

    def __init__(self, read):
        self.source = read
        self.refs = []
        self.depth = 0

    def read(self, n):
        if n < 0:
            raise ValueError("bad marshal data (bytes object size out of range)")
        data = self.source(n) if n else b""
        if len(data) < n:
            raise EOFError("marshal data too short")
        return data

    def number(self, form):
        return struct.unpack("<" + form, self.read(struct.calcsize("<" + form)))[0]

    def size(self, what):
        n = self.number("i")
        if n < 0:
            raise ValueError(f"bad marshal data ({what} size out of range)")
        return n

    def value(self, inner=True):
        data = self.source(1)
        if not data:
            raise EOFError("EOF read where object expected")
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"f.read() returned not bytes but {type(data).__name__}")
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise ValueError("recursion limit exceeded")
        code, flag = bytes([data[0] & ~_REF]), data[0] & _REF
        value = self.value_of(code, flag)
        self.depth -= 1
        if value is _END and inner:
            raise TypeError("NULL object in marshal data for object")
        return value

    def value_of(self, code, flag):
        if code in _SINGLES:
            return _SINGLES[code]
        if code == b"0":
            return _END
        if code == b"r":
            index = self.number("I")
            if index >= len(self.refs) or self.refs[index] is _END:
                raise ValueError("bad marshal data (invalid reference)")
            return self.refs[index]
        place = None
        if flag:
            place = len(self.refs)
            self.refs.append(_END)
        read = self._readers.get(code)
        if read is None:
            raise ValueError("bad marshal data (unknown type code)")
        value = read(self, place)
        if place is not None:
            self.refs[place] = value
        return value

    def keep(self, place, value):
        """Note a container before its items are read, which may refer to it."""
        if place is not None:
            self.refs[place] = value
        return value

    def read_long(self, place):
        n = self.number("i")
        value = 0
        for i in range(abs(n)):
            digit = self.number("H")
            if digit > 0x7FFF:
                raise ValueError("bad marshal data (digit out of range in long)")
            value |= digit << 15 * i
        if n and not digit:
            raise ValueError("bad marshal data (unnormalized long data)")
        return -value if n < 0 else value

    def text_float(self):
        return float(self.read(self.number("B")))

    def text(self, n, encoding):
        return str(self.read(n), encoding, "surrogatepass" if encoding == "utf-8" else "strict")

    def read_list(self, place):
        n = self.size("list")
        items = self.keep(place, [])
        for _ in range(n):
            items.append(self.value())
        return items

    def read_dict(self, place):
        items = self.keep(place, {})
        while (key := self.value(False)) is not _END:
            if (item := self.value(False)) is not _END:
                items[key] = item
        return items

    def read_set(self, place):
        n = self.size("set")
        items = self.keep(place, set())
        for _ in range(n):
            items.add(self.value())
        return items

    def read_tuple(self, n):
        return tuple([self.value() for _ in range(n)])

    _readers = {
        b"i": lambda self, place: self.number("i"),
        b"I": lambda self, place: self.number("q"),
        b"l": read_long,
        b"f": lambda self, place: self.text_float(),
        b"g": lambda self, place: self.number("d"),
        b"x": lambda self, place: complex(self.text_float(), self.text_float()),
        b"y": lambda self, place: complex(self.number("d"), self.number("d")),
        b"s": lambda self, place: bytes(self.read(self.size("bytes object"))),
        b"u": lambda self, place: self.text(self.size("string"), "utf-8"),
        b"t": lambda self, place: self.text(self.size("string"), "utf-8"),
        b"a": lambda self, place: self.text(self.size("string"), "latin-1"),
        b"A": lambda self, place: self.text(self.size("string"), "latin-1"),
        b"z": lambda self, place: self.text(self.number("B"), "latin-1"),
        b"Z": lambda self, place: self.text(self.number("B"), "latin-1"),
        b")": lambda self, place: self.read_tuple(self.number("B")),
        b"(": lambda self, place: self.read_tuple(self.size("tuple")),
        b"[": read_list,
        b"{": read_dict,
        b"<": read_set,
        b">": lambda self, place: frozenset([self.value() for _ in range(self.size("set"))]),
    }


def dumps(value, version=version, /, *, allow_code=True):
    """Return the bytes object that would be written to a file by dump(value, file)."""
    if not allow_code and isinstance(value, types.CodeType):
        raise ValueError("marshalling code objects is disallowed")
    writer = _Writer(version)
    writer.write(value)
    return b"".join(writer.out)


def dump(value, file, version=version, /, *, allow_code=True):
    """Write the value on the open file."""
    return file.write(dumps(value, version, allow_code=allow_code))


def loads(data, /, *, allow_code=True):
    """Convert the bytes-like object to a value; what follows the value is ignored."""
    view, at = memoryview(data).cast("B"), 0

    def read(n):
        nonlocal at
        part = bytes(view[at:at + n])
        at += n
        return part

    return _Reader(read).value()


def load(file, /, *, allow_code=True):
    """Read one value from the open file and return it."""
    if not isinstance(file.read(0), bytes):
        raise TypeError(f"file.read() returned not bytes but {type(file.read(0)).__name__}")
    return _Reader(file.read).value()

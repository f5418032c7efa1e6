"""Reads TOML."""

import re
from datetime import date, datetime, time, timedelta, timezone

__all__ = ("loads", "load", "TOMLDecodeError")


class TOMLDecodeError(ValueError):
    """The text is not TOML."""


_number = re.compile(
    r"0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)"
    r"|[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<float>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)")
_clock = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_time = re.compile(_clock)
_date = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
                   r"(?:[Tt ]" + _clock + r"(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?")
_bare = re.compile(r"[A-Za-z0-9_-]+")
_controls = frozenset(chr(i) for i in range(32)) | {"\x7f"}
_not_in_line = _controls - {"\t"}
_not_in_lines = _controls - {"\t", "\n"}
_escapes = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


def load(fp, /, *, parse_float=float):
    """Parse TOML from a binary file object."""
    b = fp.read()
    try:
        s = b.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(s, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """Parse TOML from a string."""
    return _Document(s.replace("\r\n", "\n"), _checked(parse_float)).read()


def _checked(parse_float):
    if parse_float is float:
        return float

    def checked(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value
    return checked


class _Document:
    """A text that is read from its beginning to its end.

    Tables are remembered by identity: those that a header or a dotted key has
    declared can't be declared again, those written in a line can't grow.
    """

    def __init__(self, src, parse_float):
        self.src = src
        self.parse_float = parse_float
        self.pos = 0
        self.root = {}
        self.table, self.header = self.root, ()
        self.declared = set()
        self.pending = set()
        self.frozen = set()
        self.kept = []  # what is remembered by identity must live

    def fail(self, msg, pos=None):
        src = self.src
        if pos is None:
            pos = self.pos
        if pos >= len(src):
            where = "end of document"
        else:
            line = src.count("\n", 0, pos) + 1
            column = pos + 1 if line == 1 else pos - src.rindex("\n", 0, pos)
            where = f"line {line}, column {column}"
        return TOMLDecodeError(f"{msg} (at {where})")

    def peek(self):
        return self.src[self.pos:self.pos + 1]

    def spaces(self, chars=" \t"):
        src, pos = self.src, self.pos
        while pos < len(src) and src[pos] in chars:
            pos += 1
        self.pos = pos

    def text_until(self, ends, forbidden):
        """Go on to one of the texts, or the end if "" is among them."""
        found = [at for at in (self.src.find(end, self.pos) for end in ends if end) if at >= 0]
        if found:
            end = min(found)
        elif "" in ends:
            end = len(self.src)
        else:
            raise self.fail(f"Expected {ends[0]!r}", len(self.src))
        for i in range(self.pos, end):
            if self.src[i] in forbidden:
                raise self.fail(f"Found invalid character {self.src[i]!r}", i)
        text, self.pos = self.src[self.pos:end], end
        return text

    def comment(self):
        if self.peek() == "#":
            self.pos += 1
            self.text_until(("\n", ""), _not_in_line)

    def blank(self):
        """Skip spaces, line ends and comments."""
        while True:
            before = self.pos
            self.spaces(" \t\n")
            self.comment()
            if self.pos == before:
                return

    def read(self):
        while True:
            self.spaces()
            c = self.peek()
            if not c:
                return self.root
            if c == "\n":
                self.pos += 1
                continue
            if c in _bare_starts:
                self.key_value()
                self.spaces()
            elif c == "[":
                self.declared |= self.pending
                self.pending = set()
                if self.src.startswith("[[", self.pos):
                    self.array_header()
                else:
                    self.table_header()
                self.spaces()
            elif c != "#":
                raise self.fail("Invalid statement")
            self.comment()
            c = self.peek()
            if not c:
                return self.root
            if c != "\n":
                raise self.fail("Expected newline or end of document after a statement")
            self.pos += 1

    def child(self, table, name):
        """The table called name, made if there is none; of an array its last."""
        if id(table) in self.frozen:
            raise LookupError
        value = table.setdefault(name, {})
        if isinstance(value, list):
            if id(value) in self.frozen:
                raise LookupError
            value = value[-1]
        if not isinstance(value, dict):
            raise KeyError("There is no nest behind this key")
        return value

    def walk(self, table, names, key):
        for name in names:
            try:
                table = self.child(table, name)
            except KeyError:
                raise self.fail("Cannot overwrite a value") from None
            except LookupError:
                raise self.fail(f"Cannot mutate immutable namespace {key}") from None
        return table

    def declare(self, table, into):
        into.add(id(table))
        self.kept.append(table)

    def table_header(self):
        self.pos += 1
        self.spaces()
        key = self.key()
        if self.is_frozen(self.root, key) or self.is_declared(key):
            raise self.fail(f"Cannot declare {key} twice")
        table = self.walk(self.root, key, key)
        self.declare(table, self.declared)
        if not self.src.startswith("]", self.pos):
            raise self.fail("Expected ']' at the end of a table declaration")
        self.pos += 1
        self.table, self.header = table, key

    def array_header(self):
        self.pos += 2
        self.spaces()
        key = self.key()
        if self.is_frozen(self.root, key):
            raise self.fail(f"Cannot mutate immutable namespace {key}")
        parent = self.walk(self.root, key[:-1], key)
        array = parent.setdefault(key[-1], [])
        if not isinstance(array, list):
            raise self.fail("Cannot overwrite a value")
        table = {}
        array.append(table)
        self.declare(array, self.declared)
        if not self.src.startswith("]]", self.pos):
            raise self.fail("Expected ']]' at the end of an array declaration")
        self.pos += 2
        self.table, self.header = table, key

    def is_declared(self, key):
        """Whether the table at key has been declared."""
        table = self.root
        for i, name in enumerate(key):
            if not isinstance(table, dict) or name not in table:
                return False
            table = table[name]
            if isinstance(table, list):
                if i == len(key) - 1:
                    return id(table) in self.declared
                table = table[-1] if table else None
        return id(table) in self.declared

    def is_frozen(self, table, key):
        """Whether key leads into what was written in a line."""
        for name in key:
            if not isinstance(table, dict) or name not in table:
                return False
            table = table[name]
            if id(table) in self.frozen:
                return True
            if isinstance(table, list):
                table = table[-1]
        return False

    def key_value(self):
        key, value = self.pair()
        parent, stem = key[:-1], key[-1]
        whole = self.header + parent
        table = self.table
        for i, name in enumerate(parent):
            if name in table and id(table[name]) in self.declared:
                raise self.fail(f"Cannot redefine namespace {self.header + parent[:i + 1]}")
            if name in table and id(table[name]) in self.frozen:
                raise self.fail(f"Cannot mutate immutable namespace {whole}")
            table = self.walk(table, (name,), whole)
            self.declare(table, self.pending)
        if stem in table:
            raise self.fail("Cannot overwrite a value")
        if isinstance(value, (dict, list)):
            self.freeze(value)
        table[stem] = value

    def freeze(self, value):
        self.frozen.add(id(value))
        self.kept.append(value)
        for inner in value.values() if isinstance(value, dict) else value:
            if isinstance(inner, (dict, list)):
                self.freeze(inner)

    def pair(self):
        key = self.key()
        if self.peek() != "=":
            raise self.fail("Expected '=' after a key in a key/value pair")
        self.pos += 1
        self.spaces()
        return key, self.value()

    def key(self):
        parts = [self.key_part()]
        self.spaces()
        while self.peek() == ".":
            self.pos += 1
            self.spaces()
            parts.append(self.key_part())
            self.spaces()
        return tuple(parts)

    def key_part(self):
        m = _bare.match(self.src, self.pos)
        if m:
            self.pos = m.end()
            return m.group()
        c = self.peek()
        if c == "'":
            return self.literal()
        if c == '"':
            self.pos += 1
            return self.basic(False)
        raise self.fail("Invalid initial character for a key part")

    def value(self):
        src, pos = self.src, self.pos
        c = self.peek()
        if c == '"':
            if src.startswith('"""', pos):
                return self.many_lines('"')
            self.pos += 1
            return self.basic(False)
        if c == "'":
            return self.many_lines("'") if src.startswith("'''", pos) else self.literal()
        if c == "t" and src.startswith("true", pos):
            self.pos += 4
            return True
        if c == "f" and src.startswith("false", pos):
            self.pos += 5
            return False
        if c == "[":
            return self.array()
        if c == "{":
            return self.inline_table()
        m = _date.match(src, pos)
        if m:
            try:
                value = _datetime_of(m)
            except ValueError as e:
                raise self.fail("Invalid date or datetime") from e
            self.pos = m.end()
            return value
        m = _time.match(src, pos)
        if m:
            self.pos = m.end()
            return time(*_clock_of(m.groups()))
        m = _number.match(src, pos)
        if m:
            self.pos = m.end()
            if m.group("float"):
                return self.parse_float(m.group())
            return int(m.group(), 0)
        for length in (3, 4):
            word = src[pos:pos + length]
            if word.lstrip("+-") in ("inf", "nan") and len(word) - len(word.lstrip("+-")) == length - 3:
                self.pos += length
                return self.parse_float(word)
        raise self.fail("Invalid value")

    def array(self):
        self.pos += 1
        array = []
        self.blank()
        while self.peek() != "]":
            array.append(self.value())
            self.blank()
            c = self.peek()
            if c == "]":
                break
            if c != ",":
                raise self.fail("Unclosed array")
            self.pos += 1
            self.blank()
        self.pos += 1
        return array

    def inline_table(self):
        self.pos += 1
        table = {}
        frozen = set()
        self.spaces()
        if self.peek() == "}":
            self.pos += 1
            return table
        while True:
            key, value = self.pair()
            nest = table
            for i, name in enumerate(key[:-1]):
                inner = nest.setdefault(name, {})
                if id(inner) in frozen:
                    raise self.fail(f"Cannot mutate immutable namespace {key}")
                if not isinstance(inner, dict):
                    raise self.fail("Cannot overwrite a value")
                nest = inner
            if key[-1] in nest:
                raise self.fail(f"Duplicate inline table key {key[-1]!r}")
            nest[key[-1]] = value
            if isinstance(value, (dict, list)):
                frozen.add(id(value))
            self.spaces()
            c = self.peek()
            if c == "}":
                self.pos += 1
                return table
            if c != ",":
                raise self.fail("Unclosed inline table")
            self.pos += 1
            self.spaces()

    def literal(self):
        self.pos += 1
        text = self.text_until(("'",), _not_in_line)
        self.pos += 1
        return text

    def many_lines(self, quote):
        self.pos += 3
        if self.peek() == "\n":
            self.pos += 1
        if quote == "'":
            text = self.text_until(("'''",), _not_in_lines)
            self.pos += 3
        else:
            text = self.basic(True)
        # One or two more quotes belong to the text.
        for _ in range(2):
            if self.peek() == quote:
                self.pos += 1
                text += quote
        return text

    def basic(self, many):
        """Read text with escapes, whose opening quotes are behind."""
        src, out = self.src, []
        forbidden = _not_in_lines if many else _not_in_line
        start = self.pos
        while True:
            if self.pos >= len(src):
                raise self.fail("Unterminated string")
            c = src[self.pos]
            if c == '"' and (not many or src.startswith('"""', self.pos)):
                out.append(src[start:self.pos])
                self.pos += 3 if many else 1
                return "".join(out)
            if c == "\\":
                out.append(src[start:self.pos])
                out.append(self.escape(many))
                start = self.pos
                continue
            if c in forbidden:
                raise self.fail(f"Illegal character {c!r}")
            self.pos += 1

    def escape(self, many):
        src = self.src
        c = src[self.pos + 1:self.pos + 2]
        self.pos += 2
        if many and c in (" ", "\t", "\n") and c:
            # A line end that does not count, with the spaces around it.
            if c != "\n":
                self.spaces()
                if self.pos >= len(src):
                    return ""
                if self.peek() != "\n":
                    raise self.fail("Unescaped '\\' in a string")
                self.pos += 1
            self.spaces(" \t\n")
            return ""
        if c == "u":
            return self.code_point(4)
        if c == "U":
            return self.code_point(8)
        try:
            return _escapes[c]
        except KeyError:
            raise self.fail("Unescaped '\\' in a string") from None

    def code_point(self, length):
        digits = self.src[self.pos:self.pos + length]
        if len(digits) != length or not all(d in "0123456789abcdefABCDEF" for d in digits):
            raise self.fail("Invalid hex value")
        self.pos += length
        n = int(digits, 16)
        if 0xD800 <= n <= 0xDFFF or n > 0x10FFFF:
            raise self.fail("Escaped character is not a Unicode scalar value")
        return chr(n)


_bare_starts = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-\"'")


def _clock_of(groups):
    hour, minute, second, fraction = groups[:4]
    return int(hour), int(minute), int(second), int(fraction.ljust(6, "0")) if fraction else 0


def _datetime_of(m):
    year, month, day, *rest = m.groups()
    day = date(int(year), int(month), int(day))
    if rest[0] is None:
        return day
    zone = None
    if rest[5]:
        offset = timedelta(hours=int(rest[6]), minutes=int(rest[7]))
        zone = timezone(offset if rest[5] == "+" else -offset)
    elif rest[4]:
        zone = timezone.utc
    return datetime(day.year, day.month, day.day, *_clock_of(rest), tzinfo=zone)

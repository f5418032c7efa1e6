"""Headers as text that knows what it means."""

import re
import sys
from types import MappingProxyType

from email import errors, utils

__all__ = ["Address", "Group", "BaseHeader", "HeaderRegistry"]

_specials = set("()<>@,:;.\"[]")
_encoded = re.compile(r"=\?([^?]*)\?([qQbB])\?([^?]*)\?=")


def _quoted_name(name):
    """A display name, in quotes where a character has a meaning in addresses."""
    if _specials & set(name) or "\\" in name:
        return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return name


class Address:
    """An address of mail, with the name of whose it is."""

    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        inputs = "".join(filter(None, (display_name, username, domain, addr_spec)))
        if "\r" in inputs or "\n" in inputs:
            raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            name, at, rest = _local_part(addr_spec)
            if not at:
                raise errors.HeaderParseError(f"expected '@' but found {rest!r}")
            username, domain = name, rest
        self._display_name = display_name
        self._username = username
        self._domain = domain

    @property
    def display_name(self):
        return self._display_name

    @property
    def username(self):
        return self._username

    @property
    def domain(self):
        return self._domain

    @property
    def addr_spec(self):
        """The address alone, quoted as is needed."""
        name = self.username
        if (_specials - {"."}) & set(name) or name != name.strip(".") or ".." in name or " " in name:
            name = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
        if self.domain:
            return name + "@" + self.domain
        return name or "<>"

    def __repr__(self):
        return "{}(display_name={!r}, username={!r}, domain={!r})".format(
            self.__class__.__name__, self.display_name, self.username, self.domain)

    def __str__(self):
        if self.display_name:
            spec = "" if self.addr_spec == "<>" else self.addr_spec
            return "{} <{}>".format(_quoted_name(self.display_name), spec)
        return self.addr_spec

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (self.display_name == other.display_name and self.username == other.username and self.domain == other.domain)


class Group:
    """Addresses with a name for all of them; with none, one address."""

    def __init__(self, display_name=None, addresses=None):
        self._display_name = display_name
        self._addresses = tuple(addresses) if addresses else ()

    @property
    def display_name(self):
        return self._display_name

    @property
    def addresses(self):
        return self._addresses

    def __repr__(self):
        # CPython closes no parenthesis here.
        return "{}(display_name={!r}, addresses={!r}".format(self.__class__.__name__, self.display_name, self.addresses)

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        name = self.display_name
        if name is not None:
            name = _quoted_name(name)
        listed = ", ".join(map(str, self.addresses))
        return "{}:{};".format(name, " " + listed if listed else listed)

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses


# Parsing.

def _local_part(text):
    """The two sides of an address's @, the left one without its quotes."""
    text = text.strip()
    if text.startswith('"'):
        m = re.match(r'"((?:[^"\\]|\\.)*)"\s*(@?)\s*(.*)\Z', text, re.DOTALL)
        if m:
            return re.sub(r"\\(.)", r"\1", m[1]), m[2], m[3].strip()
    name, at, domain = text.rpartition("@")
    return (name.strip(), at, domain.strip()) if at else (text, "", "")


def _decoded(text, defects=None):
    """Text with its encoded words decoded."""
    from .header import decode_header
    if "=?" not in text or not _encoded.search(text):
        return text
    out, at, was_word = "", 0, False
    for m in _encoded.finditer(text):
        between = text[at:m.start()]
        if not (was_word and between.isspace()):
            out += between
        (data, charset), = decode_header(m[0])
        try:
            out += data.decode(charset, "surrogateescape") if isinstance(data, bytes) else data
        except LookupError:
            if defects is not None:
                defects.append(errors.CharsetError(f"Unknown charset {charset!r} in encoded word; decoded as unknown bytes"))
            out += data.decode("ascii", "surrogateescape")
        at, was_word = m.end(), True
    return out + text[at:]


def _tokens(text):
    """Pieces of an address header: specials, quoted text, comments, literals and words with what space is before them."""
    for m in re.finditer(r'(\s*)("(?:[^"\\]|\\.)*"|\((?:[^()\\]|\\.|\([^()]*\))*\)|\[[^]]*\]|[<>,;:@]|[^\s"()<>,;:@\[]+|.)', text, re.DOTALL):
        yield m[1], m[2]


def _one_address(tokens, defects):
    """An Address of what is between two commas."""
    name, spec, inside, seen = "", "", False, False
    for space, token in tokens:
        if token.startswith("(") and token.endswith(")"):
            continue
        if token == "<" and not inside:
            inside = seen = True
        elif token == ">" and inside:
            inside = False
        elif inside:
            spec += token
        elif not seen:
            if token.startswith('"') and token.endswith('"') and len(token) > 1:
                token = re.sub(r"\\(.)", r"\1", token[1:-1])
            name += (" " if space and name else "") + token
    if not seen:
        whole = "".join((" " if space else "") + token for space, token in tokens
                        if not (token.startswith("(") and token.endswith(")"))).strip()
        if not whole:
            return None
        user, at, domain = _local_part(whole)
        if not at:
            defects.append(errors.InvalidHeaderDefect("addr-spec local part with no domain"))
        return Address("", re.sub(r"\s*([.])\s*", r"\1", user), domain)
    user, at, domain = _local_part(spec)
    return Address(_decoded(name, defects), user, domain)


def _parse_addresses(text, defects):
    """The groups that an address header has."""
    groups, current, members, group = [], [], None, None

    def finish():
        nonlocal current
        if current:
            address = _one_address(current, defects)
            if address is not None:
                if members is None:
                    groups.append(Group(None, [address]))
                else:
                    members.append(address)
        current = []

    depth = 0
    for space, token in _tokens(text):
        if token == "<":
            depth += 1
        elif token == ">":
            depth -= 1
        if token == "," and depth <= 0:
            finish()
        elif token == ":" and depth <= 0 and members is None:
            group = _decoded(" ".join(re.sub(r"\\(.)", r"\1", t[1:-1]) if t.startswith('"') else t for _, t in current))
            current, members = [], []
        elif token == ";" and members is not None:
            finish()
            groups.append(Group(group, members))
            members = None
        else:
            current.append((space, token))
    finish()
    if members is not None:
        groups.append(Group(group, members))
    return groups


# MIME's headers with parameters.

_attribute = re.compile(r"""[^\s()<>@,:;\\"/\[\]?=*'%\x00-\x1f\x7f]+""")
_token = re.compile(r"""[^\s()<>@,:;\\"/\[\]?=\x00-\x1f\x7f]+""")
_section = re.compile(r"\*(\d+)")


def _skip(text, i):
    """Where what is no space and no comment begins."""
    depth = 0
    while i < len(text):
        c = text[i]
        if c == "(":
            depth += 1
        elif depth and c == ")":
            depth -= 1
        elif depth and c == "\\":
            i += 1
        elif not depth and not c.isspace():
            break
        i += 1
    return min(i, len(text))


def _quoted(text, i):
    """The string in quotes that begins at i, and where it ends."""
    out = []
    i += 1
    while i < len(text) and text[i] != '"':
        if text[i] == "\\" and i + 1 < len(text):
            i += 1
        out.append(text[i])
        i += 1
    return "".join(out), min(i + 1, len(text))


def _next_semicolon(text, i):
    while i < len(text) and text[i] != ";":
        i = _quoted(text, i)[1] if text[i] == '"' else i + 1
    return i


class _BadParameter(Exception):
    pass


def _parameter(text, i, defects):
    """One parameter: (name, section or None, extended, value), and where it ends."""
    match = _attribute.match(text, i)
    if not match:
        raise _BadParameter
    name, i = match[0], _skip(text, match.end())
    section, extended = None, False
    if text[i:i + 1] in ("", ";"):
        defects.append(errors.InvalidHeaderDefect(f"Parameter contains name ({name}) but no value"))
        return (name, None, False, ""), i
    match = _section.match(text, i)
    if match:
        section, i = int(match[1]), match.end()
        if match[1] != "0" and match[1].startswith("0"):
            defects.append(errors.InvalidHeaderDefect("section number has an invalid leading 0"))
    if text[i:i + 1] == "*":
        extended, i = True, i + 1
    if text[i:i + 1] != "=":
        raise _BadParameter
    i = _skip(text, i + 1)
    if text[i:i + 1] == '"':
        value, end = _quoted(text, i)
        if extended:
            defects.append(errors.InvalidHeaderDefect("Quoted string value for extended parameter is invalid"))
    else:
        match = _token.match(text, i)
        if not match:
            raise _BadParameter
        value, end = match[0], match.end()
    if any("\udc80" <= c <= "\udcff" for c in value):
        defects.append(errors.UndecodableBytesDefect("Non-ASCII characters found in header token"))
    return (name, section, extended, value), _skip(text, end)


def _parse_params(text, defects):
    """The parameters behind a semicolon."""
    found = {}
    i = 0
    while i < len(text):
        start, i = i, _skip(text, i)
        if i == len(text):
            break
        if text[i] == ";":
            defects.append(errors.InvalidHeaderDefect("parameter entry with no content"))
            i += 1
            continue
        try:
            parameter, i = _parameter(text, i, defects)
        except _BadParameter:
            end = _next_semicolon(text, i)
            defects.append(errors.InvalidHeaderDefect(f"invalid parameter {text[start:end]!r}"))
            i = end + 1
            continue
        if i < len(text) and text[i] != ";":
            end = _next_semicolon(text, i)
            defects.append(errors.InvalidHeaderDefect(f"parameter with invalid trailing text {text[i:end]!r}"))
            i = end
        found.setdefault(parameter[0].lower(), []).append(parameter)
        i += 1
    return {utils._sanitize(parts[0][0]): _joined(parts, defects) for parts in found.values()}


def _joined(parts, defects):
    """The value of a parameter, which may be in sections and in a character set (RFC 2231)."""
    first = parts[0]
    if first[1] is None and not first[2]:
        if len(parts) > 1:
            defects.append(errors.InvalidHeaderDefect("duplicate parameter name; duplicate(s) ignored"))
        value = first[3]
        if "=?" in value:
            decoded = _decoded(value)
            if decoded != value:
                defects.append(errors.InvalidHeaderDefect("encoded word inside quoted string"))
            value = decoded
        return utils._sanitize(value)
    parts = sorted(parts, key=lambda part: part[1] or 0)
    charset = None
    if parts[0][2]:
        pieces = parts[0][3].split("'", 2)
        if len(pieces) == 3:
            charset = pieces[0] or None
            parts[0] = *parts[0][:3], pieces[2]
    out = []
    for n, (name, section, extended, value) in enumerate(parts):
        if (section or 0) != n:
            if section is None:
                defects.append(errors.InvalidHeaderDefect("duplicate parameter name; duplicate(s) ignored"))
                continue
            defects.append(errors.InvalidHeaderDefect("inconsistent multipart parameter numbering"))
        if extended:
            from urllib.parse import unquote_to_bytes
            value = unquote_to_bytes(value.encode("utf-8", "surrogateescape"))
            try:
                value = value.decode(charset or "us-ascii", "surrogateescape")
            except (LookupError, UnicodeEncodeError):
                value = value.decode("us-ascii", "surrogateescape")
            if any("\udc80" <= c <= "\udcff" for c in value):
                defects.append(errors.UndecodableBytesDefect())
        out.append(value)
    return utils._sanitize("".join(out))


def _with_params(main, behind, defects):
    """A header's text and its parameters; behind is what follows main, None if there is no semicolon."""
    if behind is None:
        return main, {}
    params = _parse_params(behind, defects)
    shown = [name + "=" + _quote_string(value) if value else name for name, value in params.items()]
    params = {name.lower(): value for name, value in params.items()}
    return main + ";" + (" " + "; ".join(shown) if shown else ""), params


def _quote_string(value):
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


# Folding.

def _encoded_words(text, first, longest):
    """Text as encoded words in UTF-8, the first with first characters of room."""
    import binascii

    def q(data):
        return "".join(chr(c) if chr(c).isalnum() and c < 128 or c in b"-!*+/" else "_" if c == 32 else "=%02X" % c for c in data)

    def word(text):
        data = text.encode("utf-8", "surrogateescape")
        quoted, based = q(data), binascii.b2a_base64(data, newline=False).decode("ascii")
        # A little longer is all right for what can nearly be read.
        return f"=?utf-8?q?{quoted}?=" if len(quoted) - len(based) < 5 else f"=?utf-8?b?{based}?="

    out, room = [], first
    while text:
        n = len(text)
        while n > 1 and len(word(text[:n])) > room:
            n -= 1
        if n == 1 and len(word(text[:1])) > room and not out and room != longest - 1:
            out.append("")
        else:
            out.append(word(text[:n]))
            text = text[n:]
        room = longest - 1
    return out


def _fold(name, units, policy):
    """A header's lines: each unit, a pair of space and text, is whole on a line where that can be."""
    longest = policy.max_line_length or sys.maxsize
    lines, current = [], name + ":"
    word_at = None  # where in the current line an encoded word begins, and what it and the rest say
    said = ""
    for space, text in units:
        if not policy.utf8 and not text.isascii():
            if word_at is None:
                current += space
                space, said, word_at = "", "", len(current)
            said += space + text
            current = current[:word_at]
            for i, word in enumerate(_encoded_words(said, longest - len(current), longest)):
                if i:
                    lines.append(current.rstrip(" ") if not current.strip() else current)
                    current, word_at = " " + word, None
                else:
                    current += word
            continue
        if len(current) + len(space) + len(text) > longest and space and text and len(text) + 1 <= longest:
            lines.append(current)
            current, word_at = space[:1] + text, None
        else:
            current += space + text
            said += space + text
            if text.startswith("<"):
                word_at = None
    lines.append(current)
    return policy.linesep.join(lines) + policy.linesep


def _words(text):
    return re.findall(r"([ \t]*)([^ \t]+)", text)


class BaseHeader(str):
    """A header's value; what more it knows is by its class."""

    def __new__(cls, name, value):
        kwds = {"defects": []}
        cls.parse(value, kwds)
        text = kwds["decoded"]
        if utils._has_surrogates(text):
            text = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        self = str.__new__(cls, text)
        del kwds["decoded"]
        self.init(name, **kwds)
        return self

    def init(self, name, *, defects, parse_tree=None):
        self._name = name
        self._defects = defects

    @property
    def name(self):
        return self._name

    @property
    def defects(self):
        return tuple(self._defects)

    def __reduce__(self):
        return _reconstruct_header, (self.__class__.__name__, self.__class__.__bases__, str(self)), self.__dict__

    @classmethod
    def _reconstruct(cls, value):
        return str.__new__(cls, value)

    _cut_late = True  # the value is not cut where it fits on a line of its own

    def _units(self):
        """What is not to be cut, with the space before."""
        units = [(" " if i == 0 else space, text) for i, (space, text) in enumerate(_words(str(self)))]
        end = str(self)[len(str(self).rstrip(" \t")):]
        return units + [(end, "")] if units and end else units

    def fold(self, *, policy):
        """The header as it is sent, in lines."""
        longest = policy.max_line_length or sys.maxsize
        if self._cut_late and len(self) + 1 <= longest < len(self.name) + 2 + len(self) and (policy.utf8 or self.isascii()):
            return f"{self.name}:{policy.linesep} {self}{policy.linesep}"
        return _fold(self.name, self._units() or [(" ", "")], policy)


def _reconstruct_header(cls_name, bases, value):
    return type(cls_name, bases, {})._reconstruct(value)


class UnstructuredHeader:
    max_count = None

    @classmethod
    def parse(cls, value, kwds):
        kwds["decoded"] = _decoded(value, kwds["defects"])


class UniqueUnstructuredHeader(UnstructuredHeader):
    max_count = 1


class DateHeader:
    """A header of a date, which datetime has."""

    max_count = None

    @classmethod
    def parse(cls, value, kwds):
        kwds["datetime"] = None
        if not value:
            kwds["defects"].append(errors.HeaderMissingRequiredValue())
            kwds["decoded"] = ""
            return
        if isinstance(value, str):
            kwds["decoded"] = value
            try:
                value = utils.parsedate_to_datetime(value)
            except ValueError:
                kwds["defects"].append(errors.InvalidDateDefect("Invalid date value or format"))
                return
        kwds["datetime"] = value
        kwds["decoded"] = utils.format_datetime(value)

    def init(self, *args, **kw):
        self._datetime = kw.pop("datetime")
        super().init(*args, **kw)

    @property
    def datetime(self):
        return self._datetime


class UniqueDateHeader(DateHeader):
    max_count = 1


class AddressHeader:
    """A header of addresses."""

    max_count = None

    @classmethod
    def parse(cls, value, kwds):
        if isinstance(value, str):
            groups = _parse_addresses(value, kwds["defects"])
        else:
            if not hasattr(value, "__iter__"):
                value = [value]
            groups = [Group(None, [item]) if not hasattr(item, "addresses") else item for item in value]
        kwds["groups"] = groups
        kwds["decoded"] = ", ".join(str(item) for item in groups)

    def init(self, *args, **kw):
        self._groups = tuple(kw.pop("groups"))
        self._addresses = None
        super().init(*args, **kw)

    @property
    def groups(self):
        return self._groups

    @property
    def addresses(self):
        if self._addresses is None:
            self._addresses = tuple(address for group in self._groups for address in group.addresses)
        return self._addresses

    def _units(self):
        units = []
        for i, group in enumerate(self.groups):
            comma = "," if i < len(self.groups) - 1 else ""
            text = str(group)
            if text.isascii():
                units.append((" ", text + comma))
                continue
            for address in group.addresses:
                units += [(" ", word) for word in address.display_name.split()] + [(" ", f"<{address.addr_spec}>{comma}")]
        return units


class UniqueAddressHeader(AddressHeader):
    max_count = 1


class SingleAddressHeader(AddressHeader):
    """A header of one address."""

    @property
    def address(self):
        if len(self.addresses) != 1:
            raise ValueError("value of single address header {} is not a single address".format(self.name))
        return self.addresses[0]


class UniqueSingleAddressHeader(SingleAddressHeader):
    max_count = 1


class MIMEVersionHeader:
    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        m = re.match(r"\s*(\d+)\s*\.\s*(\d+)\s*(?:\(.*\)\s*)?\Z", value)
        kwds["decoded"] = str(value)
        kwds["major"], kwds["minor"] = (int(m[1]), int(m[2])) if m else (None, None)
        kwds["version"] = f"{m[1]}.{m[2]}" if m else None
        if not m:
            kwds["defects"].append(errors.HeaderMissingRequiredValue("Missing MIME version number") if not value.strip()
                                   else errors.InvalidHeaderDefect("Expected MIME version number"))

    def init(self, *args, **kw):
        self._version, self._major, self._minor = kw.pop("version"), kw.pop("major"), kw.pop("minor")
        super().init(*args, **kw)

    @property
    def major(self):
        return self._major

    @property
    def minor(self):
        return self._minor

    @property
    def version(self):
        return self._version


class ParameterizedMIMEHeader:
    """A header with parameters."""

    max_count = 1
    _cut_late = False

    @classmethod
    def parse(cls, value, kwds):
        end = _next_semicolon(value, 0)
        main, behind = value[:end], value[end + 1:] if end < len(value) else None
        kwds["main"] = cls._parse_main(main, value, kwds["defects"])
        kwds["decoded"], kwds["params"] = _with_params(utils._sanitize(main), behind, kwds["defects"])

    def init(self, *args, **kw):
        self._main = kw.pop("main")
        self._params = kw.pop("params")
        super().init(*args, **kw)

    @property
    def params(self):
        return MappingProxyType(self._params)

    def _units(self):
        from .message import _formatparam, _parameters
        parts = [f"{name}={value}" if value else name for name, value in _parameters(str(self))]
        if not str(self).isascii():
            parts = [str(self).partition(";")[0].strip()] + [_formatparam(name, value) for name, value in self._params.items()]
        return [(" ", part + (";" if i < len(parts) - 1 else "")) for i, part in enumerate(parts)]


class ContentTypeHeader(ParameterizedMIMEHeader):
    @staticmethod
    def _parse_main(text, whole, defects):
        """(type, subtype)"""
        def bad(what):
            defects.append(errors.InvalidHeaderDefect(what))

        if not whole.strip():
            defects.append(errors.HeaderMissingRequiredValue("Missing content type specification"))
            return "text", "plain"
        match = _token.match(text, _skip(text, 0))
        if not match:
            bad(f"Expected content maintype but found {whole!r}")
            return "text", "plain"
        main, i = match[0].lower(), _skip(text, match.end())
        if text[i:i + 1] != "/":
            bad("Invalid content type")
            return "text", "plain"
        match = _token.match(text, _skip(text, i + 1))
        if not match:
            bad(f"Expected content subtype but found {whole[i + 1:]!r}")
            return main, "plain"
        i = _skip(text, match.end())
        if i < len(text):
            bad(f"Only parameters are valid after content type, but found {whole[i:]!r}")
            return "text", "plain"
        return main, match[0].lower()

    def init(self, *args, **kw):
        super().init(*args, **kw)
        self._maintype, self._subtype = map(utils._sanitize, self._main)

    @property
    def maintype(self):
        return self._maintype

    @property
    def subtype(self):
        return self._subtype

    @property
    def content_type(self):
        return self.maintype + "/" + self.subtype


def _one_token(text, whole, defects, what):
    """The only token of a text, in small letters; None if there is none."""
    if not whole.strip():
        defects.append(errors.HeaderMissingRequiredValue(f"Missing {what}"))
        return None
    match = _token.match(text, _skip(text, 0))
    if not match:
        defects.append(errors.InvalidHeaderDefect(f"Expected {what} but found {whole!r}"))
        return None
    rest = _skip(text, match.end())
    return match[0].lower(), whole[rest:] if rest < len(text) else ""


class ContentDispositionHeader(ParameterizedMIMEHeader):
    @staticmethod
    def _parse_main(text, whole, defects):
        found = _one_token(text, whole, defects, "content disposition")
        if found is None:
            return None
        if found[1]:
            defects.append(errors.InvalidHeaderDefect(
                f"Only parameters are valid after content disposition, but found {found[1]!r}"))
        return found[0]

    @property
    def content_disposition(self):
        return self._main and utils._sanitize(self._main)


class ContentTransferEncodingHeader:
    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        kwds["decoded"] = utils._sanitize(value)
        found = _one_token(value, value, kwds["defects"], "content transfer encoding")
        if found and found[1]:
            kwds["defects"].append(errors.InvalidHeaderDefect("Extra text after content transfer encoding"))
        kwds["cte"] = found[0] if found else "7bit"

    def init(self, *args, **kw):
        super().init(*args, **{name: value for name, value in kw.items() if name != "cte"})
        self._cte = utils._sanitize(kw["cte"])

    @property
    def cte(self):
        return self._cte


class MessageIDHeader:
    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        kwds["decoded"] = value


_default_header_map = {
    "subject": UniqueUnstructuredHeader, "date": UniqueDateHeader, "resent-date": DateHeader, "orig-date": UniqueDateHeader,
    "sender": UniqueSingleAddressHeader, "resent-sender": SingleAddressHeader, "to": UniqueAddressHeader,
    "resent-to": AddressHeader, "cc": UniqueAddressHeader, "resent-cc": AddressHeader, "bcc": UniqueAddressHeader,
    "resent-bcc": AddressHeader, "from": UniqueAddressHeader, "resent-from": AddressHeader, "reply-to": UniqueAddressHeader,
    "mime-version": MIMEVersionHeader, "content-type": ContentTypeHeader, "content-disposition": ContentDispositionHeader,
    "content-transfer-encoding": ContentTransferEncodingHeader, "message-id": MessageIDHeader,
}


class HeaderRegistry:
    """Makes headers, of a class by the name."""

    def __init__(self, base_class=BaseHeader, default_class=UnstructuredHeader, use_default_map=True):
        self.registry = dict(_default_header_map) if use_default_map else {}
        self.base_class = base_class
        self.default_class = default_class

    def map_to_type(self, name, cls):
        self.registry[name.lower()] = cls

    def __getitem__(self, name):
        cls = self.registry.get(name.lower(), self.default_class)
        return type("_" + cls.__name__, (cls, self.base_class), {})

    def __call__(self, name, value):
        return self[name](name, value)

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


def _parse_params(text, defects):
    """What is before the first semicolon, and the parameters behind."""
    from .message import _parameters
    parts = _parameters(text)
    main = parts[0][0].strip() if parts else ""
    params = {}
    for name, value in utils.decode_params([("", "")] + parts[1:])[1:]:
        if isinstance(value, tuple):
            value = utils.collapse_rfc2231_value(value)
        else:
            value = _decoded(utils.unquote(value))
        if name and name.lower() not in params:
            params[name.lower()] = value
    return main, params


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
        kwds["decoded"] = value
        kwds["main"], kwds["params"] = _parse_params(value, kwds["defects"])

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
            parts = [self._main] + [_formatparam(name, value) for name, value in self._params.items()]
        return [(" ", part + (";" if i < len(parts) - 1 else "")) for i, part in enumerate(parts)]


class ContentTypeHeader(ParameterizedMIMEHeader):
    def init(self, *args, **kw):
        super().init(*args, **kw)
        main = self._main.lower()
        self._maintype, self._subtype = main.split("/") if main.count("/") == 1 else ("text", "plain")
        self._maintype, self._subtype = self._maintype.strip(), self._subtype.strip()

    @property
    def maintype(self):
        return self._maintype

    @property
    def subtype(self):
        return self._subtype

    @property
    def content_type(self):
        return self.maintype + "/" + self.subtype


class ContentDispositionHeader(ParameterizedMIMEHeader):
    @property
    def content_disposition(self):
        return self._main.lower() or None


class ContentTransferEncodingHeader:
    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        kwds["decoded"] = value

    @property
    def cte(self):
        return str(self).split(";")[0].strip().lower() or "7bit"


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

"""Addresses, dates and quoting of mail."""

import datetime
import re
import time

__all__ = ["collapse_rfc2231_value", "decode_params", "decode_rfc2231", "encode_rfc2231", "formataddr", "formatdate",
           "format_datetime", "getaddresses", "make_msgid", "mktime_tz", "parseaddr", "parsedate", "parsedate_tz",
           "parsedate_to_datetime", "unquote"]

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500, "EDT": -400, "CST": -600,
          "CDT": -500, "MST": -700, "MDT": -600, "PST": -800, "PDT": -700}


def _sanitize(text):
    """The text with a mark in place of each byte that was no text."""
    if text.isascii():
        return text
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _has_surrogates(s):
    """Whether the text has bytes in it that could not be decoded."""
    try:
        s.encode()
        return False
    except UnicodeEncodeError:
        return True


def quote(str):
    """Put backslashes before backslashes and quotes."""
    return str.replace("\\", "\\\\").replace('"', '\\"')


def unquote(str):
    """Take off quotes, or angle brackets."""
    if len(str) > 1:
        if str[0] == str[-1] == '"':
            return str[1:-1].replace("\\\\", "\\").replace('\\"', '"')
        if str[0] == "<" and str[-1] == ">":
            return str[1:-1]
    return str


# Addresses.

def formataddr(pair, charset="utf-8"):
    """'name <address>' of a pair."""
    name, address = pair
    address.encode("ascii")
    if not name:
        return address
    if not name.isascii():
        if isinstance(charset, str):
            from .charset import Charset
            charset = Charset(charset)
        return f"{charset.header_encode(name)} <{address}>"
    mark = '"' if re.search(r'[][\\()<>@,:;".]', name) else ""
    name = re.sub(r'[\\"]', r"\\\g<0>", name)
    return f"{mark}{name}{mark} <{address}>"


def _iter_escaped_chars(text):
    """(position, character or escaped pair)"""
    escape = False
    for pos, c in enumerate(text):
        if escape:
            yield pos, "\\" + c
            escape = False
        elif c == "\\":
            escape = True
        else:
            yield pos, c
    if escape:
        yield pos, "\\"


def _strip_quoted_realnames(text):
    """The text without what is in quotation marks."""
    if '"' not in text:
        return text
    start, opened, parts = 0, None, []
    for pos, c in _iter_escaped_chars(text):
        if c == '"':
            if opened is None:
                opened = pos
            else:
                parts.append(text[start:opened])
                start, opened = pos + 1, None
    return "".join(parts) + text[start:]


def _check_parenthesis(text):
    """Whether each parenthesis outside of quotation marks is closed."""
    depth = 0
    for _, c in _iter_escaped_chars(_strip_quoted_realnames(text)):
        if c == "(":
            depth += 1
        elif c == ")":
            depth -= 1
            if depth < 0:
                return False
    return depth == 0


def _parsed(values):
    from ._parseaddr import AddressList
    return AddressList(", ".join(values)).addresslist


def _checked(values):
    """The pairs of values, those replaced by ('', '') that may mean something else."""
    found = _parsed(value if _check_parenthesis(value) else "('', '')" for value in values)
    return [("", "") if "[" in address else (name, address) for name, address in found]


def getaddresses(fieldvalues, *, strict=True):
    """The (name, address) pairs of several headers."""
    values = [str(value) for value in fieldvalues]
    if not strict:
        return _parsed(values)
    found = _checked(values)
    # As many as there are commas, or the text deceives.
    wanted = sum(1 + _strip_quoted_realnames(value if _check_parenthesis(value) else "('', '')").count(",") for value in values)
    return found if len(found) == wanted else [("", "")]


def parseaddr(addr, *, strict=True):
    """The (name, address) pair of a header; ('', '') if there is none."""
    if not strict:
        from ._parseaddr import AddressList
        found = AddressList(addr).addresslist
        return found[0] if found else ("", "")
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str):
        return "", ""
    found = _checked([addr])
    return found[0] if len(found) == 1 else ("", "")


def make_msgid(idstring=None, domain=None):
    """A name that no other message has."""
    import os
    import random
    import socket
    if domain is None:
        domain = socket.getfqdn()
    parts = [str(int(time.time() * 100)), str(os.getpid()), str(random.getrandbits(64))]
    if idstring is not None:
        parts.append(idstring)
    return f"<{'.'.join(parts)}@{domain}>"


# Dates.

def _format(parts, zone):
    return "{}, {:02d} {} {:04d} {:02d}:{:02d}:{:02d} {}".format(
        _DAYS[parts[6]], parts[2], _MONTHS[parts[1] - 1], parts[0], parts[3], parts[4], parts[5], zone)


def formatdate(timeval=None, localtime=False, usegmt=False):
    """A time as mail writes it."""
    if timeval is None:
        timeval = time.time()
    when = datetime.datetime.fromtimestamp(timeval, None if localtime else datetime.timezone.utc)
    if localtime:
        when, usegmt = when.astimezone(), False
    elif not usegmt:
        when = when.replace(tzinfo=None)
    return format_datetime(when, usegmt)


def format_datetime(dt, usegmt=False):
    """A datetime as mail writes it."""
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = "GMT"
    else:
        zone = "-0000" if dt.tzinfo is None else dt.strftime("%z")
    return _format(dt.timetuple(), zone)


def localtime(dt=None, isdst=None):
    """A datetime with the zone of the place."""
    return (datetime.datetime.now() if dt is None else dt).astimezone()


def parsedate_tz(data):
    """The ten fields of a date: as parsedate(), and the zone's offset in seconds."""
    if not data:
        return None
    words = data.replace(",", ", ").split()
    if not words:
        return None
    if words[0].endswith(",") or words[0].lower().rstrip(".")[:3] in map(str.lower, _DAYS):
        del words[0]
    if words and len(words[0].split("-")) == 3:
        words[:1] = words[0].split("-")
    if len(words) == 4 and ("+" in words[3] or "-" in words[3][1:]):
        sign = "+" if "+" in words[3] else "-"
        clock, _, zone = words[3].partition(sign)
        words[3:] = [clock, sign + zone]
    if len(words) < 4:
        return None
    day, month, year, clock, *rest = words
    if month[:3].lower() not in map(str.lower, _MONTHS):
        day, month = month, day
        if month[:3].lower() not in map(str.lower, _MONTHS):
            return None
    month = [m.lower() for m in _MONTHS].index(month[:3].lower()) + 1
    day = day.rstrip(",")
    if ":" in year:
        year, clock = clock, year
    if not year[:1].isdigit() and rest:
        year, rest[0] = rest[0], year
    fields = re.split(r"[:.]", clock)
    if len(fields) == 2:
        fields.append("0")
    try:
        year, day = int(year), int(day)
        hour, minute, second = map(int, fields[:3])
    except ValueError:
        return None
    if year < 100:
        year += 1900 if year > 68 else 2000
    offset = None
    zone = rest[0].upper() if rest else ""
    if zone in _ZONES:
        offset = _ZONES[zone]
    else:
        try:
            offset = int(zone)
        except ValueError:
            pass
        if offset == 0 and zone.startswith("-"):
            offset = None
    if offset:
        sign = -1 if offset < 0 else 1
        offset = sign * (abs(offset) // 100 * 3600 + abs(offset) % 100 * 60)
    return year, month, day, hour, minute, second, 0, 1, -1, offset


def parsedate(data):
    """The nine fields of a date, as time.mktime() takes them."""
    found = parsedate_tz(data)
    return None if found is None else found[:9]


def mktime_tz(data):
    """Seconds since the Epoch of what parsedate_tz() gives."""
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    import calendar
    return calendar.timegm(data) - data[9]


def parsedate_to_datetime(data):
    """A datetime of a date."""
    found = parsedate_tz(data)
    if found is None:
        raise ValueError('Invalid date value or format "%s"' % str(data))
    *when, offset = found
    if offset is None:
        return datetime.datetime(*when[:6])
    zone = datetime.timezone.utc if offset == 0 else datetime.timezone(datetime.timedelta(seconds=offset))
    return datetime.datetime(*when[:6], tzinfo=datetime.timezone(datetime.timedelta(seconds=offset)) if offset else zone)


# Parameters in other charsets.

def decode_rfc2231(s):
    """(charset, language, text) of a value."""
    parts = s.split("'", 2)
    return (None, None, s) if len(parts) <= 2 else tuple(parts)


def encode_rfc2231(s, charset=None, language=None):
    """A value in a charset."""
    from urllib.parse import quote as escape
    s = escape(s, safe="", encoding=charset or "ascii")
    if charset is None and language is None:
        return s
    return f"{charset}'{language or ''}'{s}"


def decode_params(params):
    """Parameters with those put together that were sent in pieces."""
    from urllib.parse import unquote as unescape
    plain, pieces = [params[0]], {}
    for name, value in params[1:]:
        found = re.fullmatch(r"(\w+)(?:\*(\d+))?(\*)?", name, re.ASCII)
        value = unquote(value)
        if found and (found[2] is not None or found[3]):
            pieces.setdefault(found[1], []).append((int(found[2] or 0), value, bool(found[3])))
        else:
            plain.append((name, f'"{quote(value)}"'))
    for name, parts in pieces.items():
        parts.sort()
        extended = any(part[2] for part in parts)
        text = "".join(unescape(value, encoding="latin-1") if coded else value for _, value, coded in parts)
        if extended:
            charset, language, text = decode_rfc2231(text)
            plain.append((name, (charset, language, f'"{text}"')))
        else:
            plain.append((name, f'"{quote(text)}"'))
    return plain


def collapse_rfc2231_value(value, errors="replace", fallback_charset="us-ascii"):
    """The text of a parameter."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, _, text = value
    try:
        return text.encode("raw-unicode-escape").decode(charset or fallback_charset, errors)
    except LookupError:
        return unquote(text)

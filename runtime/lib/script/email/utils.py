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
        import base64
        name = f"=?{charset}?b?{base64.b64encode(name.encode(charset)).decode('ascii')}?="
        return f"{name} <{address}>"
    mark = '"' if re.search(r'[][\\()<>@,:;".]', name) else ""
    name = re.sub(r'[\\"]', r"\\\g<0>", name)
    return f"{mark}{name}{mark} <{address}>"


def _split_addresses(text):
    """The addresses of a list: no comma within quotes, comments or brackets ends one."""
    parts, current, quoted, depth, angle, i = [], "", False, 0, False, 0
    while i < len(text):
        c = text[i]
        if c == "\\" and (quoted or depth):
            current += text[i:i + 2]
            i += 2
            continue
        if c == '"' and not depth:
            quoted = not quoted
        elif not quoted and c == "(":
            depth += 1
        elif not quoted and c == ")" and depth:
            depth -= 1
        elif not quoted and not depth and c in "<>":
            angle = c == "<"
        elif not quoted and not depth and not angle and c in ",;":
            parts.append(current)
            current = ""
            i += 1
            continue
        current += c
        i += 1
    parts.append(current)
    return [part for part in map(str.strip, parts) if part]


def _one_address(text):
    found = re.fullmatch(r'(?s)(.*?)<([^<>]*)>\s*', text)
    if found:
        name, address = found.groups()
        name = re.sub(r"\s+", " ", name.strip())
        if name.startswith('"') and name.endswith('"') and len(name) > 1:
            name = re.sub(r"\\(.)", r"\1", name[1:-1])
        elif not name:
            name = ""
        return name, address.strip()
    found = re.fullmatch(r"(?s)\s*([^\s()]+)\s*\((.*)\)\s*", text)
    if found:
        return found[2], found[1]
    text = text.strip()
    if " " in text and "@" not in text:
        return "", ""
    return "", text.replace(" ", "")


def getaddresses(fieldvalues, *, strict=True):
    """The (name, address) pairs of several headers."""
    found = []
    for value in fieldvalues:
        found.extend(_one_address(part) for part in _split_addresses(str(value)))
    return found


def parseaddr(addr, *, strict=True):
    """The (name, address) pair of a header; ('', '') if there is none."""
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str):
        return "", ""
    found = getaddresses([addr])
    if not found or strict and len(found) > 1:
        return "", ""
    return found[0]


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

"""Text of mail as quoted-printable."""

import re
from string import ascii_letters, digits, hexdigits

__all__ = ["body_decode", "body_encode", "body_length", "decode", "decodestring", "header_decode", "header_encode",
           "header_length", "quote", "unquote"]

_in_headers = set(b"-!*+/" + ascii_letters.encode() + digits.encode())
_in_bodies = {c for c in range(ord(" "), ord("~") + 1) if c != ord("=")} | {ord("\t")}
_hexes = ["=%02X" % c for c in range(256)]
_header_map = [chr(c) if c in _in_headers else "_" if c == ord(" ") else _hexes[c] for c in range(256)]
_body_map = [chr(c) if c in _in_bodies else _hexes[c] for c in range(256)]
_newlines = {ord("\r"), ord("\n")}


def header_check(octet):
    return _header_map[octet] != chr(octet)


def body_check(octet):
    return _body_map[octet] != chr(octet)


def header_length(bytearray):
    """How long the bytes are in a header."""
    return sum(len(_header_map[c]) for c in bytearray)


def body_length(bytearray):
    return sum(len(_body_map[c]) for c in bytearray)


def unquote(s):
    """The character of =AB."""
    return chr(int(s[1:3], 16))


def quote(c):
    return _hexes[ord(c)]


def header_encode(header_bytes, charset="iso-8859-1"):
    """An encoded word."""
    if not header_bytes:
        return ""
    return "=?%s?q?%s?=" % (charset, "".join(_header_map[c] for c in header_bytes))


def body_encode(body, maxlinelen=76, eol="\n"):
    """A body with what is not plain quoted, in lines that are not too long."""
    if maxlinelen < 4:
        raise ValueError("maxlinelen must be at least 4")
    if not body:
        return body
    body = "".join(c if ord(c) in _newlines else _body_map[ord(c)] for c in body)
    out = []
    room = maxlinelen - 1
    for line in body.splitlines():
        at = 0
        while at < len(line) - 1 - room:
            stop = at + room
            # No quoted character is cut in two.
            if line[stop - 2] == "=":
                stop -= 2
            elif line[stop - 1] == "=":
                stop -= 1
            out.append(line[at:stop] + "=")
            at = stop
        if line and line[-1] in " \t":
            left = at - (len(line) - 1 - room)
            if left >= 3:
                out.append(line[at:-1] + quote(line[-1]))
            elif left == 2:
                out.append(line[at:-1] + line[-1] + "=")
                out.append("")
            else:
                out.append(line[at:-1] + "=")
                out.append(quote(line[-1]))
        else:
            out.append(line[at:])
    if body[-1] in "\r\n":
        out.append("")
    return eol.join(out)


def decode(encoded, eol="\n"):
    """Undo body_encode."""
    if not encoded:
        return encoded
    decoded = ""
    for line in encoded.splitlines():
        line = line.rstrip()
        if not line:
            decoded += eol
            continue
        soft = line.endswith("=") and not line.endswith("==")
        text = line[:-1] if soft else line
        decoded += re.sub("=[0-9a-fA-F]{2}", lambda m: unquote(m[0]), text)
        if not soft:
            decoded += eol
    if encoded[-1] not in "\r\n" and decoded.endswith(eol):
        decoded = decoded[:-len(eol)]
    return decoded


body_decode = decode
decodestring = decode


def header_decode(s):
    """The text of an encoded word's middle."""
    return re.sub("=[0-9a-fA-F]{2}", lambda m: unquote(m[0]), s.replace("_", " "))

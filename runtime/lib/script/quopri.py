"""Quoted-printable: text for mail, in which bytes that mail may harm are =XX."""

import binascii
from binascii import a2b_qp, b2a_qp

__all__ = ["encode", "decode", "encodestring", "decodestring"]

ESCAPE = b"="
MAXLINESIZE = 76
HEX = b"0123456789ABCDEF"
EMPTYSTRING = b""


def needsquoting(c, quotetabs, header):
    """Whether the byte c must be quoted, but at the end of a line."""
    assert isinstance(c, bytes)
    if c in b" \t":
        return quotetabs
    if c == b"_":
        return header
    return c == ESCAPE or not b" " <= c <= b"~"


def quote(c):
    """The byte c as =XX."""
    assert isinstance(c, bytes) and len(c) == 1
    return b"=%02X" % ord(c)


def unquote(s):
    """The byte that =XX means."""
    return bytes((int(s[1:3], 16),))


def ishex(c):
    """Whether the byte c is a hexadecimal digit."""
    assert isinstance(c, bytes)
    return c in b"0123456789abcdefABCDEF"


def encode(input, output, quotetabs, header=False):
    """Read input, a file of bytes, and write its encoding to output."""
    output.write(binascii.b2a_qp(input.read(), quotetabs=quotetabs, header=header))


def encodestring(s, quotetabs=False, header=False):
    return binascii.b2a_qp(s, quotetabs=quotetabs, header=header)


def decode(input, output, header=False):
    """Read input, a file of bytes, and write what it encodes to output."""
    output.write(binascii.a2b_qp(input.read(), header=header))


def decodestring(s, header=False):
    return binascii.a2b_qp(s, header=header)


def main():
    import getopt
    import sys
    try:
        opts, args = getopt.getopt(sys.argv[1:], "td")
    except getopt.error as msg:
        sys.stdout = sys.stderr
        print(msg)
        print("usage: quopri [-t | -d] [file] ...")
        print("-t: quote tabs")
        print("-d: decode; default encode")
        sys.exit(2)
    names = [o for o, _ in opts]
    tabs, decoding = "-t" in names, "-d" in names
    if tabs and decoding:
        sys.stdout = sys.stderr
        print("-t and -d are mutually exclusive")
        sys.exit(2)
    status = 0
    for name in args or ["-"]:
        try:
            file = sys.stdin.buffer if name == "-" else open(name, "rb")
        except OSError as msg:
            sys.stderr.write("%s: can't open (%s)\n" % (name, msg))
            status = 1
            continue
        try:
            if decoding:
                decode(file, sys.stdout.buffer)
            else:
                encode(file, sys.stdout.buffer, tabs)
        finally:
            if name != "-":
                file.close()
    if status:
        sys.exit(status)


if __name__ == "__main__":
    main()

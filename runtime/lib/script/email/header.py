"""Headers of mail with text in any charset."""

import binascii
import re

from . import base64mime, charset as _charset, quoprimime
from .errors import HeaderParseError, HeaderWriteError

Charset = _charset.Charset

__all__ = ["Header", "decode_header", "make_header"]

MAXLINELEN = 78
USASCII = Charset("us-ascii")
UTF8 = Charset("utf-8")

_word = re.compile(r"=\?([^?]*?)\?([qQbB])\?(.*?)\?=", re.MULTILINE)
_name = re.compile(r"[\041-\071\073-\176]+:$")
_second_header = re.compile(r"\n[^ \t]+:")


def decode_header(header):
    """The parts of a header, each with its charset, undecoded where there is none at all."""
    if hasattr(header, "_chunks"):
        return [(_charset._encode(string, str(cset)), str(cset)) for string, cset in header._chunks]
    if not _word.search(header):
        return [(header, None)]
    words = []
    for line in header.splitlines():
        parts = _word.split(line)
        first = True
        while parts:
            plain = parts.pop(0)
            if first:
                plain, first = plain.lstrip(), False
            if plain:
                words.append((plain, None, None))
            if parts:
                cset, encoding, encoded = parts[:3]
                words.append((encoded, encoding.lower(), cset.lower()))
                del parts[:3]
    # Space between two encoded words means nothing.
    words = [w for i, w in enumerate(words)
             if not (0 < i < len(words) - 1 and w[1] is None and w[0].isspace() and words[i - 1][1] and words[i + 1][1])]
    decoded = []
    for text, encoding, cset in words:
        if encoding is None:
            decoded.append((text, cset))
        elif encoding == "q":
            decoded.append((quoprimime.header_decode(text), cset))
        else:
            text += "==="[:-len(text) % 4]
            try:
                decoded.append((base64mime.decode(text), cset))
            except binascii.Error:
                raise HeaderParseError("Base64 decoding error")
    # Neighbours in one charset are one part.
    collapsed = []
    for text, cset in decoded:
        if isinstance(text, str):
            text = bytes(text, "raw-unicode-escape")
        if collapsed and collapsed[-1][1] == cset:
            between = b" " if cset is None else b""
            collapsed[-1] = (collapsed[-1][0] + between + text, cset)
        else:
            collapsed.append((text, cset))
    return collapsed


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=" "):
    """A Header of what decode_header gave."""
    h = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for text, cset in decoded_seq:
        if cset is not None and not isinstance(cset, Charset):
            cset = Charset(cset)
        h.append(text, cset)
    return h


class Header:
    """A header's value: pieces of text, each in a charset."""

    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=" ", errors="strict"):
        if charset is None:
            charset = USASCII
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        self._continuation_ws = continuation_ws
        self._chunks = []
        if s is not None:
            self.append(s, charset, errors)
        self._maxlinelen = MAXLINELEN if maxlinelen is None else maxlinelen
        self._headerlen = 0 if header_name is None else len(header_name) + 2

    def __str__(self):
        self._normalize()
        out, last, space = [], None, None
        for string, cset in self._chunks:
            if cset == _charset.UNKNOWN8BIT:
                string = string.encode("ascii", "surrogateescape").decode("ascii", "replace")
            if out:
                begins = string and self._nonctext(string[0])
                if last not in (None, "us-ascii"):
                    if str(cset) in ("None", "us-ascii") and not begins:
                        out.append(" ")
                elif str(cset) not in ("None", "us-ascii") and not space:
                    out.append(" ")
            space = string and self._nonctext(string[-1])
            last = str(cset)
            out.append(string)
        return "".join(out)

    def __eq__(self, other):
        return other == str(self)

    def append(self, s, charset=None, errors="strict"):
        """Add a piece."""
        if charset is None:
            charset = self._charset
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        if not isinstance(s, str):
            codec = charset.input_codec or "us-ascii"
            s = s.decode("us-ascii", "surrogateescape") if codec == _charset.UNKNOWN8BIT else s.decode(codec, errors)
        output = charset.output_codec or "us-ascii"
        if output != _charset.UNKNOWN8BIT:
            try:
                s.encode(output, errors)
            except UnicodeEncodeError:
                if output != "us-ascii":
                    raise
                charset = UTF8
        self._chunks.append((s, charset))

    @staticmethod
    def _nonctext(s):
        return s.isspace() or s in ("(", ")", "\\")

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        """The value as it is sent, in lines."""
        self._normalize()
        if maxlinelen is None:
            maxlinelen = self._maxlinelen
        if maxlinelen == 0:
            maxlinelen = 1000000
        f = _Folder(self._headerlen, maxlinelen, self._continuation_ws, splitchars)
        last, space = None, None
        for string, cset in self._chunks:
            if space is not None:
                begins = string and self._nonctext(string[0])
                if last not in (None, "us-ascii"):
                    if not begins or str(cset) not in ("None", "us-ascii"):
                        f.add_transition()
                elif str(cset) not in ("None", "us-ascii") and not space:
                    f.add_transition()
            space = string and self._nonctext(string[-1])
            last = str(cset)
            lines = string.splitlines()
            f.feed("", lines[0] if lines else "", cset)
            for line in lines[1:]:
                f.newline()
                if cset.header_encoding is not None:
                    f.feed(self._continuation_ws, " " + line.lstrip(), cset)
                else:
                    text = line.lstrip()
                    f.feed(line[:len(line) - len(text)], text, cset)
            if len(lines) > 1:
                f.newline()
        if self._chunks:
            f.add_transition()
        value = f.text(linesep)
        if _second_header.search(value):
            raise HeaderWriteError("header value appears to contain an embedded header: {!r}".format(value))
        return value

    def _normalize(self):
        """Join neighbours in one charset."""
        chunks = []
        for string, cset in self._chunks:
            if chunks and chunks[-1][1] == cset:
                chunks[-1] = (chunks[-1][0] + " " + string, cset)
            else:
                chunks.append((string, cset))
        self._chunks = chunks


class _Line(list):
    """A line that grows: pairs of space and text."""

    def __init__(self, before=0):
        self.before = before  # what of it is taken by the header's name

    def __len__(self):
        return sum(len(space) + len(text) for space, text in self) + self.before

    def pieces(self):
        return list.__len__(self)

    def __str__(self):
        return "".join(space + text for space, text in self)

    def only_space(self):
        return self.before == 0 and (not self.pieces() or str(self).isspace())


class _Folder:
    """Puts pieces into lines that are not too long."""

    def __init__(self, headerlen, maxlen, continuation, splitchars):
        self.maxlen, self.continuation, self.splitchars = maxlen, continuation, splitchars
        self.lines = []
        self.current = _Line(headerlen)

    def text(self, linesep):
        self.newline()
        return linesep.join(self.lines)

    def newline(self):
        end = self.current.pop() if self.current.pieces() else ("", "")
        if end != (" ", ""):
            self.current.append(end)
        if len(self.current) > 0:
            if self.current.only_space() and self.lines:
                self.lines[-1] += str(self.current)
            else:
                self.lines.append(str(self.current))
        self.current = _Line()

    def add_transition(self):
        self.current.append((" ", ""))

    def feed(self, space, string, cset):
        if cset.header_encoding is None:
            self._feed_plain(space, string)
            return
        words = cset.header_encode_lines(string, self._maxlengths(space))
        first = words.pop(0)
        if first is not None:
            self._append(space, first)
        if not words:
            return
        for word in words:
            self.newline()
            self.current.append((self.continuation, word))

    def _maxlengths(self, space):
        yield self.maxlen - len(self.current)
        while True:
            yield self.maxlen - len(self.continuation)

    def _feed_plain(self, space, string):
        parts = re.split("([ \t]+)", space + string)
        if parts[0]:
            parts.insert(0, "")
        else:
            parts.pop(0)
        for i in range(0, len(parts) - 1, 2):
            self._append(parts[i], parts[i + 1])

    def _append(self, space, string):
        self.current.append((space, string))
        if len(self.current) <= self.maxlen:
            return
        at = self._break()
        if at is None:
            space, part = self.current.pop()
            if self.current.before > 0:
                # No line has the header's name alone where that can be helped.
                self.newline()
                space = space or " "
            elif self.current.pieces():
                self.newline()
            self.current.append((space, part))
            return
        rest = list(self.current[at:])
        del self.current[at:]
        self.lines.append(str(self.current))
        self.current = _Line()
        self.current.extend(rest)

    def _break(self):
        """Where the line is best broken, by the characters to split at, the most wanted first."""
        for c in self.splitchars:
            for i in range(self.current.pieces() - 1, 0, -1):
                space, before = self.current[i][0], self.current[i - 1][1]
                if c.isspace():
                    if space and space[0] == c:
                        return i
                elif before and before[-1] == c:
                    return i
        return None

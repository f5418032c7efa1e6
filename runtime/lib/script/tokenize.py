"""Split Python source into tokens, and put it together again."""

from builtins import open as _builtin_open
from codecs import BOM_UTF8, lookup
from collections import namedtuple
from io import TextIOWrapper
import itertools as _itertools
import re
import sys
from token import *
from token import EXACT_TOKEN_TYPES
import token as _token

__all__ = [*_token.__all__, "tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo", "open", "TokenError"]

cookie_re = re.compile(r'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', re.ASCII)
blank_re = re.compile(br'^[ \t\f]*(?:[#\r\n]|$)', re.ASCII)


class TokenInfo(namedtuple('TokenInfo', 'type string start end line')):
    """A token: its type, its text, where it starts and ends, and the line."""

    def __repr__(self):
        kind = '%d (%s)' % (self.type, tok_name[self.type])
        return 'TokenInfo(type=%s, string=%r, start=%r, end=%r, line=%r)' % (kind, *self[1:])

    @property
    def exact_type(self):
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type


class TokenError(Exception):
    """A source that can't be split, or ends inside something."""


class Untokenizer:
    """Puts tokens together again."""

    def __init__(self):
        self.tokens = []
        self.prev_row = 1
        self.prev_col = 0
        self.prev_type = None
        self.prev_line = ""
        self.encoding = None

    def add_whitespace(self, start):
        row, column = start
        if row < self.prev_row or row == self.prev_row and column < self.prev_col:
            raise ValueError("start ({},{}) precedes previous end ({},{})".format(row, column, self.prev_row, self.prev_col))
        self.add_backslash_continuation(start)
        if blank := column - self.prev_col:
            self.tokens.append(" " * blank)

    def add_backslash_continuation(self, start):
        """Write the backslashes and line ends between two tokens of a logical line."""
        row = start[0]
        count = row - self.prev_row
        if count == 0:
            return
        newline = '\r\n' if self.prev_line.endswith('\r\n') else '\n'
        line = self.prev_line.rstrip('\\\r\n')
        space = ''.join(_itertools.takewhile(str.isspace, reversed(line)))
        self.tokens.append(space + f"\\{newline}" * count)
        self.prev_col = 0

    def escape_brackets(self, text):
        """Write the braces of an f-string's text twice, those of \\N{...} aside."""
        out, consumed = [], 0
        for named in re.finditer(r'(?<!\\)(?:\\\\)*\\N\{[^{}]*\}', text):
            out.append(text[consumed:named.start()].replace('{', '{{').replace('}', '}}'))
            out.append(named[0])
            consumed = named.end()
        out.append(text[consumed:].replace('{', '{{').replace('}', '}}'))
        return ''.join(out)

    def untokenize(self, iterable):
        it = iter(iterable)
        indents = []
        startline = False
        for t in it:
            if len(t) == 2:
                self.compat(t, it)
                break
            kind, text, start, end, line = t
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind == ENDMARKER:
                break
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                self.prev_row, self.prev_col = end
                continue
            if kind in (NEWLINE, NL):
                startline = True
            elif startline and indents:
                indent = indents[-1]
                if start[1] >= len(indent):
                    self.tokens.append(indent)
                    self.prev_col = len(indent)
                startline = False
            elif kind == FSTRING_MIDDLE:
                if '{' in text or '}' in text:
                    text = self.escape_brackets(text)
                    last = text.splitlines()[-1]
                    row, column = end
                    extra = last.count("{{") + last.count("}}")
                    end = row, column + extra
            self.add_whitespace(start)
            self.tokens.append(text)
            self.prev_row, self.prev_col = end
            if kind in (NEWLINE, NL):
                self.prev_row += 1
                self.prev_col = 0
            self.prev_type, self.prev_line = kind, line
        return "".join(self.tokens)

    def compat(self, token, iterable):
        """The way for tokens of type and text alone: as many blanks as it takes."""
        indents = []
        out = self.tokens.append
        startline = token[0] in (NEWLINE, NL)
        after_string = False
        in_fstring = 0
        for t in _itertools.chain([token], iterable):
            kind, text = t[:2]
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += ' '
            after_string, before = kind == STRING, after_string
            if kind == STRING and before:
                text = ' ' + text
            if kind == FSTRING_START:
                in_fstring += 1
            elif kind == FSTRING_END:
                in_fstring -= 1
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind in (NEWLINE, NL):
                startline = True
            elif startline and indents:
                out(indents[-1])
                startline = False
            elif kind == FSTRING_MIDDLE:
                text = self.escape_brackets(text)
            if text in "{}" and self.tokens and self.tokens[-1].endswith(text) and in_fstring and len(text) == 1:
                text = ' ' + text
            out(text)


def untokenize(iterable):
    """Turn tokens back into source: bytes if an ENCODING token comes first.

    With whole tokens the result is the source but for white space at the ends
    of lines; of (type, text) pairs it is split into the same pairs.
    """
    maker = Untokenizer()
    text = maker.untokenize(iterable)
    return text if maker.encoding is None else text.encode(maker.encoding)


def _normal_name(name):
    short = name[:12].lower().replace("_", "-")
    if short == "utf-8" or short.startswith("utf-8-"):
        return "utf-8"
    if short in ("latin-1", "iso-8859-1", "iso-latin-1") or short.startswith(("latin-1-", "iso-8859-1-", "iso-latin-1-")):
        return "iso-8859-1"
    return name


def detect_encoding(readline):
    """(encoding, the lines read) of a source: by its byte order mark or its cookie, else utf-8."""
    try:
        filename = readline.__self__.name
    except AttributeError:
        filename = None
    bom = False
    default = 'utf-8'

    def read():
        try:
            return readline()
        except StopIteration:
            return b''

    def fault(message):
        return SyntaxError(message if filename is None else f"{message} for {filename!r}")

    def cookie(line):
        try:
            text = line.decode('utf-8')
        except UnicodeDecodeError:
            raise fault("invalid or missing encoding declaration") from None
        match = cookie_re.match(text)
        if not match:
            return None
        encoding = _normal_name(match[1])
        try:
            lookup(encoding)
        except LookupError:
            if filename is None:
                raise SyntaxError("unknown encoding: " + encoding) from None
            raise SyntaxError(f"unknown encoding for {filename!r}: {encoding}") from None
        if bom:
            if encoding != 'utf-8':
                if filename is None:
                    raise SyntaxError('encoding problem: utf-8')
                raise SyntaxError(f'encoding problem for {filename!r}: utf-8')
            encoding += '-sig'
        return encoding

    first = read()
    if first.startswith(BOM_UTF8):
        bom = True
        first = first[3:]
        default = 'utf-8-sig'
    if not first:
        return default, []
    if encoding := cookie(first):
        return encoding, [first]
    if not blank_re.match(first):
        return default, [first]
    second = read()
    if not second:
        return default, [first]
    return cookie(second) or default, [first, second]


def open(filename):
    """Open a source for reading, in the encoding that it declares."""
    buffer = _builtin_open(filename, 'rb')
    try:
        encoding, _ = detect_encoding(buffer.readline)
        buffer.seek(0)
        text = TextIOWrapper(buffer, encoding, line_buffering=True)
        text.mode = 'r'
        return text
    except:
        buffer.close()
        raise


def tokenize(readline):
    """The tokens of a source that readline gives as bytes; the first is its ENCODING."""
    encoding, consumed = detect_encoding(readline)
    lines = _itertools.chain(consumed, iter(readline, b""))
    if encoding is not None:
        if encoding == 'utf-8-sig':
            encoding = 'utf-8'
        yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), '')
    yield from _generate_tokens_from_c_tokenizer(lines.__next__, encoding, extra_tokens=True)


def generate_tokens(readline):
    """The tokens of a source that readline gives as text."""
    return _generate_tokens_from_c_tokenizer(readline, extra_tokens=True)


def _generate_tokens_from_c_tokenizer(source, encoding=None, extra_tokens=False):
    from _tokenizer import Reader

    def readline():
        line = source()
        if encoding is None:
            return line
        if not isinstance(line, (bytes, bytearray)):
            raise TypeError(f"readline() returned a non-bytes object of type {type(line).__name__}")
        return line.decode(encoding)

    try:
        for kind, *rest in Reader(readline, extra_tokens).tokens():
            if not extra_tokens and kind == OP:
                kind = EXACT_TOKEN_TYPES[rest[0]]
            yield TokenInfo._make((kind, *rest))
    except SyntaxError as e:
        if type(e) is not SyntaxError:
            raise e from None
        raise TokenError(f"{e.msg}", (e.lineno, e.offset)) from None


def main():
    import argparse
    parser = argparse.ArgumentParser(prog='python -m tokenize')
    parser.add_argument(dest='filename', nargs='?', metavar='filename.py', help='the file to tokenize; defaults to stdin')
    parser.add_argument('-e', '--exact', dest='exact', action='store_true', help='display token names using the exact type')
    args = parser.parse_args()

    def fail(message, name, at=None):
        where = "{}:{}:{}: ".format(name, *at) if at else f"{name}: "
        print(f"{where}error: {message}", file=sys.stderr)
        sys.exit(1)

    name = args.filename or "<stdin>"
    try:
        if args.filename:
            with _builtin_open(name, 'rb') as file:
                tokens = list(tokenize(file.readline))
        else:
            tokens = list(generate_tokens(sys.stdin.readline))
        for t in tokens:
            kind = t.exact_type if args.exact else t.type
            print("%-20s%-15s%-15r" % ("%d,%d-%d,%d:" % (t.start + t.end), tok_name[kind], t.string))
    except TokenError as e:
        fail(e.args[0], name, e.args[1])
    except SyntaxError as e:
        fail(e, name)
    except OSError as e:
        fail(e, name)
    except KeyboardInterrupt:
        print("interrupted\n", file=sys.stderr)


if __name__ == "__main__":
    main()

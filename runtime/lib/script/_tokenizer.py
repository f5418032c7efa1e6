"""Source text to tokens, for tokenize.

One class reads a source line by line. What goes wrong is a SyntaxError with
the place, as the parser would raise it.
"""

import re
from token import (COMMENT, DEDENT, ENDMARKER, EXACT_TOKEN_TYPES, FSTRING_END, FSTRING_MIDDLE, FSTRING_START, INDENT, NAME,
                   NEWLINE, NL, NUMBER, OP, STRING)

_NUMBER = re.compile(
    r"0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+"
    r"|(?:(?:[0-9](?:_?[0-9])*\.(?:[0-9](?:_?[0-9])*)?|\.[0-9](?:_?[0-9])*)(?:[eE][-+]?[0-9](?:_?[0-9])*)?"
    r"|[0-9](?:_?[0-9])*[eE][-+]?[0-9](?:_?[0-9])*|[0-9](?:_?[0-9])*)[jJ]?")
_INTEGER = re.compile(r"0(?:_?0)*|[1-9](?:_?[0-9])*")
_NAME = re.compile(r"\w+")
_QUOTE = re.compile(r"([a-zA-Z]{0,2})('''|\"\"\"|'|\")")
_PREFIXES = {"", "r", "u", "b", "f", "br", "rb", "fr", "rf"}
_SPACE = re.compile(r"[ \f\t]*")
_IN_STRING = re.compile(r"[\\'\"\r\n]|$(?!\n)")
_NAMED = re.compile(r"\\N\{[^}\n]*\}")
_OPERATOR = re.compile("|".join(map(re.escape, sorted(EXACT_TOKEN_TYPES, key=len, reverse=True))))
_PAIRS = {")": "(", "]": "[", "}": "{"}
_MAX_INDENT = 100
# A number may be followed at once by the keywords that can stand after one.
_AFTER_NUMBER = re.compile(r"(?:and|else|for|if|in|is|not|or)\b")
_KINDS = {"x": "hexadecimal", "b": "binary", "o": "octal"}


class _FString:
    """An f-string that is being read: its quotes, and how deep in replacement fields we are."""

    def __init__(self, quote, raw, row, column, line):
        self.quote, self.raw, self.row, self.column, self.line = quote, raw, row, column, line
        self.depth = 0       # of replacement fields
        self.brackets = []   # open brackets when each of them began
        self.spec = []       # whether we are in the format spec of each


class Reader:
    """The tokens of a source as (type, text, start, end, line)."""

    def __init__(self, readline, extra_tokens):
        self.readline = readline
        self.extra = extra_tokens
        self.line, self.row, self.at = "", 0, 0
        self.brackets = []  # (character, row, column)
        self.indents = [0]
        self.strings = []
        self.ended = False

    def error(self, message, row=None, column=None, kind=SyntaxError, end=None):
        row = self.row if row is None else row
        column = self.at if column is None else column
        if end is None:
            return kind(message, ("<string>", row, column + 1, self.line.rstrip("\r\n")))
        return kind(message, ("<string>", row, column + 1, self.line.rstrip("\r\n"), row, end + 1))

    def next_line(self):
        """Read the next line; False at the end of the source."""
        if self.ended:
            return False
        try:
            line = self.readline()
        except StopIteration:
            line = ""
        if not line:
            self.ended = True
            return False
        if not isinstance(line, str):
            raise TypeError(f"readline() returned a non-string object of type {type(line).__name__}")
        self.line, self.at = line, 0
        self.row += 1
        if "\0" in line:
            raise self.error("source code cannot contain null bytes")
        return True

    def token(self, type, start, end, line=None):
        return type, self.line[start:end], (self.row, start), (self.row, end), self.line if line is None else line

    def tokens(self):
        """All tokens but ENCODING."""
        pending = False  # a logical line has begun
        while self.next_line():
            if not self.brackets and not self.strings and not pending:
                dedents = self.indentation()
                if dedents is None:
                    yield from self.blank()
                    continue
                yield from dedents
            continued = yield from self.rest_of_line()
            if continued == "newline":
                pending = False
            else:
                pending = True
                if continued == "backslash" and self.ended_after_backslash():
                    raise self.error("unexpected EOF while parsing", self.row, len(self.line))
        if self.strings:
            top = self.strings[-1]
            self.line = top.line
            if top.depth and self.brackets:
                yield from self.unclosed()
            kind = "triple-quoted f-string" if len(top.quote) == 3 else "f-string"
            raise self.error(f"unterminated {kind} literal (detected at line {self.row})", top.row, top.column)
        if self.brackets:
            yield from self.unclosed()
        row = self.row
        if not self.extra:
            if pending:
                yield NEWLINE, "", (row, len(self.line)), (row, len(self.line)), self.line
            for kind in [DEDENT] * (len(self.indents) - 1) + [ENDMARKER]:
                yield kind, "", (row, -1), (row, -1), self.line
            return
        if pending:
            end = len(self.line)
            yield NEWLINE, "", (row, end), (row, end + 1), self.line
        elif self.line and not self.line.endswith("\n") and self.blank_end:
            end = len(self.line)
            yield NL, "", (row, end), (row, end + 1), self.line
        for _ in self.indents[1:]:
            yield DEDENT, "", (row + 1, 0), (row + 1, 0), ""
        yield ENDMARKER, "", (row + 1, 0), (row + 1, 0), ""

    blank_end = False

    def ended_after_backslash(self):
        """Whether the source ends here; the next line is read else."""
        saved = self.line, self.at
        if self.next_line():
            following = self.line
            self.row -= 1
            readline, first = self.readline, [following]

            def again():
                self.readline = readline
                return first.pop()
            self.readline = again
            self.line, self.at = saved
            return False
        self.line, self.at = saved
        return True

    def unclosed(self):
        """The source ends inside of brackets."""
        if self.extra:
            end = len(self.line)
            if not self.line.endswith("\n"):
                yield NL, "", (self.row, end), (self.row, end + 1), self.line
            raise self.error("unexpected EOF in multi-line statement", self.row, end if self.strings else -1)
        character, row, column, line = self.brackets[-1]
        self.line = line
        raise self.error(f"'{character}' was never closed", row, column)

    def indentation(self):
        """The INDENT or DEDENT tokens before a line; None for a line with nothing on it."""
        self.blank_end = False
        column, blanks = self.measure()
        # A line with a backslash alone gives its indentation to the next.
        while column and self.line[self.at:] in ("\\\n", "\\\r\n") and self.next_line():
            self.measure()
        line, at = self.line, self.at
        if at == len(line) or line[at] in "#\r\n":
            return None
        out = []
        if column > self.indents[-1]:
            if len(self.indents) >= _MAX_INDENT:
                raise self.error("too many levels of indentation", kind=IndentationError)
            self.indents.append(column)
            if self.extra:
                out.append((INDENT, blanks, (self.row, 0), (self.row, len(blanks)), line))
            else:
                out.append((INDENT, "", (self.row, -1), (self.row, -1), line))
        while column < self.indents[-1]:
            if column not in self.indents:
                raise self.error("unindent does not match any outer indentation level", column=len(line.rstrip("\r\n")),
                                 kind=IndentationError)
            self.indents.pop()
            if self.extra:
                out.append(self.token(DEDENT, at, at))
            else:
                out.append((DEDENT, "", (self.row, -1), (self.row, -1), line))
        return out

    def measure(self):
        """Go behind the line's indentation; give its width and its text."""
        column = at = 0
        line = self.line
        while at < len(line):
            if line[at] == " ":
                column += 1
            elif line[at] == "\t":
                column = (column // 8 + 1) * 8
            elif line[at] == "\f":
                column = 0
            else:
                break
            at += 1
        self.at = at
        return column, line[:at]

    def blank(self):
        """The tokens of a line with nothing but perhaps a comment."""
        at = self.at
        rest = self.line[at:].rstrip("\r\n")
        if rest and self.extra:
            yield self.token(COMMENT, at, at + len(rest))
        at += len(rest)
        self.blank_end = at == len(self.line)
        if at < len(self.line) and self.extra:
            yield self.token(NL, at, at + len(self.line[at:]))

    def rest_of_line(self):
        """The tokens from here to the line's end; gives how the line ended."""
        comment = 0
        while True:
            if self.strings and self.strings[-1].depth == len(self.strings[-1].spec) and (
                    not self.strings[-1].depth or self.strings[-1].spec[-1]):
                ended = yield from self.string_text()
                if ended:
                    return "string"
                continue
            line = self.line
            self.at = at = _SPACE.match(line, self.at).end()
            if at >= len(line):
                return "end" if not self.brackets else "brackets"
            character = line[at]
            if character == "#":
                end = len(line.rstrip("\r\n"))
                if self.extra:
                    yield self.token(COMMENT, at, end)
                comment = at
                self.at = end
                continue
            if character in "\r\n":
                if self.brackets:
                    if self.extra:
                        yield self.token(NL, at, len(line))
                    return "brackets"
                if self.extra:
                    yield self.token(NEWLINE, at, len(line))
                else:
                    note = comment or at
                    yield NEWLINE, line[note:at], (self.row, note), (self.row, at), line
                self.at = len(line)
                return "newline"
            if character == "\\":
                if line[at + 1:] in ("\n", "\r\n"):
                    return "backslash"
                if at + 1 >= len(line):
                    raise self.error("unexpected EOF while parsing", column=at + 1)
                raise self.error("unexpected character after line continuation character", column=at + 1)
            if character.isdigit() or character == "." and line[at + 1:at + 2].isdigit():
                yield self.number()
                continue
            quote = _QUOTE.match(line, at)
            if quote is not None and quote[1].lower() in _PREFIXES:
                if "f" in quote[1].lower():
                    yield self.token(FSTRING_START, at, quote.end())
                    self.strings.append(_FString(quote[2], "r" in quote[1].lower(), self.row, at, line))
                    self.at = quote.end()
                else:
                    yield self.string(quote)
                continue
            name = _NAME.match(line, at)
            if name is not None:
                if not name[0].isidentifier():
                    self.bad_character(name[0], at)
                self.at = name.end()
                yield self.token(NAME, at, self.at)
                continue
            yield self.operator()

    def bad_character(self, text, at):
        for i, c in enumerate(text):
            if not (text[:i] + c).isidentifier():
                raise self.error(f"invalid character '{c}' (U+{ord(c):04X})", column=at + i)

    def number(self):
        line, at = self.line, self.at
        match = _NUMBER.match(line, at)
        end = match.end() if match else at + 1
        text = line[at:end]
        kind = text[1:2].lower()
        follow = line[end:end + 1]
        if text[:1] == "0" and len(text) == 1 and line[at + 1:at + 2].lower() in _KINDS:
            name = _KINDS[line[at + 1].lower()]
            digit = line[at + 2:at + 3]
            if digit == "_":
                digit = line[at + 3:at + 4]
            if digit.isdigit() and name != "hexadecimal":
                raise self.error(f"invalid digit '{digit}' in {name} literal", column=at + 2)
            raise self.error(f"invalid {name} literal", column=at + 1)
        name = _KINDS.get(kind, "imaginary" if text[-1:] in "jJ" else "decimal") if text[0] == "0" else (
            "imaginary" if text[-1:] in "jJ" else "decimal")
        if follow.isdigit() and kind in "bo":
            raise self.error(f"invalid digit '{follow}' in {name} literal", column=end)
        if follow == "_" or text.endswith(".") and follow == "_":
            raise self.error(f"invalid {name} literal", column=end)
        if self.extra:
            pass  # a number that runs into a name is two tokens
        elif (follow.isidentifier() or follow and ord(follow) > 127) and not _AFTER_NUMBER.match(line, end):
            raise self.error(f"invalid {name} literal", column=end - 1)
        if not self.extra and name == "decimal" and text.replace("_", "").isdigit() and not _INTEGER.fullmatch(text):
            zeros = len(text) - len(text.lstrip("0_"))
            raise self.error("leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                             column=at, end=at + zeros)
        self.at = end
        return self.token(NUMBER, at, end)

    def string(self, quote):
        """A string that is no f-string, over as many lines as it takes."""
        line, at, row = self.line, self.at, self.row
        mark = quote[2]
        text = quote[0]
        whole, start = line, quote.end()
        while True:
            i = start
            while i < len(self.line):
                i = _IN_STRING.search(self.line, i).start()
                if i == len(self.line):
                    break
                c = self.line[i]
                if c == "\\" and i + 1 < len(self.line):
                    i += 3 if self.line.startswith("\\\r\n", i) else 2
                    continue
                if c == mark[0] and self.line.startswith(mark, i):
                    end = i + len(mark)
                    text += self.line[start:end]
                    self.at = end
                    return STRING, text, (row, at), (self.row, end), whole
                if len(mark) == 1 and c in "\r\n":
                    raise self.error(f"unterminated string literal (detected at line {self.row})", row, at)
                i += 1
            text += self.line[start:]
            if len(mark) == 1 and not self.line.endswith("\n"):
                raise self.error(f"unterminated string literal (detected at line {self.row})", row, at)
            last = self.row
            if not self.next_line():
                self.line = line
                if self.extra and len(mark) == 3:
                    raise self.error("EOF in multi-line string", row, at)
                kind = "triple-quoted " if len(mark) == 3 else ""
                raise self.error(f"unterminated {kind}string literal (detected at line {last})", row, at)
            whole += self.line
            start = 0

    def string_text(self):
        """The text of an f-string from here to a field or to its end; True if the line ended first."""
        top = self.strings[-1]
        spec = top.depth > 0
        text, start = "", (self.row, self.at)
        whole = self.line
        while True:
            line = self.line
            i = self.at
            begun = i
            while i < len(line):
                c = line[i]
                if c == "\\" and not spec and i + 1 < len(line):
                    if not top.raw and (named := _NAMED.match(line, i)):
                        i = named.end()
                    elif line[i + 1] in "{}":
                        i += 1
                    else:
                        i += 2
                    continue
                if line.startswith(top.quote, i):
                    text += line[begun:i]
                    if text:
                        yield FSTRING_MIDDLE, text, start, (self.row, i), whole
                    if spec:
                        raise self.error("f-string: expecting '}'", column=i)
                    end = i + len(top.quote)
                    yield FSTRING_END, line[i:end], (self.row, i), (self.row, end), whole if start[0] != self.row else line
                    self.strings.pop()
                    self.at = end
                    return False
                if c in "\r\n" and len(top.quote) == 1:
                    if spec:
                        text += line[begun:i]
                        if text:
                            yield FSTRING_MIDDLE, text, start, (self.row, i), whole
                        top.spec[-1] = False
                        self.at = i
                        return False
                    raise self.error(f"unterminated f-string literal (detected at line {self.row})", top.row, top.column)
                if c in "{}" and not spec and line[i + 1:i + 2] == c:
                    text += line[begun:i + 1]
                    yield FSTRING_MIDDLE, text, start, (self.row, i + 1), whole
                    self.at = i = begun = i + 2
                    text, start = "", (self.row, i)
                    whole = line
                    continue
                if c in "{}":
                    text += line[begun:i]
                    if text:
                        yield FSTRING_MIDDLE, text, start, (self.row, i), whole
                    self.at = i
                    if c == "}" and not spec:
                        raise self.error("f-string: single '}' is not allowed", column=i)
                    if c == "{":
                        if top.depth >= 149 or len(self.brackets) >= 200:
                            raise self.error("f-string: expressions nested too deeply", column=i)
                        top.depth += 1
                        top.spec.append(False)
                        self.brackets.append(("{", self.row, i, line))
                        top.brackets.append(len(self.brackets))
                        self.at = i + 1
                        yield OP, "{", (self.row, i), (self.row, i + 1), line
                    else:
                        top.spec[-1] = False
                    return False
                i += 1
            text += line[begun:]
            if not self.next_line():
                self.strings_end(top)
            whole += self.line
            self.at = 0

    def strings_end(self, top):
        row = self.row
        self.line = top.line
        kind = "triple-quoted f-string" if len(top.quote) == 3 else "f-string"
        raise self.error(f"unterminated {kind} literal (detected at line {row})", top.row, top.column)

    def operator(self):
        line, at = self.line, self.at
        top = self.strings[-1] if self.strings else None
        inside = top is not None and top.depth and len(self.brackets) == top.brackets[-1]
        match = _OPERATOR.match(line, at)
        if match is None:
            character = line[at]
            if character in "$?`":
                if self.extra:
                    self.at = at + 1
                    return OP, character, (self.row, at), (self.row, at + 1), line
                raise self.error("invalid syntax", column=at)
            if not character.isprintable():
                raise self.error(f"invalid non-printable character U+{ord(character):04X}", column=at)
            raise self.error(f"invalid character '{character}' (U+{ord(character):04X})", column=at)
        text = match[0]
        if inside and text in (":=", ":"):
            text = ":"
        if inside and text == "!" or text == "!=" and inside and line[at + 2:at + 3] in ("}", ""):
            text = "!"
        end = at + len(text)
        if text in "([{":
            if len(self.brackets) >= 200:
                raise self.error("too many nested parentheses", column=at)
            self.brackets.append((text, self.row, at, line))
        elif text in ")]}":
            if inside and text == "}":
                top.depth -= 1
                top.spec.pop()
                top.brackets.pop()
                self.brackets.pop()
            else:
                self.close(text, at, inside)
        elif text == ":" and inside:
            top.spec[-1] = True
        self.at = end
        return self.token(OP, at, end)

    def close(self, text, at, inside):
        if not self.brackets:
            if self.extra:
                return  # the reader of tokens may say what is wrong
            raise self.error(f"unmatched '{text}'", column=at)
        character, row, column, _ = self.brackets[-1]
        if character != _PAIRS[text]:
            if inside:
                raise self.error(f"f-string: unmatched '{text}'", column=at)
            where = f" on line {row}" if row != self.row else ""
            raise self.error(f"closing parenthesis '{text}' does not match opening parenthesis '{character}'{where}", column=at)
        self.brackets.pop()

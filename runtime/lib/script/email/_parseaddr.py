"""Reading lists of addresses as they are written, rather than as they should be (RFC 2822)."""

_SPACE = " \t"
_ENDS_ATOM = '()<>@,:;."[]' + _SPACE + "\r\n"
_ENDS_PHRASE = _ENDS_ATOM.replace(".", "")


def quote(text):
    """The text with backslashes before backslashes and quotation marks."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


class AddressList:
    """The (name, address) pairs of a text: addresslist."""

    def __init__(self, field):
        self.field = field or ""
        self.pos = 0
        self.comments = []
        self.addresslist = []
        while not self.ended:
            found = self.address()
            self.addresslist += found or [("", "")]

    @property
    def ended(self):
        return self.pos >= len(self.field)

    @property
    def here(self):
        return self.field[self.pos]

    def gap(self):
        """Pass by spaces and comments; the spaces are returned."""
        spaces = ""
        while not self.ended:
            if self.here in _SPACE + "\r\n":
                if self.here not in "\r\n":
                    spaces += self.here
                self.pos += 1
            elif self.here == "(":
                self.comments.append(self.comment())
            else:
                break
        return spaces

    def address(self):
        """The addresses up to the next comma: one, none, or those of a group."""
        self.comments = []
        self.gap()
        start, before = self.pos, self.comments[:]
        phrase = self.phrase()
        self.gap()
        found = []
        if self.ended:
            if phrase:
                found = [(" ".join(self.comments), phrase[0])]
        elif self.here in ".@":
            # It was no name but the address itself.
            self.pos, self.comments = start, before
            spec = self.spec()
            found = [(" ".join(self.comments), spec)]
        elif self.here == ":":
            self.pos += 1
            while not self.ended:
                self.gap()
                if not self.ended and self.here == ";":
                    self.pos += 1
                    break
                found += self.address()
        elif self.here == "<":
            route = self.route()
            name = " ".join(phrase)
            if self.comments:
                name += " (" + " ".join(self.comments) + ")"
            found = [(name, route)]
        elif phrase:
            found = [(" ".join(self.comments), phrase[0])]
        elif self.here in '()<>@,:;."[]':
            self.pos += 1
        self.gap()
        if not self.ended and self.here == ",":
            self.pos += 1
        return found

    def route(self):
        """An address in angle brackets, without the route that may be before it."""
        self.pos += 1
        self.gap()
        spec, domain_next = "", False
        while not self.ended:
            if domain_next:
                self.domain()
                domain_next = False
            elif self.here == ">":
                self.pos += 1
                break
            elif self.here == "@":
                self.pos += 1
                domain_next = True
            elif self.here == ":":
                self.pos += 1
            else:
                spec = self.spec()
                self.pos += 1
                break
            self.gap()
        return spec

    def spec(self):
        """user@domain"""
        parts = []
        self.gap()
        while not self.ended:
            keep = True
            if self.here == ".":
                if parts and not parts[-1].strip():
                    parts.pop()
                parts.append(".")
                self.pos += 1
                keep = False
            elif self.here == '"':
                parts.append('"' + quote(self.delimited('"', "")) + '"')
            elif self.here in _ENDS_ATOM:
                if parts and not parts[-1].strip():
                    parts.pop()
                break
            else:
                parts.append(self.atom())
            spaces = self.gap()
            if keep and spaces:
                parts.append(spaces)
        if self.ended or self.here != "@":
            return "".join(parts)
        self.pos += 1
        self.gap()
        domain = self.domain()
        return "".join(parts) + "@" + domain if domain else ""

    def domain(self):
        parts = []
        while not self.ended:
            if self.here in _SPACE:
                self.pos += 1
            elif self.here == "(":
                self.comments.append(self.comment())
            elif self.here == "[":
                parts.append("[" + self.delimited("]\r", "") + "]")
            elif self.here == ".":
                self.pos += 1
                parts.append(".")
            elif self.here == "@":
                return ""  # a second one
            elif self.here in _ENDS_ATOM:
                break
            else:
                parts.append(self.atom())
        return "".join(parts)

    def comment(self):
        return self.delimited(")\r", "(")

    def delimited(self, ends, opens):
        """What is up to one of the ends; comments may be in comments."""
        out = []
        escaped = False
        self.pos += 1
        while not self.ended:
            c = self.here
            if escaped:
                out.append(c)
                escaped = False
            elif c in ends or ends == '"' and c == "\r":
                self.pos += 1
                break
            elif opens and c == opens:
                out.append(self.comment())
                continue
            elif c == "\\":
                escaped = True
            else:
                out.append(c)
            self.pos += 1
        return "".join(out)

    def atom(self, ends=_ENDS_ATOM):
        start = self.pos
        while not self.ended and self.here not in ends:
            self.pos += 1
        return "".join(self.field[start:self.pos])

    def phrase(self):
        """The words of a name."""
        words = []
        while not self.ended:
            if self.here in _SPACE + "\r\n":
                self.pos += 1
            elif self.here == '"':
                words.append(self.delimited('"', ""))
            elif self.here == "(":
                self.comments.append(self.comment())
            elif self.here in _ENDS_PHRASE:
                break
            else:
                words.append(self.atom(_ENDS_PHRASE))
        return words

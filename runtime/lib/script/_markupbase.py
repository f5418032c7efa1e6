"""What parsers of markup share: the position, comments and marked sections."""

import re

_commentclose = re.compile(r"--\s*>")
_section_name = re.compile(r"[a-zA-Z][-_.a-zA-Z0-9]*\s*")
# Sections end as their kind says: those of SGML with ]]>, those of some word
# processors with ]> .
_section_ends = {"temp": "]]>", "cdata": "]]>", "ignore": "]]>", "include": "]]>", "rcdata": "]]>",
                 "if": "]>", "else": "]>", "endif": "]>"}


class ParserBase:
    """Parser base class which provides some common support methods used
    by the SGML/HTML and XHTML parsers."""

    def __init__(self):
        if self.__class__ is ParserBase:
            raise RuntimeError("_markupbase.ParserBase must be subclassed")

    def reset(self):
        self.lineno = 1
        self.offset = 0

    def getpos(self):
        """Return current line number and offset."""
        return self.lineno, self.offset

    def updatepos(self, i, j):
        """Move the position over rawdata[i:j]; gives j."""
        if i >= j:
            return j
        rawdata = self.rawdata
        lines = rawdata.count("\n", i, j)
        if lines:
            self.lineno += lines
            self.offset = j - (rawdata.rindex("\n", i, j) + 1)
        else:
            self.offset += j - i
        return j

    def parse_comment(self, i, report=1):
        """Handle <!--...-->: where it ends, or -1."""
        rawdata = self.rawdata
        if rawdata[i:i + 4] != "<!--":
            raise AssertionError("unexpected call to parse_comment()")
        match = _commentclose.search(rawdata, i + 4)
        if not match:
            return -1
        if report:
            self.handle_comment(rawdata[i + 4:match.start()])
        return match.end()

    def parse_marked_section(self, i, report=1):
        """Handle <![...]]>: where it ends, or -1."""
        rawdata = self.rawdata
        assert rawdata[i:i + 3] == "<![", "unexpected call to parse_marked_section()"
        match = _section_name.match(rawdata, i + 3)
        if not match:
            if len(rawdata) == i + 3:
                return -1
            raise AssertionError("expected name token at %r" % rawdata[i:i + 20])
        if match.end() == len(rawdata):
            return -1
        name = match.group().strip().lower()
        end = _section_ends.get(name)
        if end is None:
            raise AssertionError("unknown status keyword %r in marked section" % rawdata[i + 3:match.end()])
        close = re.compile("]" + r"\s*" + ("]" + r"\s*" if end == "]]>" else "") + ">").search(rawdata, i + 3)
        if not close:
            return -1
        if report:
            self.unknown_decl(rawdata[i + 3:close.start()])
        return close.end()

    def unknown_decl(self, data):
        pass

"""What parsers of marked-up text have in common: positions, comments and sections."""

import re

_COMMENT_ENDS = re.compile(r"--\s*>")
_SECTION_NAME = re.compile(r"[a-zA-Z][-_.a-zA-Z0-9]*\s*")
_SECTION_ENDS = re.compile(r"]\s*]\s*>")
_MS_SECTION_ENDS = re.compile(r"]\s*>")


class ParserBase:
    """Has the text in rawdata, and derived classes that are called."""

    def __init__(self):
        if self.__class__ is ParserBase:
            raise RuntimeError("_markupbase.ParserBase must be subclassed")

    def reset(self):
        self.lineno, self.offset = 1, 0

    def getpos(self):
        """(line, column) of where the parser is."""
        return self.lineno, self.offset

    def updatepos(self, i, j):
        if i < j:
            lines = self.rawdata.count("\n", i, j)
            if lines:
                self.lineno += lines
                self.offset = j - self.rawdata.rindex("\n", i, j) - 1
            else:
                self.offset += j - i
        return j

    def parse_marked_section(self, i, report=1):
        data = self.rawdata
        found = _SECTION_NAME.match(data, i + 3)
        if not found:
            if i + 3 == len(data):
                return -1
            self.updatepos(i, i + 3)
            raise AssertionError("expected name token at %r" % data[i:i + 20])
        if found.end() == len(data):
            return -1
        name = found.group().strip().lower()
        if name in ("temp", "cdata", "ignore", "include", "rcdata"):
            ends = _SECTION_ENDS.search(data, i + 3)
        elif name in ("if", "else", "endif"):
            ends = _MS_SECTION_ENDS.search(data, i + 3)
        else:
            raise AssertionError("unknown status keyword %r in marked section" % data[i + 3:found.end()])
        if not ends:
            return -1
        if report:
            self.unknown_decl(data[i + 3:ends.start()])
        return ends.end()

    def parse_comment(self, i, report=1):
        if self.rawdata[i:i + 4] != "<!--":
            raise AssertionError("unexpected call to parse_comment()")
        ends = _COMMENT_ENDS.search(self.rawdata, i + 4)
        if not ends:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 4:ends.start()])
        return ends.end()

    def unknown_decl(self, data):
        pass

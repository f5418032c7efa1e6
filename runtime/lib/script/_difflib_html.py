"""difflib.HtmlDiff: two texts side by side, as HTML."""

import re

import difflib

__name__ = "difflib"

_PAGE = """
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
          "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">

<html>

<head>
    <meta http-equiv="Content-Type"
          content="text/html; charset=%(charset)s" />
    <title></title>
    <style type="text/css">%(styles)s
    </style>
</head>

<body>
    %(table)s%(legend)s
</body>

</html>"""

_STYLES = """
        table.diff {font-family:Courier; border:medium;}
        .diff_header {background-color:#e0e0e0}
        td.diff_header {text-align:right}
        .diff_next {background-color:#c0c0c0}
        .diff_add {background-color:#aaffaa}
        .diff_chg {background-color:#ffff77}
        .diff_sub {background-color:#ffaaaa}"""

_TABLE = """
    <table class="diff" id="difflib_chg_%(prefix)s_top"
           cellspacing="0" cellpadding="0" rules="groups" >
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        %(header_row)s
        <tbody>
%(data_rows)s        </tbody>
    </table>"""

_LEGEND = """
    <table class="diff" summary="Legends">
        <tr> <th colspan="2"> Legends </th> </tr>
        <tr> <td> <table border="" summary="Colors">
                      <tr><th> Colors </th> </tr>
                      <tr><td class="diff_add">&nbsp;Added&nbsp;</td></tr>
                      <tr><td class="diff_chg">Changed</td> </tr>
                      <tr><td class="diff_sub">Deleted</td> </tr>
                  </table></td>
             <td> <table border="" summary="Links">
                      <tr><th colspan="2"> Links </th> </tr>
                      <tr><td>(f)irst change</td> </tr>
                      <tr><td>(n)ext change</td> </tr>
                      <tr><td>(t)op</td> </tr>
                  </table></td> </tr>
    </table>"""

# A changed stretch of a line begins with \0 and a sign, and ends with \1.
_MARKS = (("\0+", '<span class="diff_add">'), ("\0-", '<span class="diff_sub">'), ("\0^", '<span class="diff_chg">'),
          ("\1", "</span>"), ("\t", "&nbsp;"))

_NOTHING = object()

# How the next lines of ndiff() begin, and what is made of them: the marks of
# the left line and of the right one, by how much the left lacks more lines
# afterwards, and whether the lacking ones come first.
_RULES = (
    ("-?+?", "?", "?", 0, False),
    ("--++", "-", _NOTHING, -1, False),
    ("--?+", "-", _NOTHING, -1, True),
    ("--+", "-", _NOTHING, -1, True),
    ("- ", "-", _NOTHING, -1, True),
    ("-+?", None, "?", 0, False),
    ("-?+", "?", None, 0, False),
    ("-", "-", _NOTHING, -1, False),
    ("+--", _NOTHING, "+", 1, False),
    ("+ ", _NOTHING, "+", 1, True),
    ("+-", _NOTHING, "+", 1, True),
    ("+", _NOTHING, "+", 1, False),
)


class _Sides:
    """The lines of ndiff() in two columns."""

    def __init__(self, fromlines, tolines, linejunk, charjunk):
        self.delta = difflib.ndiff(fromlines, tolines, linejunk, charjunk)
        self.ahead = []
        self.numbers = [0, 0]

    def line(self, mark, side):
        """The next line for a side, with its number; mark says how it is marked."""
        if mark is _NOTHING:
            return None
        self.numbers[side] += 1
        text = self.ahead.pop(0)
        if mark == "?":
            # The line behind it has signs under what was changed.
            for found in reversed(list(re.finditer(r"\++|-+|\^+", self.ahead.pop(0)))):
                begin, end = found.span()
                text = f"{text[:begin]}\0{found[0][0]}{text[begin:end]}\1{text[end:]}"
            text = text[2:]
        elif mark is None:
            text = text[2:]
        else:
            text = f"\0{mark}{text[2:] or ' '}\1"
        return self.numbers[side], text

    def single(self):
        """Yield (left, right, changed), where one of the two may be still to come."""
        lacking = 0
        while True:
            while len(self.ahead) < 4:
                self.ahead.append(next(self.delta, "X"))
            start = "".join(line[0] for line in self.ahead)
            if start[0] == " ":
                text = self.ahead[0]
                left = self.line(None, 0)
                self.ahead.insert(0, text)
                yield left, self.line(None, 1), False
                continue
            left = right = None
            blanks = lacking
            for prefix, left_mark, right_mark, more, settle in _RULES:
                if start.startswith(prefix):
                    left, right = self.line(left_mark, 0), self.line(right_mark, 1)
                    if not settle:
                        lacking += more
                        blanks = None
                    else:
                        blanks, lacking = lacking + more, 0
                    break
            if blanks is not None:
                for _ in range(-blanks):
                    yield None, ("", "\n"), True
                for _ in range(blanks):
                    yield ("", "\n"), None, True
                if start[0] == "X":
                    return
            yield left, right, True

    def pairs(self):
        """Yield (left, right, changed)."""
        lefts, rights = [], []
        for left, right, changed in self.single():
            if left is not None:
                lefts.append((left, changed))
            if right is not None:
                rights.append((right, changed))
            while lefts and rights:
                (left, a), (right, b) = lefts.pop(0), rights.pop(0)
                yield left, right, a or b


def mdiff(fromlines, tolines, context=None, linejunk=None, charjunk=difflib.IS_CHARACTER_JUNK):
    """Yield pairs of lines and whether they were changed; with a context, only
    those around changes, and Nones between."""
    pairs = _Sides(fromlines, tolines, linejunk, charjunk).pairs()
    if context is None:
        yield from pairs
        return
    before, skipped, after = [], False, 0
    for pair in pairs:
        if after and not pair[2]:
            after -= 1
            yield pair
            continue
        if not pair[2]:
            before.append(pair)
            if len(before) > context:
                before.pop(0)
                skipped = True
            continue
        if skipped:
            yield None, None, None
        yield from before
        before, skipped = [], False
        yield pair
        after = context


class HtmlDiff:
    """For producing HTML side by side comparison with change highlights."""

    _file_template, _styles, _table_template, _legend = _PAGE, _STYLES, _TABLE, _LEGEND
    _default_prefix = 0

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=difflib.IS_CHARACTER_JUNK):
        self._tabsize = tabsize
        self._wrapcolumn = wrapcolumn
        self._linejunk = linejunk
        self._charjunk = charjunk

    def make_file(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5, *, charset="utf-8"):
        """Returns HTML file of side by side comparison with change highlights."""
        table = self.make_table(fromlines, tolines, fromdesc, todesc, context=context, numlines=numlines)
        page = self._file_template % {"styles": self._styles, "legend": self._legend, "table": table, "charset": charset}
        return page.encode(charset, "xmlcharrefreplace").decode(charset)

    def make_table(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5):
        """Returns HTML table of side by side comparison with change highlights."""
        number = HtmlDiff._default_prefix
        HtmlDiff._default_prefix += 1
        self._prefix = [f"from{number}_", f"to{number}_"]
        diffs = mdiff([self._tabs(line) for line in fromlines], [self._tabs(line) for line in tolines],
                      numlines if context else None, self._linejunk, self._charjunk)
        if self._wrapcolumn:
            diffs = self._wrapped(diffs)
        rows = [(None, None, None) if changed is None else (self._cell(0, *left), self._cell(1, *right), changed)
                for left, right, changed in diffs]
        anchors, links = self._links([changed for _, _, changed in rows], numlines)
        if not rows:
            words = "No Differences Found" if context else "Empty File"
            cell = f"<td></td><td>&nbsp;{words}&nbsp;</td>"
            rows = [(cell, cell, False)]
        out = []
        for i, (left, right, changed) in enumerate(rows):
            if changed is not None:
                out.append(f'            <tr><td class="diff_next"{anchors[i]}>{links[i]}</td>{left}'
                           f'<td class="diff_next">{links[i]}</td>{right}</tr>\n')
            elif i > 0:
                out.append("        </tbody>        \n        <tbody>\n")
        header = ""
        if fromdesc or todesc:
            header = "".join(f'<th class="diff_next"><br /></th><th colspan="2" class="diff_header">{text}</th>'
                             for text in (fromdesc, todesc))
            header = f"<thead><tr>{header}</tr></thead>"
        table = self._table_template % {"data_rows": "".join(out), "header_row": header, "prefix": self._prefix[1]}
        for mark, markup in _MARKS:
            table = table.replace(mark, markup)
        return table

    def _tabs(self, line):
        """The line with each tab as so many tabs as it has columns."""
        line = line.replace(" ", "\0").expandtabs(self._tabsize)
        return line.replace(" ", "\t").replace("\0", " ").rstrip("\n")

    def _cell(self, side, number, text):
        anchor = f' id="{self._prefix[side]}{number}"' if isinstance(number, int) else ""
        text = text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;").replace(" ", "&nbsp;").rstrip()
        return f'<td class="diff_header"{anchor}>{number}</td><td nowrap="nowrap">{text}</td>'

    def _links(self, flags, numlines):
        """What leads to each change, and from it to the next one."""
        anchors, links = [""] * max(len(flags), 1), [""] * max(len(flags), 1)
        count = last = 0
        to = self._prefix[1]
        for i, changed in enumerate(flags):
            if changed and not (i and flags[i - 1]):
                last = i
                anchors[max(0, i - numlines)] = f' id="difflib_chg_{to}_{count}"'
                count += 1
                links[i] = f'<a href="#difflib_chg_{to}_{count}">n</a>'
        if not (flags and flags[0]):
            links[0] = f'<a href="#difflib_chg_{to}_0">f</a>'
        links[last] = f'<a href="#difflib_chg_{to}_top">t</a>'
        return anchors, links

    def _wrapped(self, diffs):
        """The pairs with long lines in pieces."""
        for left, right, changed in diffs:
            if changed is None:
                yield left, right, changed
                continue
            lefts, rights = self._pieces(*left), self._pieces(*right)
            for i in range(max(len(lefts), len(rights))):
                yield lefts[i] if i < len(lefts) else ("", " "), rights[i] if i < len(rights) else ("", " "), changed

    def _pieces(self, number, text):
        """A line's pieces; a mark that is cut ends in one and goes on in the next."""
        pieces = []
        width = self._wrapcolumn
        while number and len(text) - 3 * text.count("\0") > width and len(text) > width:
            i = seen = 0
            mark = ""
            while seen < width and i < len(text):
                if text[i] == "\0":
                    mark = text[i + 1]
                    i += 2
                elif text[i] == "\1":
                    mark = ""
                    i += 1
                else:
                    seen += 1
                    i += 1
            pieces.append((number, text[:i] + ("\1" if mark else "")))
            text = (f"\0{mark}" if mark else "") + text[i:]
            number = ">"
        pieces.append((number, text))
        return pieces

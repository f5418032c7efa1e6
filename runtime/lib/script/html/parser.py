"""A parser of HTML as it is found: it calls a method for each thing it finds."""

import _markupbase
import re
from html import unescape

__all__ = ["HTMLParser"]

_NORMAL = re.compile("[&<]")
_INCOMPLETE = re.compile("&[a-zA-Z#]")
_ENTITY = re.compile("&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")
_CHARACTER = re.compile("&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")
_TAG_OPENS = re.compile("<[a-zA-Z]")
_TAG_NAME = re.compile(r"([a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|/(?!>))*")
_END_TAG = re.compile(r"</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>")
# An attribute's name comes after a space, a slash or a quote; its value is
# quoted, or goes as far as there is no space.
_NAME = r"(?<=['\"\s/])[^\s/>][^\s/=>]*"
_VALUE = r"'[^']*'|\"[^\"]*\"|(?!['\"])[^>\s]*"
_ATTRIBUTE = re.compile(rf"({_NAME})(\s*=+\s*({_VALUE}))?(?:\s|/(?!>))*")
_START_TAG = re.compile(
    rf"<[a-zA-Z][^\t\n\r\f />\x00]*(?:[\s/]*(?:{_NAME}(?:\s*=+\s*(?:{_VALUE})\s*)?(?:\s|/(?!>))*)*)?\s*")


class HTMLParser(_markupbase.ParserBase):
    """feed() it text; derived classes define the methods that are called."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    __starttag_text = None

    def __init__(self, *, convert_charrefs=True):
        super().__init__()
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forget what was fed."""
        self.rawdata = ""
        self.lasttag = "???"
        self.interesting = _NORMAL
        self.cdata_elem = None
        super().reset()

    def feed(self, data):
        """Parse some more text."""
        self.rawdata += data
        self.goahead(0)

    def close(self):
        """Parse what is left."""
        self.goahead(1)

    def get_starttag_text(self):
        """The last start tag as it stood."""
        return self.__starttag_text

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(rf"</\s*{self.cdata_elem}\s*>", re.I)

    def clear_cdata_mode(self):
        self.interesting = _NORMAL
        self.cdata_elem = None

    def _text(self, i, j):
        """Give text, with its references if they are to be converted."""
        text = self.rawdata[i:j]
        self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)

    def _text_ends(self, i):
        """Where the text from i on ends; -1 if that cannot be told yet."""
        data, n = self.rawdata, len(self.rawdata)
        if self.convert_charrefs and not self.cdata_elem:
            j = data.find("<", i)
            if j >= 0:
                return j
            # The text may end within a reference.
            at = data.rfind("&", max(i, n - 34))
            if at >= 0 and not re.compile(r"[\s;]").search(data, at):
                return -1
            return n
        found = self.interesting.search(data, i)
        if found:
            return found.start()
        return -1 if self.cdata_elem else n

    def goahead(self, end):
        """Parse as far as is known what is what; all of it at the end."""
        data, n, i = self.rawdata, len(self.rawdata), 0
        while i < n:
            j = self._text_ends(i)
            if j < 0:
                break
            if i < j:
                self._text(i, j)
            i = self.updatepos(i, j)
            if i == n:
                break
            k = self._markup(i, end) if data[i] == "<" else self._reference(i, end)
            if k < 0:
                # What is given up at is told by what is left of it.
                i = self.updatepos(i, -k - 1)
                break
            i = self.updatepos(i, k)
        if end and i < n and not self.cdata_elem:
            self._text(i, n)
            i = self.updatepos(i, n)
        self.rawdata = data[i:]

    def _markup(self, i, end):
        """Where what begins with < ends; -1 - i if that is not known."""
        data, n = self.rawdata, len(self.rawdata)
        if _TAG_OPENS.match(data, i):
            k = self.parse_starttag(i)
        elif data.startswith("</", i):
            k = self.parse_endtag(i)
        elif data.startswith("<!--", i):
            k = self.parse_comment(i)
        elif data.startswith("<?", i):
            k = self.parse_pi(i)
        elif data.startswith("<!", i):
            k = self.parse_html_declaration(i)
        elif i + 1 < n:
            self.handle_data("<")
            return i + 1
        else:
            return -1 - i
        if k >= 0:
            return k
        if not end:
            return -1 - i
        k = data.find(">", i + 1)
        if k < 0:
            k = data.find("<", i + 1)
            if k < 0:
                k = i + 1
        else:
            k += 1
        self._text(i, k)
        return k

    def _reference(self, i, end):
        """Where a reference ends; -1 - i if that is not known."""
        data, n = self.rawdata, len(self.rawdata)
        if data.startswith("&#", i):
            found = _CHARACTER.match(data, i)
            if found:
                self.handle_charref(found.group()[2:-1])
                return found.end() if data.startswith(";", found.end() - 1) else found.end() - 1
            if ";" in data[i:]:
                self.handle_data(data[i:i + 2])
                return -1 - (i + 2)
            return -1 - i
        found = _ENTITY.match(data, i)
        if found:
            self.handle_entityref(found[1])
            return found.end() if data.startswith(";", found.end() - 1) else found.end() - 1
        found = _INCOMPLETE.match(data, i)
        if found:
            return -1 - (i + 1 if end and found.group() == data[i:] else i)
        if i + 1 < n:
            self.handle_data("&")
            return i + 1
        return -1 - i

    # Declarations and comments.

    def parse_html_declaration(self, i):
        data = self.rawdata
        assert data[i:i + 2] == "<!", "unexpected call to parse_html_declaration()"
        if data[i:i + 4] == "<!--":
            return self.parse_comment(i)
        if data[i:i + 3] == "<![":
            return self.parse_marked_section(i)
        if data[i:i + 9].lower() == "<!doctype":
            ends = data.find(">", i + 9)
            if ends < 0:
                return -1
            self.handle_decl(data[i + 2:ends])
            return ends + 1
        return self.parse_bogus_comment(i)

    def parse_bogus_comment(self, i, report=1):
        assert self.rawdata[i:i + 2] in ("<!", "</"), "unexpected call to parse_comment()"
        ends = self.rawdata.find(">", i + 2)
        if ends < 0:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 2:ends])
        return ends + 1

    def parse_pi(self, i):
        ends = self.rawdata.find(">", i + 2)
        if ends < 0:
            return -1
        self.handle_pi(self.rawdata[i + 2:ends])
        return ends + 1

    # Tags.

    def check_for_whole_start_tag(self, i):
        """Where a start tag ends; -1 if not all of it is there."""
        data = self.rawdata
        j = _START_TAG.match(data, i).end()
        following = data[j:j + 1]
        if following == ">":
            return j + 1
        if following == "/":
            return j + 2 if data.startswith("/>", j) else -1
        if following == "" or following.isascii() and following.isalpha() or following == "=":
            return -1
        return j if j > i else i + 1

    def parse_starttag(self, i):
        self.__starttag_text = None
        ends = self.check_for_whole_start_tag(i)
        if ends < 0:
            return ends
        data = self.rawdata
        self.__starttag_text = data[i:ends]
        found = _TAG_NAME.match(data, i + 1)
        self.lasttag = tag = found[1].lower()
        k = found.end()
        attributes = []
        while k < ends and (found := _ATTRIBUTE.match(data, k)):
            name, given, value = found.groups()
            if not given:
                value = None
            elif len(value) > 0 and value[0] == value[-1] and value[0] in "'\"":
                value = value[1:-1]
            attributes.append((name.lower(), unescape(value) if value else value))
            k = found.end()
        rest = data[k:ends].strip()
        if rest not in (">", "/>"):
            self.handle_data(data[i:ends])
            return ends
        if rest == "/>":
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return ends

    def parse_endtag(self, i):
        data = self.rawdata
        ends = data.find(">", i + 1) + 1
        if not ends:
            return -1
        found = _END_TAG.match(data, i)
        if not found:
            if self.cdata_elem is not None:
                self.handle_data(data[i:ends])
                return ends
            named = _TAG_NAME.match(data, i + 2)
            if not named:
                return i + 3 if data[i:i + 3] == "</>" else self.parse_bogus_comment(i)
            self.handle_endtag(named[1].lower())
            return data.find(">", named.end()) + 1
        name = found[1].lower()
        if self.cdata_elem is not None and name != self.cdata_elem:
            self.handle_data(data[i:ends])
            return ends
        self.handle_endtag(name)
        self.clear_cdata_mode()
        return ends

    # What derived classes define.

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass

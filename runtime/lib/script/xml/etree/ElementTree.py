"""Documents of XML as trees of elements: read, searched, changed, written."""

import collections
import collections.abc
import contextlib
import io
import re
import sys

import _xmltree
import _xml
from _spoken import spoken as _spoken
from . import ElementPath

__all__ = ["Comment", "dump", "Element", "ElementTree", "canonicalize", "fromstring", "fromstringlist", "indent", "iselement",
           "iterparse", "parse", "ParseError", "PI", "ProcessingInstruction", "QName", "SubElement", "tostring",
           "tostringlist", "TreeBuilder", "VERSION", "XML", "XMLID", "XMLParser", "XMLPullParser", "register_namespace",
           "C14NWriterTarget"]

VERSION = "1.3.0"


class ParseError(SyntaxError):
    """The document is not well-formed. code is expat's number of what is
    wrong, position the line and the column."""


def iselement(element):
    """Whether element is one, or looks like one."""
    return hasattr(element, "tag")


@_xmltree.element
class Element:
    """A tag, attributes, the text before the children, and the text behind."""

    def __repr__(self):
        return "<%s %r at %#x>" % (self.__class__.__name__, self.tag, id(self))

    def makeelement(self, tag, attrib):
        """A new element of the same class."""
        return self.__class__(tag, attrib)

    def __copy__(self):
        elem = self.makeelement(self.tag, self.attrib)
        elem.text = self.text
        elem.tail = self.tail
        elem[:] = self
        return elem

    def __bool__(self):
        import warnings
        warnings.warn("Testing an element's truth value will always return True in future versions.  "
                      "Use specific 'len(elem)' or 'elem is not None' test instead.", DeprecationWarning, stacklevel=2)
        return len(self) != 0

    def iterfind(self, path, namespaces=None):
        """Iterate over the elements that a path leads to."""
        return ElementPath.iterfind(self, path, namespaces)

    def __getstate__(self):
        return {"tag": self.tag, "_children": self._children, "attrib": self.attrib, "text": self.text, "tail": self.tail}

    def __setstate__(self, state):
        self.tag, self._children, self.attrib = state["tag"], state["_children"], state["attrib"]
        self.text, self.tail = state["text"], state["tail"]

    def __reduce__(self):
        return _blank, (self.__class__,), self.__getstate__()


def _blank(cls):
    return _xmltree.blank(cls)


SubElement = _xmltree.SubElement


def Comment(text=None):
    """A comment, which stands among the elements."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """A processing instruction, which stands among the elements."""
    element = Element(ProcessingInstruction)
    element.text = target
    if text:
        element.text = element.text + " " + text
    return element


PI = ProcessingInstruction
_xmltree.setup(ElementPath, Comment, ProcessingInstruction)


class QName:
    """A name with its namespace, as the value of an attribute."""

    def __init__(self, text_or_uri, tag=None):
        if tag:
            text_or_uri = "{%s}%s" % (text_or_uri, tag)
        self.text = text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return "<%s %r>" % (self.__class__.__name__, self.text)

    def __hash__(self):
        return hash(self.text)

    def _other(other):
        return other.text if isinstance(other, QName) else other

    def __le__(self, other):
        return self.text <= QName._other(other)

    def __lt__(self, other):
        return self.text < QName._other(other)

    def __ge__(self, other):
        return self.text >= QName._other(other)

    def __gt__(self, other):
        return self.text > QName._other(other)

    def __eq__(self, other):
        return self.text == QName._other(other)


class ElementTree:
    """A whole document."""

    def __init__(self, element=None, file=None):
        if element is not None and not iselement(element):
            raise TypeError("expected an Element, not %s" % type(element).__name__)
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """The root."""
        return self._root

    def _setroot(self, element):
        if not iselement(element):
            raise TypeError("expected an Element, not %s" % type(element).__name__)
        self._root = element

    def parse(self, source, parser=None):
        """Read a file, given by its name or as an object; gives the root."""
        ours = not hasattr(source, "read")
        if ours:
            source = open(source, "rb")
        try:
            if parser is None:
                parser = XMLParser()
            while data := source.read(65536):
                parser.feed(data)
            self._root = parser.close()
            return self._root
        finally:
            if ours:
                source.close()

    def iter(self, tag=None):
        """All elements, in the order of the document."""
        return self._root.iter(tag)

    def _path(self, path):
        if path[:1] == "/":
            path = "." + path
            import warnings
            warnings.warn("This search is broken in 1.3 and earlier, and will be fixed in a future version.  "
                          "If you rely on the current behaviour, change it to %r" % path, FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        return self._root.find(self._path(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._path(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._path(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._path(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        """Write the document to a file, given by its name or as an object.

        method is xml, html, text or c14n. A declaration is written where
        xml_declaration is true, or where it is None and the encoding needs it.
        """
        if not method:
            method = "xml"
        elif method not in _serialize:
            raise ValueError("unknown method %r" % method)
        if not encoding:
            encoding = "utf-8" if method == "c14n" else "us-ascii"
        with _writer(file_or_filename, encoding) as (write, declared):
            if method == "xml" and (xml_declaration or xml_declaration is None and encoding.lower() != "unicode" and
                                    declared.lower() not in ("utf-8", "us-ascii")):
                write("<?xml version='1.0' encoding='%s'?>\n" % (declared,))
            if method == "text":
                for text in self._root.itertext():
                    write(text)
                if self._root.tail:
                    write(self._root.tail)
            elif method == "xml" and not default_namespace and \
                    (text := _xmltree.written(self._root, short_empty_elements)) is not None:
                write(text)
            else:
                names, namespaces = _namespaces(self._root, default_namespace)
                _serialize[method](write, self._root, names, namespaces, short_empty_elements=short_empty_elements)

    def write_c14n(self, file):
        return self.write(file, method="c14n")


@contextlib.contextmanager
def _writer(file_or_filename, encoding):
    """A function that writes text, and the encoding's name."""
    try:
        write = file_or_filename.write
    except AttributeError:
        if encoding.lower() == "unicode":
            encoding = "utf-8"
        with open(file_or_filename, "w", encoding=encoding, errors="xmlcharrefreplace") as file:
            yield file.write, encoding
        return
    if encoding.lower() == "unicode":
        yield write, getattr(file_or_filename, "encoding", None) or "utf-8"
        return
    with contextlib.ExitStack() as stack:
        if isinstance(file_or_filename, io.BufferedIOBase):
            file = file_or_filename
        elif isinstance(file_or_filename, io.RawIOBase):
            file = io.BufferedWriter(file_or_filename)
            stack.callback(file.detach)
        else:
            # whatever has a write that takes bytes
            file = io.BufferedIOBase()
            file.writable = lambda: True
            file.write = write
            try:
                file.seekable = file_or_filename.seekable
                file.tell = file_or_filename.tell
            except AttributeError:
                pass
        file = io.TextIOWrapper(file, encoding=encoding, errors="xmlcharrefreplace", newline="\n")
        stack.callback(file.detach)
        yield file.write, encoding


def _namespaces(elem, default_namespace=None):
    """The names as they are written, and the prefixes by namespace."""
    names = {None: None}
    namespaces = {}
    if default_namespace:
        namespaces[default_namespace] = ""

    def add(name):
        try:
            if name[:1] == "{":
                uri, tag = name[1:].rsplit("}", 1)
                prefix = namespaces.get(uri)
                if prefix is None:
                    prefix = _namespace_map.get(uri)
                    if prefix is None:
                        prefix = "ns%d" % len(namespaces)
                    if prefix != "xml":
                        namespaces[uri] = prefix
                names[name] = "%s:%s" % (prefix, tag) if prefix else tag
            else:
                if default_namespace:
                    raise ValueError("cannot use non-qualified names with default_namespace option")
                names[name] = name
        except TypeError:
            _cannot_serialize(name)

    for elem in elem.iter():
        tag = elem.tag
        if isinstance(tag, QName):
            if tag.text not in names:
                add(tag.text)
        elif isinstance(tag, str):
            if tag not in names:
                add(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            _cannot_serialize(tag)
        for key, value in elem.items():
            if isinstance(key, QName):
                key = key.text
            if key not in names:
                add(key)
            if isinstance(value, QName) and value.text not in names:
                add(value.text)
        if isinstance(elem.text, QName) and elem.text.text not in names:
            add(elem.text.text)
    return names, namespaces


def _cannot_serialize(text):
    raise TypeError("cannot serialize %r (type %s)" % (text, type(text).__name__))


def _declarations(namespaces):
    """The attributes that declare prefixes."""
    for uri, prefix in sorted(namespaces.items(), key=lambda x: x[1]):
        yield " xmlns%s=\"%s\"" % (":" + prefix if prefix else "", _escape_attrib(uri))


def _start(write, elem, tag, names, namespaces, escape):
    write("<" + tag)
    if namespaces:
        for declaration in _declarations(namespaces):
            write(declaration)
    for k, v in elem.items():
        if isinstance(k, QName):
            k = k.text
        v = names[v.text] if isinstance(v, QName) else escape(v)
        write(" %s=\"%s\"" % (names[k], v))


def _serialize_xml(write, elem, names, namespaces, short_empty_elements, **kwargs):
    tag, text = elem.tag, elem.text
    if tag is Comment:
        write("<!--%s-->" % text)
    elif tag is ProcessingInstruction:
        write("<?%s?>" % text)
    else:
        tag = names[tag.text if isinstance(tag, QName) else tag]
        if tag is None:
            if text:
                write(_escape_cdata(text))
            for e in elem:
                _serialize_xml(write, e, names, None, short_empty_elements=short_empty_elements)
        else:
            # attributes come after the declarations only at the root
            _start_xml(write, elem, tag, names, namespaces)
            if text or len(elem) or not short_empty_elements:
                write(">")
                if text:
                    write(names[text.text] if isinstance(text, QName) else _escape_cdata(text))
                for e in elem:
                    _serialize_xml(write, e, names, None, short_empty_elements=short_empty_elements)
                write("</" + tag + ">")
            else:
                write(" />")
    if elem.tail:
        write(_escape_cdata(elem.tail))


def _start_xml(write, elem, tag, names, namespaces):
    _start(write, elem, tag, names, namespaces, _escape_attrib)


_empty_in_html = {"area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "link",
                  "meta", "param", "source", "track", "wbr"}


def _serialize_html(write, elem, names, namespaces, **kwargs):
    tag, text = elem.tag, elem.text
    if tag is Comment:
        write("<!--%s-->" % _escape_cdata(text))
    elif tag is ProcessingInstruction:
        write("<?%s?>" % _escape_cdata(text))
    else:
        tag = names[tag.text if isinstance(tag, QName) else tag]
        if tag is None:
            if text:
                write(_escape_cdata(text))
            for e in elem:
                _serialize_html(write, e, names, None)
        else:
            _start(write, elem, tag, names, namespaces, _escape_attrib_html)
            write(">")
            lowered = tag.lower()
            if text:
                write(text if lowered in ("script", "style") else _escape_cdata(text))
            for e in elem:
                _serialize_html(write, e, names, None)
            if lowered not in _empty_in_html:
                write("</" + tag + ">")
    if elem.tail:
        write(_escape_cdata(elem.tail))


def _serialize_text(write, elem):
    for part in elem.itertext():
        write(part)
    if elem.tail:
        write(elem.tail)


def _serialize_c14n(write, elem, names, namespaces, **kwargs):
    canonicalize(tostring(elem, encoding="unicode"), out=type("out", (), {"write": staticmethod(write)}))


_serialize = {"xml": _serialize_xml, "html": _serialize_html, "text": _serialize_text, "c14n": _serialize_c14n}

_namespace_map = {
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}


def register_namespace(prefix, uri):
    """Write a namespace with a prefix."""
    if re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for k, v in list(_namespace_map.items()):
        if k == uri or v == prefix:
            del _namespace_map[k]
    _namespace_map[uri] = prefix


register_namespace._namespace_map = _namespace_map


def _escape_cdata(text):
    try:
        if "&" in text:
            text = text.replace("&", "&amp;")
        if "<" in text:
            text = text.replace("<", "&lt;")
        if ">" in text:
            text = text.replace(">", "&gt;")
        return text
    except (TypeError, AttributeError):
        _cannot_serialize(text)


def _escape_attrib(text):
    try:
        for c, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("\r", "&#13;"), ("\n", "&#10;"), ("\t", "&#09;")):
            if c in text:
                text = text.replace(c, entity)
        return text
    except (TypeError, AttributeError):
        _cannot_serialize(text)


def _escape_attrib_html(text):
    try:
        for c, entity in (("&", "&amp;"), (">", "&gt;"), ("\"", "&quot;")):
            if c in text:
                text = text.replace(c, entity)
        return text
    except (TypeError, AttributeError):
        _cannot_serialize(text)


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """The element's text as bytes, or with the encoding unicode as a str."""
    stream = io.StringIO() if encoding == "unicode" else io.BytesIO()
    ElementTree(element).write(stream, encoding, xml_declaration=xml_declaration, default_namespace=default_namespace,
                               method=method, short_empty_elements=short_empty_elements)
    return stream.getvalue()


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """tostring in a list."""
    return [tostring(element, encoding, method, xml_declaration=xml_declaration, default_namespace=default_namespace,
                     short_empty_elements=short_empty_elements)]


def dump(elem):
    """Write an element to stdout, to look at it."""
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding="unicode")
    tail = elem.getroot().tail
    if not tail or tail[-1] != "\n":
        sys.stdout.write("\n")


def indent(tree, space="  ", level=0):
    """Put white space between the elements, so that each has its line."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if not len(tree):
        return
    lines = ["\n" + level * space]

    def children(elem, level):
        if level + 1 >= len(lines):
            lines.append(lines[level] + space)
        inner = lines[level + 1]
        if not elem.text or not elem.text.strip():
            elem.text = inner
        for child in elem:
            if len(child):
                children(child, level + 1)
            if not child.tail or not child.tail.strip():
                child.tail = inner
        if not child.tail.strip():
            child.tail = lines[level]

    children(tree, 0)


def parse(source, parser=None):
    """Read a file, given by its name or as an object, as an ElementTree."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


class _IterParse(collections.abc.Iterator):
    """Events of a file, with the root once all are read."""

    def __init__(self, source, parser, close):
        self._source, self._parser, self._close = source, parser, close
        self._events = self._run()

    def _run(self):
        try:
            while True:
                yield from self._parser.read_events()
                data = self._source.read(16 * 1024)
                if not data:
                    break
                self._parser.feed(data)
            self.root = self._parser._close_and_return_root()
            yield from self._parser.read_events()
        finally:
            self.close()

    root = None

    def __next__(self):
        return next(self._events)

    def close(self):
        if self._close:
            self._source.close()
            self._close = False


def iterparse(source, events=None, parser=None):
    """Iterate over (event, element) while a file is read."""
    parser = XMLPullParser(events=events, _parser=parser)
    close = False
    if not hasattr(source, "read"):
        source = open(source, "rb")
        close = True
    return _IterParse(source, parser, close)


class XMLPullParser:
    """A parser whose events are asked for."""

    def __init__(self, events=None, *, _parser=None):
        self._events_queue = collections.deque()
        self._parser = _parser or XMLParser(target=TreeBuilder())
        if events is None:
            events = ("end",)
        self._parser._setevents(self._events_queue, events)

    def feed(self, data):
        if self._parser is None:
            raise ValueError("feed() called after end of stream")
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as exc:
                self._events_queue.append(exc)

    def _close_and_return_root(self):
        root = self._parser.close()
        self._parser = None
        return root

    def close(self):
        self._close_and_return_root()

    def read_events(self):
        events = self._events_queue
        while events:
            event = events.popleft()
            if isinstance(event, Exception):
                raise event
            yield event

    def flush(self):
        if self._parser is None:
            raise ValueError("flush() called after end of stream")
        self._parser.flush()


def XML(text, parser=None):
    """The root of a document that is text."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    """The root, and the elements that have an attribute id by that."""
    tree = XML(text, parser)
    return tree, {elem.get("id"): elem for elem in tree.iter() if elem.get("id")}


def fromstringlist(sequence, parser=None):
    """The root of a document that is several texts."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


TreeBuilder = _xmltree.TreeBuilder


@_spoken
class XMLParser:
    """Reads a document and calls the methods of a target for what it meets."""

    def __init__(self, *, target=None, encoding=None):
        self.target = self._target = target if target is not None else TreeBuilder()
        self._encoding = encoding
        self._feed = _xml.Feed()
        self._names = {}
        self.entity = {}
        self._known = 0
        self.version = "Expat 2.6.3"
        self._call = {}
        for event in ("start", "end", "data", "comment", "pi"):
            method = getattr(target if target is not None else self.target, event, None)
            if method is not None:
                self._call[event] = method
        for event, name in (("start-ns", "start_ns"), ("end-ns", "end_ns"), ("doctype", "doctype")):
            method = getattr(self.target, name, None)
            if method is not None:
                self._call[event] = method
        self._queue = None
        self._wanted = ()

    def _setevents(self, queue, wanted):
        self._queue = queue
        self._wanted = set()
        for event in wanted:
            if event not in ("start", "end", "start-ns", "end-ns", "comment", "pi"):
                raise ValueError("unknown event %r" % event)
            self._wanted.add(event)

    def _handle(self, events):
        call, queue = self._call, self._queue
        if type(self._target) is TreeBuilder:
            _xmltree.build(events, self._target, queue, self._wanted)
            return
        for event, *args in events:
            method = call.get(event)
            result = None
            if event == "pi" and method is not None:
                result = method(args[0], args[1] or None)
            elif method is not None:
                result = method(*args)
            if queue is not None and event in self._wanted:
                if event == "start-ns":
                    queue.append((event, (args[0] or "", args[1] or "") if result is None else result))
                elif event == "end-ns":
                    queue.append((event, result))
                else:
                    queue.append((event, result))

    def _run(self, step, *args):
        if len(self.entity) != self._known:
            for name, text in self.entity.items():
                self._feed.define(name, text)
            self._known = len(self.entity)
        try:
            self._handle(step(*args))
            self._feed.check()
        except _xml.Error as e:
            message, code, line, column = e.args
            error = ParseError(f"{message}: line {line}, column {column}")
            error.code = code
            error.position = line, column
            raise error from None

    def feed(self, data):
        """Read a piece, text or bytes."""
        if self._encoding and not isinstance(data, str):
            data = bytes(data).decode(self._encoding)
        self._run(self._feed.feed, data)

    def close(self):
        """Read what is left; gives what the target's close gives."""
        self._run(self._feed.close)
        try:
            close = self.target.close
        except AttributeError:
            return None
        return close()

    def flush(self):
        """All that is whole has been handled already."""


def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    """The document in the canonical form, C14N 2.0."""
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    sio = None
    if out is None:
        sio = out = io.StringIO()
    parser = XMLParser(target=C14NWriterTarget(out.write, **options))
    if xml_data is not None:
        parser.feed(xml_data)
        parser.close()
    elif from_file is not None:
        parse(from_file, parser=parser)
    return sio.getvalue() if sio is not None else None


class C14NWriterTarget:
    """Writes what a parser meets in the canonical form."""

    def __init__(self, write, *, with_comments=False, strip_text=False, rewrite_prefixes=False, qname_aware_tags=None,
                 qname_aware_attrs=None, exclude_attrs=None, exclude_tags=None):
        self._write = write
        self._data = []
        self._with_comments = with_comments
        self._strip_text = strip_text
        self._rewrite = rewrite_prefixes
        self._exclude_attrs = set(exclude_attrs or ())
        self._exclude_tags = set(exclude_tags or ())
        self._new = []
        self._scopes = [{"": "", "xml": "http://www.w3.org/XML/1998/namespace"}]  # prefixes of the source
        self._written = [{"": ""}]  # prefixes that are declared in what is written
        self._names = []
        self._ignored = 0
        self._preserve = [False]
        self._root_seen = self._root_done = False

    def start_ns(self, prefix, uri):
        if not self._ignored:
            self._new.append((prefix, uri))

    def data(self, data):
        if not self._ignored:
            self._data.append(data)

    def _flush(self):
        text = "".join(self._data)
        self._data = []
        if self._strip_text and not self._preserve[-1]:
            text = text.strip()
        if text and self._names:
            for c, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#xD;")):
                text = text.replace(c, entity)
            self._write(text)

    def _name(self, name, declare, attribute=False):
        if name[:1] != "{":
            if not attribute and self._written_of("") not in ("", None):
                declare[""] = ""
            return name
        uri, tag = name[1:].rsplit("}", 1)
        if self._rewrite and uri != self._scopes[0]["xml"]:
            for scope in [declare] + self._written[::-1]:
                for prefix, known in scope.items():
                    if known == uri and prefix:
                        return f"{prefix}:{tag}"
            prefix = f"n{self._count}"
            self._count += 1
            declare[prefix] = uri
            return f"{prefix}:{tag}"
        seen = set()
        for scope in reversed(self._scopes):
            for prefix, known in scope.items():
                if prefix in seen:
                    continue
                seen.add(prefix)
                if known == uri and (prefix or not attribute):
                    if prefix != "xml" and self._written_of(prefix) != uri:
                        declare[prefix] = uri
                    return f"{prefix}:{tag}" if prefix else tag
        raise ValueError(f'Namespace "{uri}" is not declared in scope')

    _count = 0

    def _written_of(self, prefix):
        for scope in reversed(self._written):
            if prefix in scope:
                return scope[prefix]
        return None

    def start(self, tag, attrs):
        if self._ignored or tag in self._exclude_tags:
            self._ignored += 1
            self._new = []
            return
        if self._data:
            self._flush()
        self._scopes.append(dict(self._new))
        self._new = []
        declare = {}
        attrs = {k: v for k, v in attrs.items() if k not in self._exclude_attrs}
        order = sorted(attrs, key=lambda k: k[1:].rsplit("}", 1) if k[:1] == "{" else ["", k])
        name = self._name(tag, declare)
        written = [(self._name(k, declare, True), attrs[k]) for k in order]
        declared = [("xmlns:" + p if p else "xmlns", uri) for p, uri in sorted(declare.items())]
        self._written.append(declare)
        space = attrs.get("{http://www.w3.org/XML/1998/namespace}space")
        self._preserve.append(space == "preserve" if space is not None else self._preserve[-1])
        out = ["<" + name]
        for k, v in declared + written:
            for c, entity in (("&", "&amp;"), ("<", "&lt;"), ("\"", "&quot;"), ("\t", "&#x9;"), ("\n", "&#xA;"), ("\r", "&#xD;")):
                v = v.replace(c, entity)
            out.append(f' {k}="{v}"')
        self._write("".join(out) + ">")
        self._names.append(name)
        self._root_seen = True

    def end(self, tag):
        if self._ignored:
            self._ignored -= 1
            return
        if self._data:
            self._flush()
        self._write(f"</{self._names.pop()}>")
        self._scopes.pop()
        self._written.pop()
        self._preserve.pop()
        self._root_done = not self._names

    def comment(self, text):
        if not self._with_comments or self._ignored:
            return
        self._single(f"<!--{text}-->")

    def pi(self, target, data):
        if not self._ignored:
            self._single(f"<?{target} {data}?>" if data else f"<?{target}?>")

    def _single(self, text):
        if self._root_done:
            self._write("\n")
        elif self._names and self._data:
            self._flush()
        self._write(text)
        if not self._root_seen:
            self._write("\n")

    def close(self):
        pass

"""A parser of XML that calls a handler for what it meets."""

import types

import _xml

EXPAT_VERSION = "expat_2.6.3"
version_info = (2, 6, 3)
native_encoding = "UTF-8"


class ExpatError(Exception):
    """The document is not well-formed: code, lineno and offset say how and where."""


error = ExpatError

errors = types.ModuleType("pyexpat.errors", "Constants used to describe error conditions.")
errors.messages = dict(_xml.words)
errors.codes = {text: code for code, text in _xml.words.items()}
for _name, _code in (("SYNTAX", 2), ("NO_ELEMENTS", 3), ("INVALID_TOKEN", 4), ("UNCLOSED_TOKEN", 5), ("TAG_MISMATCH", 7),
                     ("DUPLICATE_ATTRIBUTE", 8), ("JUNK_AFTER_DOC_ELEMENT", 9), ("UNDEFINED_ENTITY", 11),
                     ("RECURSIVE_ENTITY_REF", 12), ("BAD_CHAR_REF", 14), ("MISPLACED_XML_PI", 17), ("UNKNOWN_ENCODING", 18),
                     ("UNCLOSED_CDATA_SECTION", 20), ("UNBOUND_PREFIX", 27), ("UNDECLARING_PREFIX", 28)):
    setattr(errors, "XML_ERROR_" + _name, _xml.words[_code])


def ErrorString(code):
    """What is wrong, in words, by its number."""
    return _xml.words.get(code)


class xmlparser:
    """What ParserCreate makes. Its handlers are attributes; None is no handler."""

    StartElementHandler = EndElementHandler = CharacterDataHandler = CommentHandler = None
    ProcessingInstructionHandler = StartNamespaceDeclHandler = EndNamespaceDeclHandler = None
    StartDoctypeDeclHandler = EntityDeclHandler = None
    ordered_attributes = specified_attributes = False
    namespace_prefixes = False

    def __init__(self, encoding=None, namespace_separator=None, intern=None):
        self._encoding = encoding
        self._separator = namespace_separator
        self._feed = _xml.Feed(namespace_separator is None)
        self.buffer_text = False
        self.intern = {} if intern is None else intern

    def _name(self, name):
        if self._separator is not None and name[:1] == "{":
            return name[1:].replace("}", self._separator, 1)
        return name

    def _handle(self, event, args):
        if event == "start":
            if self.StartElementHandler is not None:
                attributes = {self._name(k): v for k, v in args[1].items()}
                if self.ordered_attributes:
                    attributes = [part for pair in attributes.items() for part in pair]
                self.StartElementHandler(self._name(args[0]), attributes)
        elif event == "end":
            if self.EndElementHandler is not None:
                self.EndElementHandler(self._name(args[0]))
        elif event == "data":
            if self.CharacterDataHandler is not None:
                pieces = [args[0]] if self.buffer_text else args[0].splitlines(keepends=True)
                for piece in pieces:
                    if not self.buffer_text and piece.endswith("\n") and len(piece) > 1:
                        self.CharacterDataHandler(piece[:-1])
                        piece = "\n"
                    self.CharacterDataHandler(piece)
        else:
            handler = {"comment": self.CommentHandler, "pi": self.ProcessingInstructionHandler,
                       "start-ns": self.StartNamespaceDeclHandler, "end-ns": self.EndNamespaceDeclHandler}.get(event)
            if handler is not None:
                handler(*(a or None if event.endswith("-ns") else a for a in args))
            elif event == "doctype" and self.StartDoctypeDeclHandler is not None:
                name, public, system = args
                self.StartDoctypeDeclHandler(name, system, public, False)
            elif event == "entity" and self.EntityDeclHandler is not None:
                name, value, system, public = args
                self.EntityDeclHandler(name, False, value, None, system, public, None)

    def Parse(self, data, isfinal=False):
        """Read a piece of the document, the last one with isfinal."""
        try:
            if not isinstance(data, str) and self._encoding:
                data = bytes(data).decode(self._encoding)
            for event, *args in self._feed.feed(data):
                self._handle(event, args)
            self._feed.check()
            if isfinal:
                for event, *args in self._feed.close():
                    self._handle(event, args)
                self._feed.check()
        except _xml.Error as e:
            message, self.ErrorCode, self.ErrorLineNumber, self.ErrorColumnNumber = e.args
            failed = ExpatError(f"{message}: line {self.ErrorLineNumber}, column {self.ErrorColumnNumber}")
            failed.code, failed.lineno, failed.offset = self.ErrorCode, self.ErrorLineNumber, self.ErrorColumnNumber
            raise failed from None
        return 1

    def ParseFile(self, file):
        """Read the document that a file of bytes has."""
        while data := file.read(65536):
            self.Parse(data)
        return self.Parse(b"", True)

    @property
    def CurrentLineNumber(self):
        return self._feed.position()[0]

    @property
    def CurrentColumnNumber(self):
        return self._feed.position()[1]


XMLParserType = xmlparser


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """A new parser; with namespace_separator names have their namespace before them."""
    if namespace_separator is not None:
        if not isinstance(namespace_separator, str):
            raise TypeError("ParserCreate() argument 'namespace_separator' must be str or None, not %s"
                            % type(namespace_separator).__name__)
        if len(namespace_separator) > 1:
            raise ValueError("namespace_separator must be at most one character, omitted, or None")
    return xmlparser(encoding, namespace_separator, intern)

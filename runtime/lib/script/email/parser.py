"""Parsing of messages."""

import re

from . import errors
from .message import Message

__all__ = ["Parser", "HeaderParser", "BytesParser", "BytesHeaderParser", "FeedParser", "BytesFeedParser"]

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_HEADER = re.compile(r"[!-9;-~]*:")


class Parser:
    """Makes messages of text."""

    def __init__(self, _class=None, *, policy=None):
        self._class, self.policy = _class, policy

    def _new(self):
        cls = self._class or getattr(self.policy, "message_factory", None) or Message
        try:
            return cls(policy=self.policy)
        except TypeError:
            return cls()

    def _defect(self, message, defect):
        if self.policy is None:
            message.defects.append(defect)
        else:
            self.policy.handle_defect(message, defect)

    def parse(self, fp, headersonly=False):
        return self.parsestr(fp.read(), headersonly)

    def parsestr(self, text, headersonly=False):
        message = self._new()
        self._parse(message, _LINES.findall(text), headersonly)
        if message.get_content_maintype() == "multipart" and not message.is_multipart() and not headersonly:
            self._defect(message, errors.MultipartInvariantViolationDefect())
        return message

    def _parse(self, message, lines, headersonly):
        at = 0
        if lines and lines[0].startswith("From "):
            message.set_unixfrom(lines[0].rstrip("\r\n"))
            at = 1
        name, parts = None, []

        def finish():
            if name is not None:
                message.set_raw(name, "".join(parts).lstrip(" \t").rstrip("\r\n"))

        while at < len(lines):
            line = lines[at]
            if not line.strip("\r\n"):
                at += 1
                break
            if line[0] in " \t":
                if name is None:
                    self._defect(message, errors.FirstHeaderLineIsContinuationDefect(line))
                else:
                    parts.append(line)
                at += 1
                continue
            if not _HEADER.match(line):
                if line.startswith("From ") and name is not None:
                    self._defect(message, errors.MisplacedEnvelopeHeaderDefect(line))
                    at += 1
                    continue
                # What is no header begins the body.
                self._defect(message, errors.MissingHeaderBodySeparatorDefect())
                break
            if line[0] == ":":
                self._defect(message, errors.InvalidHeaderDefect("Missing header name."))
                at += 1
                continue
            finish()
            name, _, value = line.partition(":")
            parts = [value]
            at += 1
        finish()
        body = lines[at:]
        if headersonly or message.get_content_maintype() not in ("multipart", "message"):
            message.set_payload("".join(body))
        elif message.get_content_type() == "message/delivery-status":
            self._parse_blocks(message, body)
        elif message.get_content_maintype() == "message":
            inner = self._new()
            self._parse(inner, body, False)
            message.attach(inner)
        else:
            self._parse_parts(message, body)

    def _parse_blocks(self, message, lines):
        """Each block of headers is a message of its own."""
        message._payload = []
        block = []
        for line in lines + [""]:
            if line.strip("\r\n"):
                block.append(line)
                continue
            if line:
                block.append(line)
            if block or line:
                inner = self._new()
                self._parse(inner, block, False)
                message.attach(inner)
            block = []

    def _parse_parts(self, message, lines):
        boundary = message.get_boundary()
        if str(message.get("content-transfer-encoding", "8bit")).lower() not in ("7bit", "8bit", "binary"):
            self._defect(message, errors.InvalidMultipartContentTransferEncodingDefect())
        if boundary is None:
            self._defect(message, errors.NoBoundaryInMultipartDefect())
            message.set_payload("".join(lines))
            return
        mark = "--" + boundary
        groups, current, closed, after = [], [], False, []
        for line in lines:
            text = line.rstrip()
            if closed:
                after.append(line)
            elif text == mark or text == mark + "--":
                groups.append(current)
                current = []
                closed = text != mark
            else:
                current.append(line)
        if not groups or closed and len(groups) == 1:
            self._defect(message, errors.StartBoundaryNotFoundDefect())
            message.set_payload("".join(groups[0] if groups else lines))
            return
        if not closed:
            self._defect(message, errors.CloseBoundaryNotFoundDefect())
            groups.append(current)
        before = "".join(groups[0])
        message.preamble = re.sub(r"\r?\n\Z|\r\Z", "", before) if before else None
        message.epilogue = "".join(after) if closed else None
        message._payload = []
        for group in groups[1:]:
            if group:
                # The line's end before a boundary belongs to it.
                group[-1] = re.sub(r"\r?\n\Z|\r\Z", "", group[-1])
            part = self._new()
            if message.get_content_type() == "multipart/digest":
                part.set_default_type("message/rfc822")
            self._parse(part, group, False)
            message._payload.append(part)


class HeaderParser(Parser):
    """Parses headers alone."""

    def parse(self, fp, headersonly=True):
        return Parser.parse(self, fp, True)

    def parsestr(self, text, headersonly=True):
        return Parser.parsestr(self, text, True)


class BytesParser:
    """Makes messages of bytes."""

    _parser = Parser

    def __init__(self, *args, **kw):
        self.parser = self._parser(*args, **kw)

    def parse(self, fp, headersonly=False):
        return self.parsebytes(fp.read(), headersonly)

    def parsebytes(self, text, headersonly=False):
        return self.parser.parsestr(bytes(text).decode("ascii", "surrogateescape"), headersonly)


class BytesHeaderParser(BytesParser):
    """Parses headers alone."""

    _parser = HeaderParser

    def parse(self, fp, headersonly=True):
        return BytesParser.parse(self, fp, True)

    def parsebytes(self, text, headersonly=True):
        return BytesParser.parsebytes(self, text, True)


class FeedParser:
    """Makes a message of text that comes bit by bit."""

    def __init__(self, _factory=None, *, policy=None):
        self._parser, self._parts = Parser(_factory, policy=policy), []

    def feed(self, data):
        self._parts.append(data)

    def close(self):
        return self._parser.parsestr("".join(self._parts))


class BytesFeedParser(FeedParser):
    """Makes a message of bytes that come bit by bit."""

    def feed(self, data):
        super().feed(data.decode("ascii", "surrogateescape"))

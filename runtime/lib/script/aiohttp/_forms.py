"""Forms: what a browser sends, and what a client makes."""

import io
import os
from collections import namedtuple
from urllib.parse import parse_qsl, urlencode

from multidict import CIMultiDict, CIMultiDictProxy, MultiDict


FileField = namedtuple("FileField", "name filename file content_type headers")
FileField.__doc__ = "A file of a form."


def content_type_of(header):
    """(type, parameters) of a Content-Type."""
    kind, *facts = (header or "").split(";")
    parameters = {}
    for fact in facts:
        name, equals, value = fact.strip().partition("=")
        if equals:
            parameters[name.lower()] = value.strip().strip('"')
    return kind.strip().lower(), parameters


def parse_form(data, header):
    """The fields of a form as a MultiDict of str and FileField."""
    kind, parameters = content_type_of(header)
    fields = MultiDict()
    if kind in ("", "application/x-www-form-urlencoded"):
        charset = parameters.get("charset", "utf-8")
        for name, value in parse_qsl(data.rstrip().decode(charset), keep_blank_values=True, encoding=charset):
            fields.add(name, value)
    elif kind == "multipart/form-data":
        for headers, body in parse_multipart(data, parameters.get("boundary", "")):
            _, facts = content_type_of(headers.get("Content-Disposition"))
            name = facts.get("name", "")
            if "filename" in facts:
                kind = headers.get("Content-Type", "application/octet-stream")
                fields.add(name, FileField(name, facts["filename"], io.BufferedReader(io.BytesIO(body)), kind,
                                           CIMultiDictProxy(headers)))
            elif headers.get("Content-Type", "text/plain").startswith("text/"):
                charset = content_type_of(headers.get("Content-Type"))[1].get("charset", "utf-8")
                fields.add(name, body.decode(charset))
            else:
                fields.add(name, body)
    return fields


def parse_multipart(data, boundary):
    """The parts of a multipart body: pairs of headers and bytes."""
    mark = b"--" + boundary.encode("latin-1")
    for part in (b"\r\n" + data).split(b"\r\n" + mark)[1:]:
        if part.startswith(b"--"):
            return
        head, _, body = part.partition(b"\r\n\r\n")
        headers = CIMultiDict()
        for line in head.split(b"\r\n"):
            name, colon, value = line.decode("utf-8", "surrogateescape").partition(":")
            if colon:
                headers.add(name.strip(), value.strip())
        yield headers, body


class FormData:
    """A form to send."""

    def __init__(self, fields=(), quote_fields=True, charset=None):
        self._fields = []
        self._charset = charset or "utf-8"
        self._is_multipart = False
        if isinstance(fields, dict) or hasattr(fields, "items"):
            fields = list(fields.items())
        elif not isinstance(fields, (list, tuple)):
            fields = (fields,)
        self.add_fields(*fields)

    @property
    def is_multipart(self):
        return self._is_multipart

    def add_field(self, name, value, *, content_type=None, filename=None, content_transfer_encoding=None):
        """Add a field; one with bytes or a file makes the form multipart."""
        if isinstance(value, io.IOBase):
            self._is_multipart = True
        elif isinstance(value, (bytes, bytearray, memoryview)) and filename is None:
            filename = None
        if filename is None and isinstance(value, io.IOBase):
            filename = os.path.basename(str(getattr(value, "name", name)))
        if filename is not None or content_type is not None or content_transfer_encoding is not None:
            self._is_multipart = True
        self._fields.append((name, value, filename, content_type))

    def add_fields(self, *fields):
        for field in fields:
            if isinstance(field, io.IOBase):
                self.add_field(os.path.basename(str(getattr(field, "name", "unknown"))), field)
            elif isinstance(field, (MultiDict, dict)):
                for name, value in field.items():
                    self.add_field(name, value)
            elif isinstance(field, (list, tuple)) and len(field) == 2:
                self.add_field(*field)
            else:
                raise TypeError("Only io.IOBase, multidict and (name, file) pairs allowed, use .add_field() for passing more complex parameters")

    def encode(self):
        """(content type, bytes) of the form."""
        if not self._is_multipart:
            pairs = [(name, value if isinstance(value, bytes) else str(value)) for name, value, _, _ in self._fields]
            return "application/x-www-form-urlencoded", urlencode(pairs, encoding=self._charset).encode("ascii")
        boundary = os.urandom(16).hex()
        out = bytearray()
        for name, value, filename, kind in self._fields:
            head = f'Content-Disposition: form-data; name="{_quoted(name)}"'
            if filename is not None:
                head += f'; filename="{_quoted(filename)}"'
            if kind is None:
                kind = "text/plain; charset=utf-8" if isinstance(value, str) else guess_type(filename or "")
            if hasattr(value, "read"):
                value = value.read()
            if not isinstance(value, (bytes, bytearray, memoryview)):
                value = str(value).encode(self._charset)
            out += f"--{boundary}\r\nContent-Type: {kind}\r\n{head}\r\n\r\n".encode("utf-8")
            out += value
            out += b"\r\n"
        out += f"--{boundary}--\r\n".encode("ascii")
        return f"multipart/form-data; boundary={boundary}", bytes(out)

    __call__ = encode


def _quoted(text):
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\r", "%0D").replace("\n", "%0A")


def guess_type(name):
    """The type of a file by its name."""
    from httpx._bodies import guess_type
    return guess_type(name)

"""Messages: headers in their order, and a body or parts."""

import binascii
import re
from io import StringIO

from . import errors, utils

__all__ = ["Message", "EmailMessage"]

SEMISPACE = "; "
_SPECIAL = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')
_SURROGATE = re.compile("[\udc80-\udcff]")


def _formatparam(param, value=None, quote=True):
    if value is None or len(value) == 0:
        return param
    if isinstance(value, tuple):
        return f"{param}*={utils.encode_rfc2231(value[2], value[0], value[1])}"
    if not value.isascii():
        return f"{param}*={utils.encode_rfc2231(value, 'utf-8', '')}"
    if quote or _SPECIAL.search(value):
        return f'{param}="{utils.quote(value)}"'
    return f"{param}={value}"


def _parameters(text):
    """The parts between the semicolons of a header."""
    parts, current, quoted, i = [], "", False, 0
    while i < len(text):
        c = text[i]
        if c == "\\" and quoted:
            current += text[i:i + 2]
            i += 2
            continue
        if c == '"':
            quoted = not quoted
        if c == ";" and not quoted:
            parts.append(current)
            current = ""
        else:
            current += c
        i += 1
    parts.append(current)
    found = []
    for part in parts:
        name, equals, value = part.partition("=")
        name = name.strip()
        if equals:
            found.append((name if not found else name.lower(), value.strip()))
        elif name or not found:
            found.append((name, ""))
    return found


class Message:
    """A message: headers, which have an order and no case, and a payload."""

    def __init__(self, policy=None):
        self.policy = policy
        self._headers = []
        self._unixfrom = None
        self._payload = None
        self._charset = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = "text/plain"

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """The whole message as text."""
        out = StringIO()
        if unixfrom:
            out.write((self._unixfrom or "From nobody") + "\n")
        self._write(out)
        return out.getvalue()

    def as_bytes(self, unixfrom=False, policy=None):
        """The whole message as bytes."""
        return self.as_string(unixfrom).encode("utf-8", "surrogateescape")

    __bytes__ = as_bytes

    def _write(self, out):
        if self.is_multipart() and self.get_content_maintype() == "multipart" and self.get_boundary() is None:
            import random
            self.set_boundary(f"==============={random.getrandbits(63):019d}==")
        for name, value in self._headers:
            out.write(f"{name}: {value}\n")
        out.write("\n")
        payload = self._payload
        if payload is None:
            return
        if isinstance(payload, str):
            out.write(payload)
            return
        if self.get_content_maintype() == "message":
            payload[0]._write(out)
            return
        boundary = self.get_boundary()
        if self.preamble is not None:
            out.write(self.preamble + "\n")
        for i, part in enumerate(payload):
            out.write(f"{'' if i == 0 else chr(10)}--{boundary}\n")
            part._write(out)
        out.write(f"\n--{boundary}--\n")
        if self.epilogue is not None:
            out.write(self.epilogue)

    # Payload.

    def is_multipart(self):
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        return self._unixfrom

    def attach(self, payload):
        if self._payload is None:
            self._payload = [payload]
        else:
            try:
                self._payload.append(payload)
            except AttributeError:
                raise TypeError("Attach is not valid on a message with a non-multipart payload")

    def get_payload(self, i=None, decode=False):
        """The body: text, bytes if it is to be decoded, or a list of messages."""
        if self.is_multipart():
            if decode:
                return None
            return self._payload if i is None else self._payload[i]
        if i is not None and not isinstance(self._payload, list):
            raise TypeError("Expected list, got %s" % type(self._payload))
        payload = self._payload
        coding = str(self.get("content-transfer-encoding", "")).strip().lower()
        if not decode:
            if isinstance(payload, str) and _SURROGATE.search(payload):
                data = payload.encode("ascii", "surrogateescape")
                try:
                    return data.decode(self.get_content_charset("ascii"), "replace")
                except LookupError:
                    return data.decode("ascii", "replace")
            return payload
        if payload is None:
            return None
        if isinstance(payload, str):
            try:
                data = payload.encode("ascii", "surrogateescape")
            except UnicodeEncodeError:
                data = payload.encode("raw-unicode-escape")
        else:
            data = payload
        if coding == "quoted-printable":
            return binascii.a2b_qp(data)
        if coding == "base64":
            try:
                return binascii.a2b_base64(data)
            except binascii.Error:
                return data
        return data

    def set_payload(self, payload, charset=None):
        if hasattr(payload, "encode"):
            if charset is not None:
                payload = payload.encode(str(charset), "surrogateescape").decode("ascii", "surrogateescape")
            self._payload = payload
        elif isinstance(payload, (bytes, bytearray)):
            self._payload = bytes(payload).decode("ascii", "surrogateescape")
        else:
            self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        if charset is None:
            self.del_param("charset")
            self._charset = None
            return
        self._charset = charset
        if "MIME-Version" not in self:
            self.add_header("MIME-Version", "1.0")
        if "Content-Type" not in self:
            self.add_header("Content-Type", "text/plain", charset=str(charset))
        else:
            self.set_param("charset", str(charset))
        if "Content-Transfer-Encoding" not in self:
            self.add_header("Content-Transfer-Encoding", "7bit" if str(charset) == "us-ascii" else "8bit")

    def get_charset(self):
        return self._charset

    # Headers.

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        self._headers.append((name, val))

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [pair for pair in self._headers if pair[0].lower() != name]

    def __contains__(self, name):
        name = name.lower()
        return any(pair[0].lower() == name for pair in self._headers)

    def __iter__(self):
        for name, _ in self._headers:
            yield name

    def keys(self):
        return [name for name, _ in self._headers]

    def values(self):
        return [value for _, value in self._headers]

    def items(self):
        return list(self._headers)

    def get(self, name, failobj=None):
        name = name.lower()
        for each, value in self._headers:
            if each.lower() == name:
                return value
        return failobj

    def set_raw(self, name, value):
        self._headers.append((name, value))

    def raw_items(self):
        return iter(list(self._headers))

    def get_all(self, name, failobj=None):
        name = name.lower()
        return [value for each, value in self._headers if each.lower() == name] or failobj

    def add_header(self, _name, _value, **_params):
        parts = [] if _value is None else [_value]
        for name, value in _params.items():
            name = name.replace("_", "-")
            parts.append(name if value is None else _formatparam(name, value))
        self[_name] = SEMISPACE.join(parts)

    def replace_header(self, _name, _value):
        for i, (name, _) in enumerate(self._headers):
            if name.lower() == _name.lower():
                self._headers[i] = (name, _value)
                return
        raise KeyError(_name)

    # What the headers say.

    def get_content_type(self):
        missing = object()
        value = self.get("content-type", missing)
        if value is missing:
            return self.get_default_type()
        kind = _parameters(str(value))[0][0].lower()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        return self.get_content_type().split("/")[1]

    def get_default_type(self):
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def _get_params(self, header):
        value = self.get(header)
        return None if value is None else utils.decode_params(_parameters(str(value)))

    def get_params(self, failobj=None, header="content-type", unquote=True):
        params = self._get_params(header)
        if params is None:
            return failobj
        return [(name, _unquoted(value)) for name, value in params] if unquote else params

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        for name, value in self._get_params(header) or ():
            if name.lower() == param.lower():
                return _unquoted(value) if unquote else value
        return failobj

    def set_param(self, param, value, header="Content-Type", requote=True, charset=None, language="", replace=False):
        if not isinstance(value, tuple) and charset:
            value = (charset, language, value)
        if header not in self and header.lower() == "content-type":
            kind = "text/plain"
        else:
            kind = self.get(header)
        parts = [part for part in _parameters(str(kind or ""))]
        out, done = [parts[0][0] if parts else ""], False
        for name, old in parts[1:]:
            if name.lower() == param.lower():
                out.append(_formatparam(param, value, requote))
                done = True
            else:
                out.append(f"{name}={old}")
        if not done:
            out.append(_formatparam(param, value, requote))
        text = SEMISPACE.join(part for part in out if part)
        if header in self and replace:
            self.replace_header(header, text)
        else:
            del self[header]
            self[header] = text

    def del_param(self, param, header="content-type", requote=True):
        if header not in self:
            return
        parts = _parameters(str(self[header]))
        out = [parts[0][0]] + [f"{name}={value}" for name, value in parts[1:] if name.lower() != param.lower()]
        del self[header]
        self[header] = SEMISPACE.join(out)

    def set_type(self, type, header="Content-Type", requote=True):
        if type.count("/") != 1:
            raise ValueError
        if header.lower() == "content-type":
            del self["mime-version"]
            self["MIME-Version"] = "1.0"
        if header not in self:
            self[header] = type
            return
        rest = _parameters(str(self[header]))[1:]
        del self[header]
        self[header] = SEMISPACE.join([type] + [f"{name}={value}" for name, value in rest])

    def get_filename(self, failobj=None):
        missing = object()
        name = self.get_param("filename", missing, "content-disposition")
        if name is missing:
            name = self.get_param("name", missing, "content-type")
        return failobj if name is missing else utils.collapse_rfc2231_value(name).strip()

    def get_boundary(self, failobj=None):
        missing = object()
        boundary = self.get_param("boundary", missing)
        return failobj if boundary is missing else utils.collapse_rfc2231_value(boundary).rstrip()

    def set_boundary(self, boundary):
        if "content-type" not in self:
            raise errors.HeaderParseError("No Content-Type header found")
        self.set_param("boundary", boundary, replace=True)

    def get_content_charset(self, failobj=None):
        missing = object()
        charset = self.get_param("charset", missing)
        if charset is missing:
            return failobj
        if isinstance(charset, tuple):
            charset = charset[2]
        try:
            charset.encode("us-ascii")
        except UnicodeError:
            return failobj
        return charset.lower()

    def get_charsets(self, failobj=None):
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        value = self.get("content-disposition")
        return None if value is None else _parameters(str(value))[0][0].lower()

    def walk(self):
        """The message and all its parts, each before its own."""
        yield self
        if self.is_multipart():
            for part in self._payload:
                yield from part.walk()


def _unquoted(value):
    if isinstance(value, tuple):
        return value[0], value[1], utils.unquote(value[2])
    return utils.unquote(value)


class EmailMessage(Message):
    """A message whose content can be asked for and set."""

    def get_content(self, errors="replace"):
        if self.get_content_maintype() == "text":
            return self.get_payload(decode=True).decode(self.get_content_charset("ascii"), errors)
        if self.is_multipart():
            raise KeyError("multipart/" + self.get_content_subtype())
        return self.get_payload(decode=True)

    def set_content(self, content, subtype="plain", charset="utf-8", *, maintype=None):
        for name in ("Content-Type", "Content-Transfer-Encoding", "MIME-Version"):
            del self[name]
        if isinstance(content, str):
            if not content.endswith("\n"):
                content += "\n"
            self["Content-Type"] = f'text/{subtype}; charset="{charset}"'
            ascii = content.isascii()
            self["Content-Transfer-Encoding"] = "7bit" if ascii else "8bit"
            self._payload = content.encode(charset).decode("ascii", "surrogateescape")
        else:
            self["Content-Type"] = f"{maintype or 'application'}/{subtype}"
            self["Content-Transfer-Encoding"] = "base64"
            import base64
            self._payload = base64.encodebytes(content).decode("ascii")
        self["MIME-Version"] = "1.0"

    def is_attachment(self):
        return self.get_content_disposition() == "attachment"

    def iter_parts(self):
        if self.is_multipart():
            yield from self._payload

    def iter_attachments(self):
        for part in self.iter_parts():
            if part.is_attachment():
                yield part

    def get_body(self, preferencelist=("related", "html", "plain")):
        found = {part.get_content_subtype(): part for part in self.walk()
                 if not part.is_multipart() and not part.is_attachment()}
        for kind in preferencelist:
            if kind in found:
                return found[kind]
        return None

"""Messages: headers in their order, and a body or parts."""

import binascii
import re
from io import BytesIO, StringIO

from . import errors, utils

__all__ = ["Message", "EmailMessage", "MIMEPart"]

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


def _as_charset(charset):
    from .charset import Charset
    return charset if isinstance(charset, Charset) else Charset(charset)


def _from_base64(data):
    """What BASE64 says, and what is wrong with it."""
    short = len(data) % 4
    try:
        value = binascii.a2b_base64(data + b"=" * (-len(data) % 4), strict_mode=True)
        return value, [errors.InvalidBase64PaddingDefect()] if short else []
    except binascii.Error:
        pass
    try:
        return binascii.a2b_base64(data), [errors.InvalidBase64CharactersDefect()]
    except binascii.Error:
        pass
    try:
        return binascii.a2b_base64(data + b"=="), [errors.InvalidBase64CharactersDefect(), errors.InvalidBase64PaddingDefect()]
    except binascii.Error:
        return data, [errors.InvalidBase64LengthDefect()]


class Message:
    """A message: headers, which have an order and no case, and a payload."""

    def __init__(self, policy=None):
        self._policy = policy
        self._headers = []
        self._unixfrom = None
        self._payload = None
        self._charset = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = "text/plain"

    @property
    def policy(self):
        # A message of headers as they came, such as an answer of HTTP, needs none.
        if self._policy is None:
            from ._policybase import compat32
            self._policy = compat32
        return self._policy

    @policy.setter
    def policy(self, policy):
        self._policy = policy

    def _fetch(self, name, value):
        if self._policy is None and (not isinstance(value, str) or value.isascii()):
            return value
        return self.policy.header_fetch_parse(name, value)

    def _store(self, name, value):
        return (name, value) if self._policy is None else self._policy.header_store_parse(name, value)

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """The whole message as text."""
        from .generator import Generator
        out = StringIO()
        g = Generator(out, mangle_from_=False, maxheaderlen=maxheaderlen, policy=self.policy if policy is None else policy)
        g.flatten(self, unixfrom=unixfrom)
        return out.getvalue()

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        """The whole message as bytes."""
        from .generator import BytesGenerator
        out = BytesIO()
        g = BytesGenerator(out, mangle_from_=False, policy=self.policy if policy is None else policy)
        g.flatten(self, unixfrom=unixfrom)
        return out.getvalue()

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
            value, defects = _from_base64(b"".join(data.splitlines()))
            for defect in defects:
                self.policy.handle_defect(self, defect)
            return value
        return data

    def set_payload(self, payload, charset=None):
        if hasattr(payload, "encode"):
            if charset is not None:
                charset = _as_charset(charset)
                payload = payload.encode(charset.output_charset, "surrogateescape")
            if hasattr(payload, "decode"):
                payload = payload.decode("ascii", "surrogateescape")
        elif hasattr(payload, "decode"):
            payload = payload.decode("ascii", "surrogateescape")
        self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        """Tell the payload's charset, and encode it as the charset wants it."""
        if charset is None:
            self.del_param("charset")
            self._charset = None
            return
        charset = _as_charset(charset)
        self._charset = charset
        if "MIME-Version" not in self:
            self.add_header("MIME-Version", "1.0")
        if "Content-Type" not in self:
            self.add_header("Content-Type", "text/plain", charset=charset.get_output_charset())
        else:
            self.set_param("charset", charset.get_output_charset())
        if charset != charset.get_output_charset():
            self._payload = charset.body_encode(self._payload)
        if "Content-Transfer-Encoding" not in self:
            cte = charset.get_body_encoding()
            try:
                cte(self)
            except TypeError:
                payload = self._payload
                if payload:
                    try:
                        payload = payload.encode("ascii", "surrogateescape")
                    except UnicodeError:
                        payload = payload.encode(charset.output_charset)
                self._payload = charset.body_encode(payload)
                self.add_header("Content-Transfer-Encoding", cte)

    def get_charset(self):
        return self._charset

    # Headers.

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        if self._policy is not None:
            most = self._policy.header_max_count(name)
            if most and sum(each.lower() == name.lower() for each, _ in self._headers) >= most:
                raise ValueError("There may be at most {} {} headers in a message".format(most, name))
        self._headers.append(self._store(name, val))

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
        return [self._fetch(name, value) for name, value in self._headers]

    def items(self):
        return [(name, self._fetch(name, value)) for name, value in self._headers]

    def get(self, name, failobj=None):
        name = name.lower()
        for each, value in self._headers:
            if each.lower() == name:
                return self._fetch(each, value)
        return failobj

    def set_raw(self, name, value):
        self._headers.append((name, value))

    def raw_items(self):
        return iter(list(self._headers))

    def get_all(self, name, failobj=None):
        name = name.lower()
        return [self._fetch(each, value) for each, value in self._headers if each.lower() == name] or failobj

    def add_header(self, _name, _value, **_params):
        parts = [] if _value is None else [_value]
        for name, value in _params.items():
            name = name.replace("_", "-")
            parts.append(name if value is None else _formatparam(name, value))
        self[_name] = SEMISPACE.join(parts)

    def replace_header(self, _name, _value):
        for i, (name, _) in enumerate(self._headers):
            if name.lower() == _name.lower():
                self._headers[i] = self._store(name, _value)
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
        if not self.get_param(param, header=header):
            text = SEMISPACE.join(filter(None, (str(kind or ""), _formatparam(param, value, requote))))
        else:
            text = ""
            for name, old in self.get_params(header=header, unquote=requote):
                changed = name.lower() == param.lower()
                text = SEMISPACE.join(filter(None, (text, _formatparam(param if changed else name, value if changed else old, requote))))
        if text == self.get(header):
            return
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


class MIMEPart(Message):
    """A message, or a part of one, whose content can be asked for and set."""

    def __init__(self, policy=None):
        if policy is None:
            from email.policy import default
            policy = default
        super().__init__(policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        """The whole message as text."""
        policy = self.policy if policy is None else policy
        if maxheaderlen is None:
            maxheaderlen = policy.max_line_length
        return super().as_string(unixfrom, maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        value = self.get("content-disposition")
        return False if value is None else value.content_disposition == "attachment"

    def _find_body(self, part, preferences):
        if part.is_attachment():
            return
        main, sub = part.get_content_type().split("/")
        if main == "text":
            if sub in preferences:
                yield preferences.index(sub), part
            return
        if main != "multipart" or not self.is_multipart():
            return
        if sub != "related":
            for each in part.iter_parts():
                yield from self._find_body(each, preferences)
            return
        if "related" in preferences:
            yield preferences.index("related"), part
        start, candidate = part.get_param("start"), None
        parts = part.get_payload()
        if start:
            candidate = next((each for each in parts if each["content-id"] == start), None)
        if candidate is None:
            candidate = parts[0] if parts else None
        if candidate is not None:
            yield from self._find_body(candidate, preferences)

    def get_body(self, preferencelist=("related", "html", "plain")):
        """The part that is the text, of the most preferred kind there is."""
        best, body = len(preferencelist), None
        for rank, part in self._find_body(self, preferencelist):
            if rank < best:
                best, body = rank, part
                if rank == 0:
                    break
        return body

    def iter_attachments(self):
        """The parts that are not the body."""
        main, sub = self.get_content_type().split("/")
        if main != "multipart" or sub == "alternative":
            return
        payload = self.get_payload()
        try:
            parts = payload.copy()
        except AttributeError:
            return
        if main == "multipart" and sub == "related":
            start = self.get_param("start")
            if start:
                rest = [part for part in parts if part.get("content-id") != start]
                yield from rest if len(rest) < len(parts) else parts[1:]
                return
            yield from parts[1:]
            return
        # Of each kind of text that a body can be, the first is the body.
        seen = []
        for part in parts:
            kind = part.get_content_type().split("/")
            body = kind == ["multipart", "related"] or kind == ["multipart", "alternative"] or tuple(kind) in (("text", "plain"), ("text", "html"))
            if body and not part.is_attachment() and kind not in seen:
                seen.append(kind)
                continue
            yield part

    def iter_parts(self):
        if self.is_multipart():
            yield from self.get_payload()

    def get_content(self, *args, content_manager=None, **kw):
        """The content, as the content manager makes it."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        return manager.get_content(self, *args, **kw)

    def set_content(self, *args, content_manager=None, **kw):
        """Set the content, and the headers that tell of it."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        manager.set_content(self, *args, **kw)

    def _make_multipart(self, subtype, disallowed, boundary):
        if self.get_content_maintype() == "multipart":
            existing = self.get_content_subtype()
            if existing in disallowed + (subtype,):
                raise ValueError("Cannot convert {} to {}".format(existing, subtype))
        keep, moved = [], []
        for name, value in self._headers:
            (moved if name.lower().startswith("content-") else keep).append((name, value))
        if moved:
            part = type(self)(policy=self.policy)
            part._headers = moved
            part._payload = self._payload
            self._payload = [part]
        else:
            self._payload = []
        self._headers = keep
        self["Content-Type"] = "multipart/" + subtype
        if boundary is not None:
            self.set_param("boundary", boundary)

    def make_related(self, boundary=None):
        self._make_multipart("related", ("alternative", "mixed"), boundary)

    def make_alternative(self, boundary=None):
        self._make_multipart("alternative", ("mixed",), boundary)

    def make_mixed(self, boundary=None):
        self._make_multipart("mixed", (), boundary)

    def _add_multipart(self, _subtype, *args, _disp=None, **kw):
        if self.get_content_maintype() != "multipart" or self.get_content_subtype() != _subtype:
            getattr(self, "make_" + _subtype)()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kw)
        if _disp and "content-disposition" not in part:
            part["Content-Disposition"] = _disp
        self.attach(part)

    def add_related(self, *args, **kw):
        self._add_multipart("related", *args, _disp="inline", **kw)

    def add_alternative(self, *args, **kw):
        self._add_multipart("alternative", *args, **kw)

    def add_attachment(self, *args, **kw):
        self._add_multipart("mixed", *args, _disp="attachment", **kw)

    def clear(self):
        self._headers = []
        self._payload = None

    def clear_content(self):
        self._headers = [(name, value) for name, value in self._headers if not name.lower().startswith("content-")]
        self._payload = None


class EmailMessage(MIMEPart):
    """A whole message whose content can be asked for and set."""

    def set_content(self, *args, **kw):
        super().set_content(*args, **kw)
        if "MIME-Version" not in self:
            self["MIME-Version"] = "1.0"

"""The bodies of requests: JSON, forms and files."""

import json as jsonlib
import os
from urllib.parse import urlencode

from ._urls import _text


def encoding_of(content_type):
    """The charset that a Content-Type names, or None."""
    for fact in (content_type or "").split(";")[1:]:
        name, _, value = fact.strip().partition("=")
        if name.lower() == "charset":
            return value.strip("'\" ")
    return None


def encode_request(content, data, files, json, content_type):
    """(headers, body): the body is bytes, an iterable, or None."""
    if data is not None and not hasattr(data, "items"):
        # A body as it is, under the older name.
        content, data = data, None
    if content is not None:
        if isinstance(content, str):
            content = content.encode("utf-8")
        if isinstance(content, (bytes, bytearray)):
            content = bytes(content)
            return ({"Content-Length": str(len(content))} if content else {}), content
        if hasattr(content, "__aiter__") or hasattr(content, "__iter__"):
            return {"Transfer-Encoding": "chunked"}, content
        raise TypeError(f"Unexpected type for 'content', {type(content)!r}")
    if files:
        return _multipart(data or {}, files, content_type)
    if data:
        fields = []
        for name, value in data.items():
            if isinstance(value, (list, tuple)):
                fields.extend((name, _text(item)) for item in value)
            else:
                fields.append((name, _text(value)))
        body = urlencode(fields, doseq=True).encode("utf-8")
        return {"Content-Length": str(len(body)), "Content-Type": "application/x-www-form-urlencoded"}, body
    if json is not None:
        body = jsonlib.dumps(json, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8")
        return {"Content-Length": str(len(body)), "Content-Type": "application/json"}, body
    return {}, None


_TYPES = {"txt": "text/plain", "html": "text/html", "htm": "text/html", "css": "text/css",
          "csv": "text/csv", "js": "text/javascript", "json": "application/json",
          "xml": "application/xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
          "gif": "image/gif", "svg": "image/svg+xml", "webp": "image/webp", "pdf": "application/pdf",
          "zip": "application/zip", "gz": "application/gzip", "mp3": "audio/mpeg", "mp4": "video/mp4",
          "md": "text/markdown", "py": "text/x-python", "ico": "image/vnd.microsoft.icon"}


def guess_type(name):
    """The type of a file by its name."""
    return _TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")


def _quoted(name):
    return name.replace("\\", "\\\\").replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _multipart(data, files, content_type):
    boundary = os.urandom(16).hex()
    for fact in (content_type or "").split(";"):
        if fact.strip().startswith("boundary="):
            boundary = fact.strip()[len("boundary="):].strip('"')
    parts = []
    for name, value in data.items():
        for item in value if isinstance(value, (list, tuple)) else [value]:
            body = item if isinstance(item, bytes) else _text(item).encode("utf-8")
            parts.append((f'Content-Disposition: form-data; name="{_quoted(name)}"\r\n\r\n', body))
    for name, value in (files.items() if hasattr(files, "items") else files):
        filename, file, kind, headers = _file(value)
        head = f'Content-Disposition: form-data; name="{_quoted(name)}"'
        if filename:
            head += f'; filename="{_quoted(filename)}"'
        if not any(h.lower() == "content-type" for h in headers):
            headers = {**headers, "Content-Type": kind or guess_type(filename or "")}
        head += "".join(f"\r\n{h}: {v}" for h, v in headers.items())
        body = file.read() if hasattr(file, "read") else file
        parts.append((head + "\r\n\r\n", body.encode("utf-8") if isinstance(body, str) else body))
    out = b"".join(f"--{boundary}\r\n{head}".encode("utf-8") + body + b"\r\n" for head, body in parts)
    out += f"--{boundary}--\r\n".encode("ascii")
    return {"Content-Length": str(len(out)), "Content-Type": f"multipart/form-data; boundary={boundary}"}, out


def _file(value):
    """(file name, content, type or None, headers) of one of files=."""
    if isinstance(value, (tuple, list)):
        filename, file, *rest = value
        return filename, file, rest[0] if rest else None, dict(rest[1]) if len(rest) > 1 else {}
    name = getattr(value, "name", "upload")
    return os.path.basename(str(name)), value, None, {}

"""Messages as text."""

import random
import re
import sys
import time
from copy import deepcopy
from io import BytesIO, StringIO

from .errors import HeaderWriteError
from .utils import _has_surrogates

__all__ = ["Generator", "DecodedGenerator", "BytesGenerator"]

NL = "\n"
_newline = re.compile(r"\r\n|\r|\n")
_from_line = re.compile(r"^From ", re.MULTILINE)


class Generator:
    """Writes messages to a file of text."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        if mangle_from_ is None:
            mangle_from_ = True if policy is None else policy.mangle_from_
        self._fp = outfp
        self._mangle_from_ = mangle_from_
        self.maxheaderlen = maxheaderlen
        self.policy = policy

    def write(self, s):
        self._fp.write(s)

    def _new_buffer(self):
        return StringIO()

    def _encode(self, s):
        return s

    def flatten(self, msg, unixfrom=False, linesep=None):
        """Write the message, by the message's own policy unless there was one given."""
        policy = msg.policy if self.policy is None else self.policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self.maxheaderlen is not None:
            policy = policy.clone(max_line_length=self.maxheaderlen)
        self._NL = policy.linesep
        self._encoded_NL = self._encode(self._NL)
        old_gen, old_msg = self.policy, msg.policy
        try:
            self.policy = policy
            msg.policy = policy
            if unixfrom:
                self.write(self._encode((msg.get_unixfrom() or "From nobody " + time.ctime(time.time())) + self._NL))
            self._write(msg)
        finally:
            self.policy = old_gen
            msg.policy = old_msg

    def clone(self, fp):
        return self.__class__(fp, self._mangle_from_, None, policy=self.policy)

    def _write(self, msg):
        # The body comes first, for it may set the boundary that a header tells.
        outer, self._fp = self._fp, self._new_buffer()
        self._munge_cte = None
        try:
            self._dispatch(msg)
        finally:
            body, self._fp = self._fp, outer
        munged = self._munge_cte
        del self._munge_cte
        if munged:
            msg = deepcopy(msg)
            if msg.get("content-transfer-encoding") is None:
                msg["Content-Transfer-Encoding"] = munged[0]
            else:
                msg.replace_header("content-transfer-encoding", munged[0])
            msg.replace_header("content-type", munged[1])
        write = getattr(msg, "_write_headers", None)
        if write is None:
            self._write_headers(msg)
        else:
            write(self)
        self._fp.write(body.getvalue())

    def _dispatch(self, msg):
        main, sub = msg.get_content_maintype(), msg.get_content_subtype()
        method = (getattr(self, "_handle_" + "_".join((main, sub)).replace("-", "_"), None)
                  or getattr(self, "_handle_" + main.replace("-", "_"), None) or self._writeBody)
        method(msg)

    def _fold(self, name, value):
        folded = self.policy.fold(name, value)
        if self.policy.verify_generated_headers:
            linesep = self.policy.linesep
            if not folded.endswith(linesep):
                raise HeaderWriteError(f"folded header does not end with {linesep!r}: {folded!r}")
            if re.search(r"\n[^ \t]|\r(?!\n)", folded.removesuffix(linesep)):
                raise HeaderWriteError(f"folded header contains newline: {folded!r}")
        return folded

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            self.write(self._fold(name, value))
        self.write(self._NL)

    def _write_lines(self, lines):
        if lines:
            lines = _newline.split(lines)
            self.write(self._encode(self._NL.join(lines)))

    def _handle_text(self, msg):
        payload = msg.get_payload()
        if payload is None:
            return
        if not isinstance(payload, str):
            raise TypeError("string payload expected: %s" % type(payload))
        if _has_surrogates(msg._payload):
            charset = msg.get_param("charset")
            if charset is not None:
                # What is to be text cannot have bytes in it.
                msg = deepcopy(msg)
                del msg["content-transfer-encoding"]
                msg.set_payload(msg._payload, charset)
                payload = msg.get_payload()
                self._munge_cte = (msg["content-transfer-encoding"], msg["content-type"])
        if self._mangle_from_:
            payload = _from_line.sub(">From ", payload)
        self._write_lines(payload)

    _writeBody = _handle_text

    def _part_text(self, msg):
        buffer = self._new_buffer()
        self.clone(buffer).flatten(msg, unixfrom=False, linesep=self._NL)
        return buffer.getvalue()

    def _handle_multipart(self, msg):
        parts = msg.get_payload()
        if parts is None:
            parts = []
        elif isinstance(parts, str):
            self.write(self._encode(parts))
            return
        elif not isinstance(parts, list):
            parts = [parts]
        texts = [self._part_text(part) for part in parts]
        boundary = msg.get_boundary()
        if not boundary:
            boundary = self._make_boundary(self._encoded_NL.join(texts))
            msg.set_boundary(boundary)
        if msg.preamble is not None:
            preamble = _from_line.sub(">From ", msg.preamble) if self._mangle_from_ else msg.preamble
            self._write_lines(preamble)
            self.write(self._encoded_NL)
        self.write(self._encode("--" + boundary + self._NL))
        for i, text in enumerate(texts):
            if i:
                self.write(self._encode(self._NL + "--" + boundary + self._NL))
            self._fp.write(text)
        self.write(self._encode(self._NL + "--" + boundary + "--" + self._NL))
        if msg.epilogue is not None:
            epilogue = _from_line.sub(">From ", msg.epilogue) if self._mangle_from_ else msg.epilogue
            self._write_lines(epilogue)

    def _handle_multipart_signed(self, msg):
        # A signature is of headers as they are.
        policy = self.policy
        self.policy = policy.clone(max_line_length=0)
        try:
            self._handle_multipart(msg)
        finally:
            self.policy = policy

    def _handle_message_delivery_status(self, msg):
        blocks = []
        for part in msg.get_payload():
            text = self._part_text(part)
            lines = text.split(self._encoded_NL)
            blocks.append(self._encoded_NL.join(lines[:-1]) if lines and lines[-1] == self._encode("") else text)
        self._fp.write(self._encoded_NL.join(blocks))

    def _handle_message(self, msg):
        payload = msg._payload
        if isinstance(payload, list):
            self._fp.write(self._part_text(msg.get_payload(0)))
        else:
            self._fp.write(self._encode(payload))

    @classmethod
    def _make_boundary(cls, text=None):
        width = len(repr(sys.maxsize - 1))
        boundary = "=" * 15 + "%0*d" % (width, random.randrange(sys.maxsize)) + "=="
        if text is None:
            return boundary
        found, n = boundary, 0
        while cls._compile_re("^--" + re.escape(found) + "(--)?$", re.MULTILINE).search(text):
            found = boundary + "." + str(n)
            n += 1
        return found

    @classmethod
    def _compile_re(cls, s, flags):
        return re.compile(s, flags)


class BytesGenerator(Generator):
    """Writes messages to a file of bytes."""

    def write(self, s):
        self._fp.write(s if isinstance(s, bytes) else s.encode("ascii", "surrogateescape"))

    def _new_buffer(self):
        return BytesIO()

    def _encode(self, s):
        return s.encode("ascii")

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            self._fp.write(self.policy.fold_binary(name, value))
        self.write(self._NL)

    def _write_lines(self, lines):
        if lines:
            self.write(self._NL.join(_newline.split(lines)))

    def _handle_text(self, msg):
        if msg._payload is None:
            return
        if isinstance(msg._payload, str) and _has_surrogates(msg._payload) and self.policy.cte_type != "7bit":
            if self._mangle_from_:
                msg._payload = _from_line.sub(">From ", msg._payload)
            self._write_lines(msg._payload)
        else:
            super()._handle_text(msg)

    _writeBody = _handle_text

    @classmethod
    def _compile_re(cls, s, flags):
        return re.compile(s.encode("ascii"), flags)


_FMT = "[Non-text (%(type)s) part of message omitted, filename %(filename)s]"


class DecodedGenerator(Generator):
    """Writes the text of messages, and for other parts that they are left out."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, fmt=None, *, policy=None):
        Generator.__init__(self, outfp, mangle_from_, maxheaderlen, policy=policy)
        self._fmt = _FMT if fmt is None else fmt

    def _dispatch(self, msg):
        for part in msg.walk():
            main = part.get_content_maintype()
            if main == "text":
                print(part.get_payload(decode=False), file=self)
            elif main != "multipart":
                print(self._fmt % {
                    "type": part.get_content_type(), "maintype": part.get_content_maintype(),
                    "subtype": part.get_content_subtype(), "filename": part.get_filename("[no filename]"),
                    "description": part.get("Content-Description", "[no description]"),
                    "encoding": part.get("Content-Transfer-Encoding", "[no encoding]")}, file=self)

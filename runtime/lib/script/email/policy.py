"""The policies with which headers are objects and know what they mean."""

import re
import sys

from ._policybase import Compat32, Policy, compat32
from .contentmanager import raw_data_manager
from .headerregistry import HeaderRegistry
from .message import EmailMessage
from .utils import _has_surrogates

__all__ = ["Compat32", "compat32", "Policy", "EmailPolicy", "default", "strict", "SMTP", "HTTP"]

_linesep = re.compile(r"\n|\r\n?")


class EmailPolicy(Policy):
    """Headers are made by header_factory, and content by content_manager."""

    utf8 = False
    refold_source = "long"
    header_factory = HeaderRegistry()
    content_manager = raw_data_manager
    message_factory = EmailMessage

    def __init__(self, **kw):
        if "header_factory" not in kw:
            object.__setattr__(self, "header_factory", HeaderRegistry())
        super().__init__(**kw)

    def header_max_count(self, name):
        return self.header_factory[name].max_count

    def header_source_parse(self, sourcelines):
        name, value = sourcelines[0].split(":", 1)
        value = "".join((value, *sourcelines[1:])).lstrip(" \t\r\n")
        return name, value.rstrip("\r\n")

    def header_store_parse(self, name, value):
        if hasattr(value, "name") and value.name.lower() == name.lower():
            return name, value
        if isinstance(value, str) and len(value.splitlines()) > 1:
            raise ValueError("Header values may not contain linefeed or carriage return characters")
        return name, self.header_factory(name, value)

    def header_fetch_parse(self, name, value):
        if hasattr(value, "name"):
            return value
        return self.header_factory(name, "".join(_linesep.split(value)))

    def fold(self, name, value):
        return self._fold(name, value, refold_binary=True)

    def fold_binary(self, name, value):
        text = self._fold(name, value, refold_binary=self.cte_type == "7bit")
        return text.encode("utf8" if self.utf8 else "ascii", "surrogateescape")

    def _fold(self, name, value, refold_binary=False):
        if hasattr(value, "name"):
            return value.fold(policy=self)
        longest = self.max_line_length or sys.maxsize
        lines = _linesep.split(value)
        refold = self.refold_source == "all" or self.refold_source == "long" and (
            lines and len(lines[0]) + len(name) + 2 > longest or any(len(x) > longest for x in lines[1:]))
        if not refold:
            if not self.utf8 and not value.isascii():
                refold = not _has_surrogates(value) or refold_binary
        if refold:
            return self.header_factory(name, "".join(lines)).fold(policy=self)
        return name + ": " + self.linesep.join(lines) + self.linesep


default = EmailPolicy()
del default.header_factory  # the class's own will do
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep="\r\n")
HTTP = default.clone(linesep="\r\n", max_line_length=None)
SMTPUTF8 = SMTP.clone(utf8=True)

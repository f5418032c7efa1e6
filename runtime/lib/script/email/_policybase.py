"""How messages are read, kept and written, as objects that do not change."""

__all__ = ["Policy", "Compat32", "compat32"]


class _PolicyBase:
    """Attributes of the class may be given other values when an object is made, and not later."""

    def __init__(self, **kw):
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError("{!r} is an invalid keyword argument for {}".format(name, self.__class__.__name__))
            super().__setattr__(name, value)

    def __repr__(self):
        args = ["{}={!r}".format(name, value) for name, value in self.__dict__.items()]
        return "{}({})".format(self.__class__.__name__, ", ".join(args))

    def clone(self, **kw):
        """A like policy with other values."""
        new = self.__class__.__new__(self.__class__)
        for name, value in self.__dict__.items():
            object.__setattr__(new, name, value)
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError("{!r} is an invalid keyword argument for {}".format(name, self.__class__.__name__))
            object.__setattr__(new, name, value)
        return new

    def __setattr__(self, name, value):
        if hasattr(self, name):
            raise AttributeError("{!r} object attribute {!r} is read-only".format(self.__class__.__name__, name))
        raise AttributeError("{!r} object has no attribute {!r}".format(self.__class__.__name__, name))

    def __add__(self, other):
        """The policy with what the other one has been given."""
        return self.clone(**other.__dict__)


class Policy(_PolicyBase):
    """What every policy has."""

    raise_on_defect = False
    linesep = "\n"
    cte_type = "8bit"
    max_line_length = 78
    mangle_from_ = False
    message_factory = None
    verify_generated_headers = True

    def handle_defect(self, obj, defect):
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        obj.defects.append(defect)

    def header_max_count(self, name):
        return None


class Compat32(Policy):
    """The policy of Message: headers are text as it came."""

    mangle_from_ = True

    def _sanitize_header(self, name, value):
        from . import charset, header, utils
        if isinstance(value, str) and utils._has_surrogates(value):
            return header.Header(value, charset=charset.UNKNOWN8BIT, header_name=name)
        return value

    def header_source_parse(self, sourcelines):
        name, value = sourcelines[0].split(":", 1)
        value = "".join((value, *sourcelines[1:])).lstrip(" \t\r\n")
        return name, value.rstrip("\r\n")

    def header_store_parse(self, name, value):
        return name, value

    def header_fetch_parse(self, name, value):
        return self._sanitize_header(name, value)

    def fold(self, name, value):
        return self._fold(name, value, sanitize=True)

    def fold_binary(self, name, value):
        return self._fold(name, value, sanitize=self.cte_type == "7bit").encode("ascii", "surrogateescape")

    def _fold(self, name, value, sanitize):
        from . import charset, header, utils
        if isinstance(value, str):
            if not utils._has_surrogates(value):
                value = header.Header(value, header_name=name)
            elif sanitize:
                value = header.Header(value, charset=charset.UNKNOWN8BIT, header_name=name)
        if not isinstance(value, str):
            value = value.encode(linesep=self.linesep, maxlinelen=self.max_line_length or 0)
        return f"{name}: {value}{self.linesep}"


compat32 = Compat32()

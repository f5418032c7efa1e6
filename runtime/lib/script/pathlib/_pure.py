"""Paths that are only looked at: what follows from their text."""

import functools

__name__ = "pathlib._abc"


class UnsupportedOperation(NotImplementedError):
    """An operation that the system, or this kind of path, does not have."""


class ParserBase:
    """What takes a path's text apart and puts it together: what module os.path is for the system's paths."""

    @classmethod
    def _unsupported_msg(cls, attribute):
        return f"{cls.__name__}.{attribute} is unsupported"

    @property
    def sep(self):
        """The character that separates the parts of a path."""
        raise UnsupportedOperation(self._unsupported_msg("sep"))

    def join(self, path, *paths):
        """Join path segments."""
        raise UnsupportedOperation(self._unsupported_msg("join()"))

    def split(self, path):
        """Split a path into what leads to the last part, and the last part."""
        raise UnsupportedOperation(self._unsupported_msg("split()"))

    def splitdrive(self, path):
        """Split a path into its drive and the rest."""
        raise UnsupportedOperation(self._unsupported_msg("splitdrive()"))

    def normcase(self, path):
        """Normalize the case of a path."""
        raise UnsupportedOperation(self._unsupported_msg("normcase()"))

    def isabs(self, path):
        """Whether a path is absolute."""
        raise UnsupportedOperation(self._unsupported_msg("isabs()"))


class PurePathBase:
    """A path that is only looked at."""

    __slots__ = ("_raw_path", "_resolving")
    parser = ParserBase()
    _case_sensitive = property(lambda self: self.parser.normcase("Aa") == "Aa")

    def __init__(self, path, *paths):
        self._raw_path = self.parser.join(path, *paths) if paths else path
        if not isinstance(self._raw_path, str):
            raise TypeError(f"path should be a str, not {type(self._raw_path).__name__!r}")
        self._resolving = False

    def with_segments(self, *pathsegments):
        """Make a path of the same kind."""
        return type(self)(*pathsegments)

    def __str__(self):
        return self._raw_path

    def as_posix(self):
        """The path with forward slashes."""
        return str(self).replace(self.parser.sep, "/")

    @property
    def _stack(self):
        """The anchor, and the parts behind it, the last first."""
        path, names = self._raw_path, []
        parent, name = self.parser.split(path)
        while path != parent:
            names.append(name)
            path = parent
            parent, name = self.parser.split(path)
        return path, names

    @property
    def anchor(self):
        """The drive and root, or ''."""
        return self._stack[0]

    @property
    def drive(self):
        """The drive, or ''."""
        return self.parser.splitdrive(self.anchor)[0]

    @property
    def root(self):
        """The root, or ''."""
        return self.parser.splitdrive(self.anchor)[1]

    @property
    def name(self):
        """The last part, if any."""
        return self.parser.split(self._raw_path)[1]

    @property
    def suffix(self):
        """The last part's extension, with its dot."""
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""

    @property
    def suffixes(self):
        """The last part's extensions, each with its dot."""
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The last part without its extension."""
        return self.name.removesuffix(self.suffix) if self.suffix else self.name

    def with_name(self, name):
        """The path with another last part."""
        head, _ = self.parser.split(name)
        if head:
            raise ValueError(f"Invalid name {name!r}")
        return self.with_segments(self.parser.split(self._raw_path)[0], name)

    def with_stem(self, stem):
        """The path with another stem."""
        suffix = self.suffix
        if suffix and not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another extension, or none."""
        stem = self.stem
        if not suffix:
            return self.with_name(stem + suffix)
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if not suffix.startswith(".") or len(suffix) == 1:
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def _beyond(self, other):
        """The parts of both behind what they have in common, the last first; None where their anchors differ."""
        if not isinstance(other, PurePathBase):
            other = self.with_segments(other)
        (anchor, parts), (other_anchor, other_parts) = self._stack, other._stack
        if anchor != other_anchor:
            return other, None, None
        while parts and other_parts and parts[-1] == other_parts[-1]:
            parts.pop()
            other_parts.pop()
        return other, parts, other_parts

    def relative_to(self, other, *, walk_up=False):
        """The path as seen from another one; walk_up allows '..' parts."""
        other, parts, others = self._beyond(other)
        if parts is None:
            raise ValueError(f"{self._raw_path!r} and {other._raw_path!r} have different anchors")
        for part in others:
            if not part or part == ".":
                continue
            if not walk_up:
                raise ValueError(f"{self._raw_path!r} is not in the subpath of {other._raw_path!r}")
            if part == "..":
                raise ValueError(f"'..' segment in {other._raw_path!r} cannot be walked")
            parts.append("..")
        return self.with_segments("", *reversed(parts))

    def is_relative_to(self, other):
        """Whether the path lies below another one."""
        _, parts, others = self._beyond(other)
        return parts is not None and all(not part or part == "." for part in others)

    @property
    def parts(self):
        """The anchor and the parts behind it."""
        anchor, parts = self._stack
        if anchor:
            parts.append(anchor)
        return tuple(reversed(parts))

    def joinpath(self, *pathsegments):
        """The path with more segments behind it."""
        return self.with_segments(self._raw_path, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self._raw_path, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self._raw_path)
        except TypeError:
            return NotImplemented

    @property
    def parent(self):
        """The path without its last part."""
        head = self.parser.split(self._raw_path)[0]
        if head == self._raw_path:
            return self
        parent = self.with_segments(head)
        parent._resolving = self._resolving
        return parent

    @property
    def parents(self):
        """The ancestors, the nearest first."""
        path, found = self._raw_path, []
        head = self.parser.split(path)[0]
        while path != head:
            found.append(self.with_segments(head))
            path = head
            head = self.parser.split(path)[0]
        return tuple(found)

    def is_absolute(self):
        """Whether the path has an anchor."""
        return self.parser.isabs(self._raw_path)

    @property
    def _pattern_str(self):
        return str(self)

    def _pattern_of(self, pattern):
        return pattern if isinstance(pattern, PurePathBase) else self.with_segments(pattern)

    def _sensitive(self, case_sensitive):
        return self._case_sensitive if case_sensitive is None else case_sensitive

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the path ends as a pattern says; an absolute one says all of it."""
        pattern, sensitive = self._pattern_of(path_pattern), self._sensitive(case_sensitive)
        parts, patterns = self.parts[::-1], pattern.parts[::-1]
        if not patterns:
            raise ValueError("empty pattern")
        if len(parts) < len(patterns) or len(parts) > len(patterns) and pattern.anchor:
            return False
        return all(_part_matcher(p, sensitive, True)(part) for part, p in zip(parts, patterns))

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path is as a pattern says, where '**' stands for any number of parts."""
        pattern, sensitive = self._pattern_of(pattern), self._sensitive(case_sensitive)
        (anchor, parts), (wanted, patterns) = self._stack, pattern._stack
        if not sensitive:
            anchor, wanted = anchor.lower(), wanted.lower()
        if anchor != wanted and (wanted or patterns[-1:] != ["**"]):
            return False
        return _match_parts(parts[::-1], patterns[::-1], sensitive)


@functools.cache
def _part_matcher(pattern, case_sensitive, simple=False):
    """A function that tells whether a name is as a pattern says."""
    import fnmatch
    import re
    if simple and pattern == "**":
        pattern = "*"
    return re.compile(fnmatch.translate(pattern), re.NOFLAG if case_sensitive else re.IGNORECASE).match


def _match_parts(parts, patterns, sensitive):
    if not patterns:
        return not parts
    if patterns[0] == "**":
        return any(_match_parts(parts[i:], patterns[1:], sensitive) for i in range(len(parts) + 1))
    return bool(parts and _part_matcher(patterns[0], sensitive)(parts[0])) and _match_parts(parts[1:], patterns[1:], sensitive)

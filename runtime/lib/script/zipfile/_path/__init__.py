"""Paths inside an archive, with the methods of pathlib's."""

import io
import itertools
import pathlib
import posixpath
import re
import stat
from .. import ZipFile
from .glob import Translator

__all__ = ["Path"]


def _parents(path):
    """The folders that a path is in, the innermost first."""
    path = posixpath.dirname(path.rstrip("/"))
    while path.rstrip("/"):
        yield path
        path = posixpath.dirname(path.rstrip("/"))


class CompleteDirs(ZipFile):
    """An archive that lists the folders of its files, whether it has entries for them or not."""

    def __init__(self, *args, **kwargs):
        self._made_of = args, kwargs
        super().__init__(*args, **kwargs)

    def __getstate__(self):
        return self._made_of

    def __setstate__(self, state):
        args, kwargs = state
        self.__init__(*args, **kwargs)

    @staticmethod
    def _implied_dirs(names):
        seen = set(names)
        for name in itertools.chain.from_iterable(map(_parents, names)):
            if name + "/" not in seen:
                seen.add(name + "/")
                yield name + "/"

    def namelist(self):
        names = super().namelist()
        return names + list(self._implied_dirs(names))

    def _name_set(self):
        return set(self.namelist())

    def resolve_dir(self, name):
        """The name as a folder's, with a slash at its end, if it is one."""
        names = self._name_set()
        folder = name + "/"
        return folder if name not in names and folder in names else name

    def getinfo(self, name):
        try:
            return super().getinfo(name)
        except KeyError:
            if not name.endswith("/") or name not in self._name_set():
                raise
            from .. import ZipInfo
            return ZipInfo(filename=name)

    @classmethod
    def make(cls, source):
        """An archive of this class, of a file or of an open archive."""
        if isinstance(source, CompleteDirs):
            return source
        if not isinstance(source, ZipFile):
            return cls(source)
        if "r" not in source.mode:
            cls = CompleteDirs
        source.__class__ = cls
        return source

    @classmethod
    def inject(cls, zf):
        """Write the entries of folders that have none."""
        for name in cls._implied_dirs(zf.namelist()):
            zf.writestr(name, b"")
        return zf


class FastLookup(CompleteDirs):
    """An archive that does not change, and so lists its names once."""

    def namelist(self):
        if "_names" not in self.__dict__:
            self._names = super().namelist()
        return self._names

    def _name_set(self):
        if "_lookup" not in self.__dict__:
            self._lookup = super()._name_set()
        return self._lookup


def _text_arguments(encoding=None, *args, **kwargs):
    return io.text_encoding(encoding, 3), args, kwargs


class Path:
    """A place in an archive: the archive as root, and the name there as at."""

    def __init__(self, root, at=""):
        self.root = FastLookup.make(root)
        self.at = at

    def __eq__(self, other):
        if self.__class__ is not other.__class__:
            return NotImplemented
        return (self.root, self.at) == (other.root, other.at)

    def __hash__(self):
        return hash((self.root, self.at))

    def open(self, mode="r", *args, pwd=None, **kwargs):
        """Open the entry as text, or with "b" in the mode as bytes."""
        if self.is_dir():
            raise IsADirectoryError(self)
        if mode[0] == "r" and not self.exists():
            raise FileNotFoundError(self)
        stream = self.root.open(self.at, mode[0], pwd=pwd)
        if "b" in mode:
            if args or kwargs:
                raise ValueError("encoding args invalid for binary operation")
            return stream
        encoding, args, kwargs = _text_arguments(*args, **kwargs)
        return io.TextIOWrapper(stream, encoding, *args, **kwargs)

    def _base(self):
        return pathlib.PurePosixPath(self.at or self.root.filename)

    @property
    def name(self):
        return self._base().name

    @property
    def suffix(self):
        return self._base().suffix

    @property
    def suffixes(self):
        return self._base().suffixes

    @property
    def stem(self):
        return self._base().stem

    @property
    def filename(self):
        return pathlib.Path(self.root.filename).joinpath(self.at)

    def read_text(self, *args, **kwargs):
        encoding, args, kwargs = _text_arguments(*args, **kwargs)
        with self.open("r", encoding, *args, **kwargs) as stream:
            return stream.read()

    def read_bytes(self):
        with self.open("rb") as stream:
            return stream.read()

    def _is_child(self, path):
        return posixpath.dirname(path.at.rstrip("/")) == self.at.rstrip("/")

    def _next(self, at):
        return self.__class__(self.root, at)

    def is_dir(self):
        return not self.at or self.at.endswith("/")

    def is_file(self):
        return self.exists() and not self.is_dir()

    def exists(self):
        return self.at in self.root._name_set()

    def iterdir(self):
        """The entries of the folder."""
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        return filter(self._is_child, map(self._next, self.root.namelist()))

    def match(self, path_pattern):
        return pathlib.PurePosixPath(self.at).match(path_pattern)

    def is_symlink(self):
        return stat.S_ISLNK(self.root.getinfo(self.at).external_attr >> 16)

    def glob(self, pattern):
        """The entries below that the pattern matches."""
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        matches = re.compile(re.escape(self.at) + Translator(seps="/").translate(pattern)).fullmatch
        return map(self._next, filter(matches, self.root.namelist()))

    def rglob(self, pattern):
        return self.glob(f"**/{pattern}")

    def relative_to(self, other, *extra):
        return posixpath.relpath(str(self), str(other.joinpath(*extra)))

    def __str__(self):
        return posixpath.join(self.root.filename, self.at)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.root.filename!r}, {self.at!r})"

    def joinpath(self, *other):
        return self._next(self.root.resolve_dir(posixpath.join(self.at, *other)))

    __truediv__ = joinpath

    @property
    def parent(self):
        if not self.at:
            return self.filename.parent
        at = posixpath.dirname(self.at.rstrip("/"))
        return self._next(at + "/" if at else at)

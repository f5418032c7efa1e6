"""Paths of file systems of one's own: what can be told of a path from its text, and from a few methods.

PurePathBase, which looks at text only, is in _pure.py. PathBase does the rest by stat(), open(), iterdir() and their
kin, which derived classes have.
"""

import posixpath
from errno import EBADF, EINVAL, ELOOP, ENOENT, ENOTDIR
from stat import S_ISBLK, S_ISCHR, S_ISDIR, S_ISFIFO, S_ISLNK, S_ISREG, S_ISSOCK
from ._pure import ParserBase, PurePathBase, UnsupportedOperation, _part_matcher

__all__ = ["UnsupportedOperation"]

_IGNORED = ENOENT, ENOTDIR, EBADF, ELOOP


def _ignore_error(exception):
    return getattr(exception, "errno", None) in _IGNORED


def _unsupported(name):
    def method(self, *args, **kwargs):
        raise UnsupportedOperation(self._unsupported_msg(f"{name}()"))

    method.__name__ = name
    return method


def _kind(test, follow=True):
    """A method that tells the kind of a file by its mode; what is not there is of none."""

    def method(self, *, follow_symlinks=True):
        try:
            return test(self.stat(follow_symlinks=follow and follow_symlinks).st_mode)
        except OSError as e:
            if not _ignore_error(e):
                raise
        except ValueError:
            pass
        return False

    return method


class PathBase(PurePathBase):
    """A path in a file system."""

    __slots__ = ()
    _max_symlinks = 40

    @classmethod
    def _unsupported_msg(cls, attribute):
        return f"{cls.__name__}.{attribute} is unsupported"

    def stat(self, *, follow_symlinks=True):
        """What os.stat() tells."""
        raise UnsupportedOperation(self._unsupported_msg("stat()"))

    def lstat(self):
        """Like stat(), of a symbolic link itself."""
        return self.stat(follow_symlinks=False)

    exists = _kind(lambda mode: True)
    is_dir = _kind(S_ISDIR)
    is_file = _kind(S_ISREG)

    def is_mount(self):
        """Whether this is where another file system is mounted."""
        if not self.exists() or not self.is_dir():
            return False
        try:
            own, above = self.lstat(), self.parent.lstat()
        except OSError:
            return False
        return own.st_dev != above.st_dev or own.st_ino == above.st_ino

    def is_symlink(self):
        """Whether this is a symbolic link."""
        return _symlink_kind(self)

    def is_junction(self):
        """Whether this is a junction: there are none."""
        return False

    def is_block_device(self):
        """Whether this is a block device."""
        return _block_kind(self)

    def is_char_device(self):
        """Whether this is a character device."""
        return _char_kind(self)

    def is_fifo(self):
        """Whether this is a FIFO."""
        return _fifo_kind(self)

    def is_socket(self):
        """Whether this is a socket."""
        return _socket_kind(self)

    def samefile(self, other_path):
        """Whether two paths lead to one file."""
        own = self.stat()
        try:
            other = other_path.stat()
        except AttributeError:
            other = self.with_segments(other_path).stat()
        return own.st_ino == other.st_ino and own.st_dev == other.st_dev

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file, as open() does."""
        raise UnsupportedOperation(self._unsupported_msg("open()"))

    def read_bytes(self):
        """The bytes of the file."""
        with self.open(mode="rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """The text of the file."""
        with self.open(mode="r", encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        """Write bytes to the file."""
        view = memoryview(data)
        with self.open(mode="wb") as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write text to the file."""
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % data.__class__.__name__)
        with self.open(mode="w", encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def iterdir(self):
        """Yield the paths in a folder."""
        raise UnsupportedOperation(self._unsupported_msg("iterdir()"))

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=True):
        """Yield the paths below this one that are as a pattern says."""
        if not isinstance(pattern, PurePathBase):
            pattern = self.with_segments(pattern)
        if not recurse_symlinks:
            raise NotImplementedError("recurse_symlinks=False is unsupported")
        anchor, parts = pattern._stack
        if anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        sensitive = self._sensitive(case_sensitive)
        exact = case_sensitive is None or sensitive == self._case_sensitive
        yield from self._select(parts[::-1], sensitive, exact)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=True):
        """Like glob() with '**/' before the pattern."""
        if not isinstance(pattern, PurePathBase):
            pattern = self.with_segments(pattern)
        return self.glob(self.with_segments("**", pattern._raw_path), case_sensitive=case_sensitive,
                         recurse_symlinks=recurse_symlinks)

    def _select(self, patterns, sensitive, exact):
        if not patterns:
            yield self
            return
        part, *rest = patterns
        if part == "**":
            while rest and rest[0] == "**":
                rest = rest[1:]
            seen = set()
            for folder in self._folders(bool(rest)):
                for path in folder._select(rest, sensitive, exact):
                    if (text := str(path)) not in seen:
                        seen.add(text)
                        yield path
            return
        if part in ("", "..") or exact and not any(c in part for c in "*?["):
            path = self.joinpath(part)
            if rest or path.exists(follow_symlinks=part in ("", "..")):
                yield from path._select(rest, sensitive, exact)
            return
        match = _part_matcher(part, sensitive)
        for path in self._children():
            if match(path.name) and (not rest or path.is_dir()):
                yield from path._select(rest, sensitive, exact)

    def _children(self):
        try:
            return list(self.iterdir())
        except OSError:
            return []

    def _folders(self, only):
        """The path itself and everything below it, or only the folders."""
        yield self if only else self.joinpath("")
        todo = [self]
        while todo:
            for path in todo.pop()._children():
                folder = path.is_dir()
                if folder:
                    todo.append(path)
                if folder or not only:
                    yield path

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Walk through the folders, as os.walk() does."""
        todo = [self]
        while todo:
            path = todo.pop()
            if isinstance(path, tuple):
                yield path
                continue
            try:
                children = list(path.iterdir())
            except OSError as e:
                if on_error is not None:
                    on_error(e)
                continue
            folders, files = [], []
            for child in children:
                try:
                    inside = child.is_dir(follow_symlinks=follow_symlinks)
                except OSError:
                    inside = False
                (folders if inside else files).append(child.name)
            if top_down:
                yield path, folders, files
            else:
                todo.append((path, folders, files))
            todo += [path.joinpath(name) for name in reversed(folders)]

    def absolute(self):
        """The path with an anchor, nothing else of it changed."""
        if self.is_absolute():
            return self
        if self.parser is not posixpath:
            raise UnsupportedOperation(self._unsupported_msg("absolute()"))
        return self.cwd().joinpath(self._raw_path)

    @classmethod
    def cwd(cls):
        """The current folder."""
        raise UnsupportedOperation(cls._unsupported_msg("cwd()"))

    @classmethod
    def home(cls):
        """The user's folder."""
        raise UnsupportedOperation(cls._unsupported_msg("home()"))

    @classmethod
    def from_uri(cls, uri):
        """The path of a file URI."""
        raise UnsupportedOperation(cls._unsupported_msg("from_uri()"))

    def expanduser(self):
        """The path with ~ and ~user replaced."""
        raise UnsupportedOperation(self._unsupported_msg("expanduser()"))

    def readlink(self):
        """What a symbolic link leads to."""
        raise UnsupportedOperation(self._unsupported_msg("readlink()"))

    readlink._supported = False

    def resolve(self, strict=False):
        """The absolute path without symbolic links and '..' parts."""
        if self._resolving:
            return self
        absolute = self.absolute()
        path, todo = absolute._stack
        path, links = self.with_segments(path), 0
        follow = getattr(self.readlink, "_supported", True)
        while todo:
            part = todo.pop()
            if not part or part == ".":
                continue
            if part == "..":
                path = path.parent
                continue
            step = path.joinpath(part)
            if not (follow or strict):
                path = step
                continue
            step._resolving = True
            try:
                mode = step.stat(follow_symlinks=False).st_mode
                if S_ISLNK(mode):
                    links += 1
                    if links >= self._max_symlinks:
                        raise OSError(ELOOP, "Too many symbolic links in path", self._raw_path)
                    anchor, parts = step.readlink()._stack
                    if anchor:
                        path = self.with_segments(anchor)
                    todo.extend(parts)
                    continue
                if todo and not S_ISDIR(mode):
                    raise NotADirectoryError(ENOTDIR, "Not a directory", self._raw_path)
            except OSError:
                if strict:
                    raise
                follow = False
            path = step
        path._resolving = False
        return path

    def symlink_to(self, target, target_is_directory=False):
        """Make this a symbolic link to target."""
        raise UnsupportedOperation(self._unsupported_msg("symlink_to()"))

    def hardlink_to(self, target):
        """Make this a hard link to target."""
        raise UnsupportedOperation(self._unsupported_msg("hardlink_to()"))

    def lchmod(self, mode):
        """Like chmod(), of a symbolic link itself."""
        self.chmod(mode, follow_symlinks=False)

    as_uri = _unsupported("as_uri")
    touch = _unsupported("touch")
    mkdir = _unsupported("mkdir")
    rename = _unsupported("rename")
    replace = _unsupported("replace")
    chmod = _unsupported("chmod")
    unlink = _unsupported("unlink")
    rmdir = _unsupported("rmdir")
    owner = _unsupported("owner")
    group = _unsupported("group")


_symlink_kind = _kind(S_ISLNK, False)
_block_kind, _char_kind, _fifo_kind, _socket_kind = _kind(S_ISBLK), _kind(S_ISCHR), _kind(S_ISFIFO), _kind(S_ISSOCK)

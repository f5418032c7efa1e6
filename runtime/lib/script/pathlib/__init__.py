"""Object-oriented file system paths.

A path is taken apart once, into drive, root and the parts behind them, and
keeps its text when somebody has asked for it.
"""

import io
import os
import ntpath as _windows
import posixpath
import stat as _stat
import sys
from ._pure import PurePathBase, UnsupportedOperation

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath",
           "Path", "PosixPath", "WindowsPath"]


_reserved = frozenset(['CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$',
                       *(f'{n}{i}' for n in ('COM', 'LPT') for i in '123456789\xb9\xb2\xb3')])


class _Parents:
    """The ancestors of a path as a sequence, the nearest first."""

    def __init__(self, path):
        self._path = path
        self._parts = path._tail

    def __len__(self):
        return len(self._parts)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple(self[k] for k in range(*i.indices(len(self))))
        n = len(self)
        if i >= n or i < -n:
            raise IndexError(i)
        if i < 0:
            i += n
        return self._path._from_tail(self._parts[:-i - 1])

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __contains__(self, item):
        return any(p == item for p in self)

    def __repr__(self):
        return "<{}.parents>".format(type(self._path).__name__)


class PurePath(PurePathBase):
    """A path that is only looked at: it never asks the file system."""

    parser = posixpath

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PureWindowsPath if os.name == 'nt' else PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg.parser is not self.parser and arg.parser is _windows:
                    texts.append(arg.as_posix())
                else:
                    texts.append(str(arg) if len(args) == 1 else arg._raw)
                continue
            try:
                text = os.fspath(arg)
            except TypeError:
                text = arg
            if not isinstance(text, str):
                raise TypeError("argument should be a str or an os.PathLike object "
                                "where __fspath__ returns a str, "
                                f"not {type(text).__name__!r}")
            texts.append(text)
        if not texts:
            self._raw = ''
        elif len(texts) == 1:
            self._raw = texts[0]
        else:
            self._raw = self.parser.join(*texts)

    # The parts, found when they are first asked for.

    def __getattr__(self, name):
        if name in ('_drive', '_root', '_tail'):
            self._drive, self._root, self._tail = self._parse_path(self._raw)
            return self.__dict__[name]
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    @classmethod
    def _parse_path(cls, text):
        parser = cls.parser
        if not text:
            return '', '', []
        sep = parser.sep
        if parser.altsep:
            text = text.replace(parser.altsep, sep)
        drive, root, rest = parser.splitroot(text)
        if not root and drive.startswith(sep) and not drive.endswith(sep):
            pieces = drive.split(sep)
            if len(pieces) == 4 and pieces[2] not in '?.':
                root = sep
            elif len(pieces) == 6:
                root = sep
        return drive, root, [p for p in rest.split(sep) if p and p != '.']

    def _join(self, drive, root, tail):
        if drive or root:
            return drive + root + self.parser.sep.join(tail)
        if tail and self.parser.splitroot(tail[0])[0]:
            tail = ['.', *tail]
        return self.parser.sep.join(tail)

    def _from_tail(self, tail):
        text = self._join(self._drive, self._root, tail) or '.'
        path = self.with_segments(text)
        path._text = text
        path._drive, path._root, path._tail = self._drive, self._root, tail
        return path

    def __reduce__(self):
        return type(self), self.parts

    def __str__(self):
        try:
            return self._text
        except AttributeError:
            self._text = self._join(self._drive, self._root, self._tail) or '.'
            return self._text

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        """The path with forward slashes."""
        text = str(self)
        return text if self.parser is posixpath else text.replace('\\', '/')

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return "{}({!r})".format(type(self).__name__, self.as_posix())

    def as_uri(self):
        """The path as a file URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        drive, path = self.drive, self.as_posix()
        if len(drive) == 2 and drive[1] == ':':
            prefix, path = 'file:///' + drive, path[2:]
        elif drive:
            prefix = 'file:'
        else:
            prefix = 'file://'
        return prefix + quote_from_bytes(os.fsencode(path))

    # Comparing.

    @property
    def _folded(self):
        text = str(self)
        return text if self.parser is posixpath else text.lower()

    @property
    def _folded_parts(self):
        return self._folded.split(self.parser.sep)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parser is other.parser and self._folded == other._folded

    def __hash__(self):
        return hash(self._folded)

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._folded_parts < other._folded_parts

    def __le__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._folded_parts <= other._folded_parts

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._folded_parts > other._folded_parts

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._folded_parts >= other._folded_parts

    # Joining.

    def joinpath(self, *pathsegments):
        """Join with other paths; an absolute one starts over."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    # Parts.

    @property
    def drive(self):
        """The drive letter or share, or ''."""
        return self._drive

    @property
    def root(self):
        """The root, or ''."""
        return self._root

    @property
    def anchor(self):
        """Drive and root together."""
        return self._drive + self._root

    @property
    def parts(self):
        """The parts as a tuple, the anchor first."""
        anchor = self.anchor
        if anchor:
            return (anchor, *self._tail)
        return tuple(self._tail)

    @property
    def parent(self):
        """The path that this one lies in."""
        if not self._tail:
            return self
        return self._from_tail(self._tail[:-1])

    @property
    def parents(self):
        """All ancestors, the nearest first."""
        return _Parents(self)

    @property
    def name(self):
        """The last part."""
        tail = self._tail
        return tail[-1] if tail else ''

    def with_name(self, name):
        """The path with another last part."""
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        parser = self.parser
        if not name or parser.sep in name or parser.altsep and parser.altsep in name or name == '.':
            raise ValueError(f"Invalid name {name!r}")
        return self._from_tail([*self._tail[:-1], name])

    def relative_to(self, other, *deprecated, walk_up=False):
        """The path as seen from another; with walk_up through '..' too."""
        if deprecated:
            import warnings
            warnings._deprecated("pathlib.PurePath.relative_to(*args)",
                                 "support for supplying more than one positional argument to pathlib.PurePath.relative_to() "
                                 "is deprecated and scheduled for removal in Python {remove}", remove=(3, 14))
        if deprecated or not hasattr(other, 'with_segments'):
            other = self.with_segments(other, *deprecated)
        for up, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self.with_segments(*['..'] * up, *self._tail[len(path._tail):])

    def is_relative_to(self, other, *deprecated):
        """Whether the path lies in another."""
        if deprecated:
            import warnings
            warnings._deprecated("pathlib.PurePath.is_relative_to(*args)",
                                 "support for supplying more than one argument to pathlib.PurePath.is_relative_to() "
                                 "is deprecated and scheduled for removal in Python {remove}", remove=(3, 14))
        if deprecated or not hasattr(other, 'with_segments'):
            other = self.with_segments(other, *deprecated)
        return other == self or other in self.parents

    def is_absolute(self):
        """Whether the path has a root (and on Windows a drive)."""
        if self.parser is posixpath:
            return bool(self._root)
        return self.parser.isabs(str(self))

    def is_reserved(self):
        """Whether the name means a device on Windows."""
        import warnings
        warnings._deprecated("pathlib.PurePath.is_reserved()",
                             "pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. "
                             "Use os.path.isreserved() to detect reserved paths on Windows.", remove=(3, 15))
        if self.parser is posixpath or not self._tail or self._drive.startswith('\\\\'):
            return False
        return self.name.partition('.')[0].partition(':')[0].rstrip(' ').upper() in _reserved

    def _sensitive(self, case_sensitive):
        return self.parser is posixpath if case_sensitive is None else case_sensitive

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path matches a pattern."""
        if not hasattr(pattern, 'with_segments'):
            pattern = self.with_segments(pattern)
        path = str(self) if self.parts else ''
        text = str(pattern) if pattern.parts else ''
        return _matcher(text, self.parser.sep, self._sensitive(case_sensitive), recursive=True)(path) is not None

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the path, from its end, matches a pattern."""
        if not hasattr(path_pattern, 'with_segments'):
            path_pattern = self.with_segments(path_pattern)
        path, pattern = self.parts[::-1], path_pattern.parts[::-1]
        if not pattern:
            raise ValueError("empty pattern")
        if len(path) < len(pattern) or len(path) > len(pattern) and path_pattern.anchor:
            return False
        exact = self._sensitive(case_sensitive)
        for part, wanted in zip(path, pattern):
            if _matcher(wanted, self.parser.sep, exact)(part) is None:
                return False
        return True


class PurePosixPath(PurePath):
    """A path by the rules of Unix."""


class PureWindowsPath(PurePath):
    """A path by the rules of Windows."""

    parser = _windows


_matchers = {}


def _matcher(pattern, sep, exact, recursive=False):
    """A function that matches a text against a pattern with wildcards.

    Where recursive is true a part '**' stands for any number of parts.
    """
    key = pattern, sep, exact, recursive
    match = _matchers.get(key)
    if match is None:
        import re
        expr = '(?s:' + _translate(pattern, sep, recursive) + r')\Z'
        match = re.compile(expr, 0 if exact else re.IGNORECASE).match
        if len(_matchers) > 500:
            _matchers.clear()
        _matchers[key] = match
    return match


def _translate(pattern, sep, recursive):
    import re
    esc = re.escape(sep)
    parts = pattern.split(sep)
    out = []
    for i, part in enumerate(parts):
        last = i == len(parts) - 1
        if recursive and part == '**':
            if not last:
                if parts[i + 1] != '**':
                    out.append(f'(?:.+{esc})?')
            else:
                out.append('.*')
            continue
        if part == '*':
            out.append(f'[^{esc}]+')
        elif part:
            out.append(_translate_part(part, esc))
        if not last:
            out.append(esc)
    return ''.join(out)


def _translate_part(part, esc):
    """The expression of one part: * ? and [...] within it."""
    import re
    out, i = [], 0
    while i < len(part):
        c = part[i]
        i += 1
        if c == '*':
            if not out or out[-1] != f'[^{esc}]*':
                out.append(f'[^{esc}]*')
        elif c == '?':
            out.append(f'[^{esc}]')
        elif c == '[':
            j = i
            if part[j:j + 1] == '!':
                j += 1
            if part[j:j + 1] == ']':
                j += 1
            j = part.find(']', j)
            if j < 0:
                out.append('\\[')
                continue
            body = part[i:j]
            i = j + 1
            negate = body.startswith('!')
            if negate:
                body = body[1:]
            ranges = _ranges(body)
            if not ranges:
                out.append('(?!)' if not negate else '.')
            else:
                out.append('[' + ('^' if negate else '') + ranges + ']')
        else:
            out.append(re.escape(c))
    return ''.join(out)


def _ranges(body):
    """The inside of a set; ranges that run backwards hold nothing."""
    import re
    out, i = [], 0
    while i < len(body):
        if i + 2 < len(body) and body[i + 1] == '-':
            if body[i] <= body[i + 2]:
                out.append(re.escape(body[i]) + '-' + re.escape(body[i + 2]))
            i += 3
        else:
            out.append(re.escape(body[i]) if body[i] != '^' else '\\^')
            i += 1
    return ''.join(out)


_wild = frozenset('*?[')


class Path(PurePath):
    """A path of the file system it is used on."""

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = WindowsPath if os.name == 'nt' else PosixPath
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            import warnings
            warnings._deprecated("pathlib.PurePath(**kwargs)",
                                 "support for supplying keyword arguments to pathlib.PurePath "
                                 "is deprecated and scheduled for removal in Python 3.14", remove=(3, 14))
        super().__init__(*args)

    @classmethod
    def cwd(cls):
        """The folder the program runs in."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The user's folder."""
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        """The path of a file URI."""
        if not uri.startswith('file:'):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == '///':
            path = path[2:]
        elif path[:12] == '//localhost/':
            path = path[11:]
        if path[:3] == '///' or path[:1] == '/' and path[2:3] in ':|' and path[2:3]:
            path = path[1:]
        if path[1:2] == '|':
            path = path[:1] + ':' + path[2:]
        from urllib.parse import unquote_to_bytes
        path = cls(os.fsdecode(unquote_to_bytes(path)))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    # What the file system knows.

    def stat(self, *, follow_symlinks=True):
        """The result of os.stat()."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """Like stat(), of a link itself."""
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        """Whether the path exists."""
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def is_dir(self, *, follow_symlinks=True):
        """Whether the path is a folder."""
        if follow_symlinks:
            return os.path.isdir(self)
        return self._has_mode(_stat.S_ISDIR, False)

    def is_file(self, *, follow_symlinks=True):
        """Whether the path is a regular file."""
        if follow_symlinks:
            return os.path.isfile(self)
        return self._has_mode(_stat.S_ISREG, False)

    def is_mount(self):
        """Whether something is mounted there."""
        return os.path.ismount(self)

    def is_symlink(self):
        """Whether the path is a symbolic link."""
        return os.path.islink(self)

    def is_junction(self):
        """Whether the path is a junction of Windows."""
        return os.path.isjunction(self)

    def _has_mode(self, test, follow=True):
        try:
            return test(self.stat(follow_symlinks=follow).st_mode)
        except (OSError, ValueError):
            return False

    def is_block_device(self):
        """Whether the path is a block device."""
        return self._has_mode(_stat.S_ISBLK)

    def is_char_device(self):
        """Whether the path is a character device."""
        return self._has_mode(_stat.S_ISCHR)

    def is_fifo(self):
        """Whether the path is a named pipe."""
        return self._has_mode(_stat.S_ISFIFO)

    def is_socket(self):
        """Whether the path is a socket."""
        return self._has_mode(_stat.S_ISSOCK)

    def samefile(self, other_path):
        """Whether both paths lead to one file."""
        mine = self.stat()
        other = other_path.stat() if hasattr(other_path, 'stat') else self.with_segments(other_path).stat()
        return os.path.samestat(mine, other)

    def owner(self, *, follow_symlinks=True):
        """The login name of the file's owner."""
        import pwd
        return pwd.getpwuid(self.stat(follow_symlinks=follow_symlinks).st_uid).pw_name

    def group(self, *, follow_symlinks=True):
        """The name of the file's group."""
        import grp
        return grp.getgrgid(self.stat(follow_symlinks=follow_symlinks).st_gid).gr_name

    # Contents.

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file, as the built-in open() does."""
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """The whole content as bytes."""
        with self.open(mode='rb', buffering=0) as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """The whole content as a str."""
        with self.open(mode='r', encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        """Write bytes as the whole content."""
        view = memoryview(data)
        with self.open(mode='wb') as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write a str as the whole content."""
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % type(data).__name__)
        with self.open(mode='w', encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    # Folders.

    def iterdir(self):
        """The paths in the folder, in no particular order."""
        prefix = str(self)
        sep = self.parser.sep
        prefix = '' if prefix == '.' else prefix if prefix.endswith(sep) else prefix + sep
        return (self._child(prefix, name) for name in os.listdir(self))

    def _child(self, prefix, name):
        text = prefix + name
        path = self.with_segments(text)
        path._text = text
        path._drive, path._root, path._tail = self._drive, self._root, [*self._tail, name]
        return path

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below that match a pattern."""
        sys.audit("pathlib.Path.glob", self, pattern)
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = list(pattern._tail)
        if not parts:
            raise ValueError("Unacceptable pattern: {!r}".format(pattern))
        raw = pattern._raw
        if raw[-1] in (self.parser.sep, self.parser.altsep):
            parts.append('')
        finder = _Finder(self.parser.sep, self._sensitive(case_sensitive), case_sensitive is None, recurse_symlinks)
        base = '' if str(self) == '.' else str(self)
        for text in finder.find(base, parts, False):
            path = self.with_segments(text or '.')
            yield path

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths at any depth below that match a pattern."""
        sys.audit("pathlib.Path.rglob", self, pattern)
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        raw = pattern._raw
        joined = self.parser.join('**', raw) if not pattern.anchor else raw
        return self.glob(self.with_segments(joined), case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Go through the tree: (path, names of folders, names of files)."""
        sys.audit("pathlib.Path.walk", self, on_error, follow_symlinks)
        todo = [self]
        while todo:
            path = todo.pop()
            if isinstance(path, tuple):
                yield path
                continue
            try:
                entries = list(os.scandir(path))
            except OSError as error:
                if on_error is not None:
                    on_error(error)
                continue
            folders, files = [], []
            for entry in entries:
                try:
                    is_dir = entry.is_dir(follow_symlinks=follow_symlinks)
                    if is_dir and not follow_symlinks:
                        is_dir = not entry.is_junction()
                except OSError:
                    is_dir = False
                (folders if is_dir else files).append(entry.name)
            if top_down:
                yield path, folders, files
            else:
                todo.append((path, folders, files))
            todo += [path.joinpath(name) for name in reversed(folders)]

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make the folder."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            # Whatever went wrong, an existing folder is what was wanted.
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        """Remove the folder, which must be empty."""
        os.rmdir(self)

    # Changing.

    def touch(self, mode=0o666, exist_ok=True):
        """Make the file, or set its times to now."""
        if exist_ok:
            try:
                os.utime(self, None)
            except OSError:
                pass
            else:
                return
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(self, flags, mode))

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permissions."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """Like chmod(), of a link itself."""
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        """Remove the file or link."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        """Rename; gives the new path."""
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """Rename, replacing what is there; gives the new path."""
        os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        """Make this path a symbolic link to target."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make this path a hard link to target."""
        os.link(target, self)

    def readlink(self):
        """The path that a symbolic link points to."""
        return self.with_segments(os.readlink(self))

    # Other forms of the path.

    def absolute(self):
        """The path from the root, as it is written otherwise."""
        if self.is_absolute():
            return self
        cwd = os.getcwd()
        if not self._tail and not self._drive:
            return self.with_segments(cwd)
        return self.with_segments(cwd, self)

    def resolve(self, strict=False):
        """The path from the root without links and '..'."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """The path with ~ and ~user replaced."""
        if not self._drive and not self._root and self._tail and self._tail[0][:1] == '~':
            home = os.path.expanduser(self._tail[0])
            if home[:1] == '~':
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *self._tail[1:])
        return self


class _Finder:
    """Finds the paths that a pattern's parts match, as texts."""

    def __init__(self, sep, exact, native, follow):
        self.sep, self.exact, self.native, self.follow = sep, exact, native, follow

    def slash(self, path):
        return path if not path or path.endswith(self.sep) else path + self.sep

    def find(self, path, parts, exists):
        """Go on from a path; exists is true where it is known to be there."""
        if not parts:
            if exists or os.path.lexists(path or '.'):
                yield path
            return
        part, rest = parts[0], parts[1:]
        if part in ('', '.', '..'):
            yield from self.find(self.slash(path) + part, rest, exists)
        elif part == '**':
            yield from self.recursive(path, rest, exists)
        elif _wild.isdisjoint(part) and self.native:
            yield from self.find(self.slash(path) + part, rest, False)
        else:
            yield from self.wildcard(path, part, rest)

    def scan(self, path):
        try:
            with os.scandir(path or '.') as it:
                return list(it)
        except OSError:
            return ()

    def wildcard(self, path, part, rest):
        match = None if part == '*' else _matcher(part, self.sep, self.exact)
        prefix = self.slash(path)
        for entry in self.scan(path):
            if match is not None and match(entry.name) is None:
                continue
            if not rest:
                yield prefix + entry.name
                continue
            try:
                if not entry.is_dir():
                    continue
            except OSError:
                continue
            yield from self.find(prefix + entry.name, rest, True)

    def recursive(self, path, rest, exists):
        while rest and rest[0] == '**':
            rest = rest[1:]
        # The plain parts that follow are matched together with the depth.
        pattern, n = '**', 0
        while n < len(rest) and rest[n] not in ('', '.', '..', '**'):
            pattern += self.sep + rest[n]
            n += 1
        rest = rest[n:]
        match = None if pattern == '**' else _matcher(pattern, self.sep, self.exact, recursive=True)
        folders_only = bool(rest)
        prefix = self.slash(path)
        at = len(prefix)
        if match is None or match(''):
            yield from self.find(prefix, rest, exists)
        todo = [prefix]
        while todo:
            top = todo.pop()
            for entry in self.scan(top):
                try:
                    is_dir = entry.is_dir(follow_symlinks=self.follow)
                except OSError:
                    is_dir = False
                if not is_dir and folders_only:
                    continue
                here = top + entry.name
                if match is None or match(here[at:]):
                    if folders_only:
                        yield from self.find(self.slash(here), rest, True)
                    else:
                        yield here
                if is_dir:
                    todo.append(here + self.sep)


class PosixPath(Path, PurePosixPath):
    """A path on a Unix system."""

    if os.name == 'nt':
        def __new__(cls, *args, **kwargs):
            raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")


class WindowsPath(Path, PureWindowsPath):
    """A path on Windows."""

    if os.name != 'nt':
        def __new__(cls, *args, **kwargs):
            raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")


for _cls in (PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath, WindowsPath):
    _cls.__module__ = 'pathlib._local'
del _cls

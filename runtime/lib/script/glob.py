"""Filename globbing utility."""

import fnmatch
import os
import stat
import sys

__all__ = ["escape", "glob", "iglob", "translate"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return a list of paths matching a pathname pattern."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return an iterator which yields the paths matching a pathname pattern."""
    sys.audit("glob.glob", pathname, recursive)
    sys.audit("glob.glob/2", pathname, recursive, root_dir, dir_fd)
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    it = _Search(dir_fd, recursive, include_hidden).paths(pathname, root, False)
    if not pathname or recursive and _isrecursive(pathname[:2]):
        try:
            first = next(it)  # the folder itself
            if first:
                it = _before(first, it)
        except StopIteration:
            pass
    return it


def _before(first, rest):
    yield first
    yield from rest


class _Search:
    """One search, below a folder or a descriptor of one."""

    def __init__(self, dir_fd, recursive, hidden):
        self.dir_fd, self.recursive, self.hidden = dir_fd, recursive, hidden

    def paths(self, pathname, root, dironly):
        dirname, basename = os.path.split(pathname)
        if not has_magic(pathname):
            if basename:
                if self.exists(_join(root, pathname)):
                    yield pathname
            elif self.is_dir(_join(root, dirname)):
                yield pathname
            return
        double = self.recursive and _isrecursive(basename)
        if not dirname:
            yield from (self.below if double else self.matching)(root, basename, dironly)
            return
        dirs = self.paths(dirname, root, True) if dirname != pathname and has_magic(dirname) else [dirname]
        inside = self.named
        if has_magic(basename):
            inside = self.below if double else self.matching
        for dirname in dirs:
            for name in inside(_join(root, dirname), basename, dironly):
                yield os.path.join(dirname, name)

    def matching(self, dirname, pattern, dironly):
        names = self.names(dirname, dironly)
        if not (self.hidden or _ishidden(pattern)):
            names = [name for name in names if not _ishidden(name)]
        return fnmatch.filter(names, pattern)

    def named(self, dirname, basename, dironly):
        if basename:
            if self.exists(_join(dirname, basename)):
                return [basename]
        elif self.is_dir(dirname):
            return [basename]
        return []

    def below(self, dirname, pattern, dironly):
        if not dirname or self.is_dir(dirname):
            yield pattern[:0]
        yield from self.walk(dirname, dironly)

    def walk(self, dirname, dironly):
        for name in self.names(dirname, dironly):
            if self.hidden or not _ishidden(name):
                yield name
                path = _join(dirname, name) if dirname else name
                for inner in self.walk(path, dironly):
                    yield _join(name, inner)

    def names(self, dirname, dironly):
        """What is in a folder; nothing if it can't be read."""
        fd = None
        try:
            if self.dir_fd is not None:
                folder = fd = os.open(dirname or '.', os.O_RDONLY | os.O_DIRECTORY, dir_fd=self.dir_fd)
            else:
                folder = dirname or ('.' if isinstance(dirname, str) else b'.')
            code = os.fsencode if isinstance(dirname, bytes) else os.fsdecode
            out = []
            with os.scandir(folder) as entries:
                for entry in entries:
                    try:
                        if not dironly or entry.is_dir():
                            out.append(code(entry.name))
                    except OSError:
                        pass
            return out
        except OSError:
            return []
        finally:
            if fd is not None:
                os.close(fd)

    def exists(self, path):
        if self.dir_fd is None:
            return os.path.lexists(path)
        try:
            os.lstat(path, dir_fd=self.dir_fd)
        except (OSError, ValueError):
            return False
        return True

    def is_dir(self, path):
        if self.dir_fd is None:
            return os.path.isdir(path)
        try:
            return stat.S_ISDIR(os.stat(path, dir_fd=self.dir_fd).st_mode)
        except (OSError, ValueError):
            return False


def _join(dirname, basename):
    return os.path.join(dirname, basename) if dirname and basename else dirname or basename


def _isrecursive(pattern):
    return pattern == (b'**' if isinstance(pattern, bytes) else '**')


def glob0(dirname, pattern):
    """Deprecated: [pattern] if that is in the folder."""
    _old("glob0")
    return _Search(None, False, False).named(dirname, pattern, False)


def glob1(dirname, pattern):
    """Deprecated: the names in the folder that match."""
    _old("glob1")
    return _Search(None, False, False).matching(dirname, pattern, False)


def _old(name):
    import warnings
    warnings._deprecated(f"glob.{name}", "{name} is deprecated and will be removed in Python {remove}. Use glob.glob and pass "
                         "a directory to its root_dir argument instead.", remove=(3, 15))


def has_magic(s):
    """Tell whether a name holds any of the characters * ? [."""
    chars = b'*?[' if isinstance(s, bytes) else '*?['
    return any(c in s for c in ([chars[i:i + 1] for i in range(3)]))


def _ishidden(path):
    return path[0:1] in ('.', b'.')


def escape(pathname):
    """Escape all special characters."""
    if isinstance(pathname, bytes):
        return b''.join(b'[' + pathname[i:i + 1] + b']' if pathname[i:i + 1] in (b'*', b'?', b'[') else pathname[i:i + 1]
                        for i in range(len(pathname)))
    return ''.join('[' + c + ']' if c in '*?[' else c for c in pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """Translate a pathname with shell wildcards to a regular expression.

    With recursive, '**' stands for any number of folders; without
    include_hidden, wildcards match no name that begins with a dot. seps are
    the characters between the parts of a path.
    """
    import re
    if not seps:
        seps = (os.path.sep, os.path.altsep) if os.path.altsep else os.path.sep
    escaped = ''.join(map(re.escape, seps))
    any_sep = f'[{escaped}]' if len(seps) > 1 else escaped
    not_sep = f'[^{escaped}]'
    one_last = f'{not_sep}+' if include_hidden else f'[^{escaped}.]{not_sep}*'
    one = f'{one_last}{any_sep}'
    some = f'(?:.+{any_sep})?' if include_hidden else f'(?:{one})*'
    last = '.*' if include_hidden else f'{some}(?:{one_last})?'
    out = []
    parts = re.split(any_sep, pat)
    end = len(parts) - 1
    for i, part in enumerate(parts):
        if part == '*':
            out.append(one if i < end else one_last)
        elif recursive and part == '**':
            if i == end:
                out.append(last)
            elif parts[i + 1] != '**':
                out.append(some)
        else:
            if part:
                if not include_hidden and part[0] in '*?':
                    out.append(r'(?!\.)')
                out.extend(fnmatch._parts(part, f'{not_sep}*', not_sep))
            if i < end:
                out.append(any_sep)
    return fr'(?s:{"".join(out)})\Z'

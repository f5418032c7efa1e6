"""Filename globbing utility."""

import fnmatch
import os

__all__ = ["escape", "glob", "iglob", "translate"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return a list of paths matching a pathname pattern."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return an iterator which yields the paths matching a pathname pattern."""
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    it = _iglob(pathname, root, recursive, False, include_hidden)
    if not pathname or recursive and pathname[:2] == _star2(pathname):
        try:
            s = next(it)
            if s:
                yield s
        except StopIteration:
            return
    yield from it


def _star2(like):
    return b'**' if isinstance(like, bytes) else '**'


def _iglob(pathname, root, recursive, dironly, hidden):
    dirname, basename = os.path.split(pathname)
    if not has_magic(pathname):
        if basename:
            if os.path.lexists(os.path.join(root, pathname)):
                yield pathname
        elif os.path.isdir(os.path.join(root, dirname)):
            yield pathname
        return
    if not dirname:
        if recursive and basename == _star2(basename):
            yield from _glob2(root, basename, dironly, hidden)
        else:
            yield from _glob1(root, basename, dironly, hidden)
        return
    if dirname != pathname and has_magic(dirname):
        dirs = _iglob(dirname, root, recursive, True, hidden)
    else:
        dirs = [dirname]
    if has_magic(basename):
        inside = _glob2 if recursive and basename == _star2(basename) else _glob1
    else:
        inside = _glob0
    for dirname in dirs:
        for name in inside(os.path.join(root, dirname), basename, dironly, hidden):
            yield os.path.join(dirname, name)


def _glob1(dirname, pattern, dironly, hidden):
    names = _listdir(dirname, dironly)
    if not (hidden or _ishidden(pattern)):
        names = [x for x in names if not _ishidden(x)]
    return fnmatch.filter(names, pattern)


def _glob0(dirname, basename, dironly, hidden):
    if basename:
        if os.path.lexists(os.path.join(dirname, basename)):
            return [basename]
    elif os.path.isdir(dirname):
        return [basename]
    return []


def _glob2(dirname, pattern, dironly, hidden):
    if not dirname or os.path.isdir(dirname):
        yield pattern[:0]
    yield from _walk(dirname, dironly, hidden)


def _listdir(dirname, dironly):
    if not dirname:
        dirname = b'.' if isinstance(dirname, bytes) else '.'
    try:
        names = os.listdir(dirname)
    except OSError:
        return []
    if dironly:
        names = [n for n in names if os.path.isdir(os.path.join(dirname, n))]
    return names


def _walk(dirname, dironly, hidden):
    for x in _listdir(dirname, dironly):
        if hidden or not _ishidden(x):
            yield x
            path = os.path.join(dirname, x) if dirname else x
            if os.path.isdir(path) and not os.path.islink(path):
                for y in _walk(path, dironly, hidden):
                    yield os.path.join(x, y)


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

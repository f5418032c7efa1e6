"""Lines of source files by number, read once.

An entry of the cache is (size, mtime, lines, name of the file read), or a
tuple of one function that gives the source when somebody wants it.
"""

import os
import sys

import _traceback

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def clearcache():
    """Forget all lines."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line of a file with its end, or '' if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """The lines of a file; [] if it can't be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget the files that have changed since they were read."""
    names = list(cache) if filename is None else [filename]
    for name in names:
        entry = cache.get(name)
        if entry is None or len(entry) == 1:
            continue
        size, mtime, _, path = entry
        if mtime is None:
            continue  # its source did not come from a file
        try:
            now = os.stat(path)
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if (size, mtime) != (now.st_size, now.st_mtime):
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Read a file's lines anew; [] if that can't be done."""
    import tokenize
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        del cache[filename]
    if not filename or _unreal(filename):
        return []
    if filename.startswith('<inloop>/') and (source := _traceback.source(filename)) is not None:
        lines = [line + '\n' for line in source.splitlines()]
        cache[filename] = (len(source), None, lines, filename)
        return lines
    path = filename
    try:
        stat = os.stat(path)
    except OSError:
        stat = None
    except ValueError:
        return []
    if stat is None:
        name = filename
        if lazycache(filename, module_globals):
            try:
                source = cache[filename][0]()
            except (ImportError, OSError):
                pass
            else:
                if source is None:
                    return []
                cache[filename] = (len(source), None, [line + '\n' for line in source.splitlines()], path)
                return cache[filename][2]
        if os.path.isabs(filename):
            return []
        for folder in sys.path:
            try:
                path = os.path.join(folder, name)
            except (TypeError, AttributeError):
                continue
            try:
                stat = os.stat(path)
                break
            except (OSError, ValueError):
                pass
        else:
            return []
    try:
        with tokenize.open(path) as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, SyntaxError):
        return []
    if not lines:
        lines = ['\n']
    elif not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = (stat.st_size, stat.st_mtime, lines, path)
    return lines


def lazycache(filename, module_globals):
    """Note that a module's loader can give a file's source, and don't ask it yet.

    True if there is now such an entry.
    """
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or _unreal(filename) or not module_globals or '__name__' not in module_globals:
        return False
    spec = module_globals.get('__spec__')
    name = getattr(spec, 'name', None) or module_globals['__name__']
    loader = getattr(spec, 'loader', None)
    if loader is None:
        loader = module_globals.get('__loader__')
    get_source = getattr(loader, 'get_source', None)
    if not name or not get_source:
        return False

    def read(name=name, *args, **kwargs):
        return get_source(name, *args, **kwargs)
    cache[filename] = (read,)
    return True


def _unreal(filename):
    return filename.startswith('<') and filename.endswith('>')


def _source_unavailable(filename):
    """Whether no lines of a file can ever be had."""
    return not filename or _unreal(filename)

"""File names by Windows' rules, on any system."""

import os
import posixpath
from posixpath import (commonprefix, exists, getatime, getctime, getmtime, getsize, isdir, isfile, islink, lexists,
                       samefile, sameopenfile, samestat)

curdir, pardir, extsep = ".", "..", "."
sep, altsep, pathsep = "\\", "/", ";"
defpath, devnull = ".;C:\\bin", "nul"
supports_unicode_filenames = True


def _marks(path):
    """(both separators, the separator, the other, the colon, nothing) of the path's kind."""
    if isinstance(path, bytes):
        return b"\\/", b"\\", b"/", b":", b""
    return "\\/", "\\", "/", ":", ""


def normcase(s):
    """The name in small letters, with backslashes."""
    s = os.fspath(s)
    _, back, slash, _, _ = _marks(s)
    return s.replace(slash, back).lower()


def isabs(s):
    """Whether the name begins with a drive and a root, or a share."""
    s = os.fspath(s)
    _, back, slash, colon, _ = _marks(s)
    s = s[:3].replace(slash, back)
    return s.startswith(colon + back, 1) or s.startswith(back + back)


def splitroot(p):
    """(drive, root, rest) of a name."""
    p = os.fspath(p)
    _, back, slash, colon, empty = _marks(p)
    norm = p.replace(slash, back)
    if norm[:2] == back + back:
        # A share, or a device: \\server\share\rest, \\?\UNC\server\share\rest
        unc = b"\\\\?\\UNC\\" if isinstance(p, bytes) else "\\\\?\\UNC\\"
        i = norm.find(back, 8 if norm[:8].upper() == unc else 2)
        j = norm.find(back, i + 1) if i >= 0 else -1
        if j < 0:
            return p, empty, empty
        return p[:j], p[j:j + 1], p[j + 1:]
    if norm[:1] == back:
        return empty, p[:1], p[1:]
    if norm[1:2] == colon:
        if norm[2:3] == back:
            return p[:2], p[2:3], p[3:]
        return p[:2], empty, p[2:]
    return empty, empty, p


def splitdrive(p):
    """(drive, rest) of a name."""
    drive, root, rest = splitroot(p)
    return drive, root + rest


def join(path, *paths):
    """Names put together; one with a root or another drive begins anew."""
    path = os.fspath(path)
    both, back, _, colon, _ = _marks(path)
    drive, root, rest = splitroot(path)
    for p in map(os.fspath, paths):
        d, r, t = splitroot(p)
        if r:
            if d or not drive:
                drive = d
            root, rest = r, t
            continue
        if d and d != drive:
            if d.lower() != drive.lower():
                drive, root, rest = d, r, t
                continue
            drive = d
        if rest and rest[-1:] not in both:
            rest += back
        rest += t
    if rest and not root and drive and drive[-1:] not in colon + both:
        return drive + back + rest
    return drive + root + rest


def split(p):
    """(all but the last part, the last part) of a name."""
    both = _marks(os.fspath(p))[0]
    drive, root, rest = splitroot(p)
    i = len(rest)
    while i and rest[i - 1:i] not in both:
        i -= 1
    return drive + root + rest[:i].rstrip(both), rest[i:]


def basename(p):
    """The last part of a name."""
    return split(p)[1]


def dirname(p):
    """All but the last part of a name."""
    return split(p)[0]


def splitext(p):
    """(all but the extension, the extension) of a name."""
    p = os.fspath(p)
    both, back, slash, _, empty = _marks(p)
    tail = max(p.rfind(back), p.rfind(slash)) + 1
    dot = p.rfind(b"." if isinstance(p, bytes) else ".")
    # Dots at the beginning of the last part begin no extension.
    if dot > tail and p[tail:dot].strip(b"." if isinstance(p, bytes) else "."):
        return p[:dot], p[dot:]
    return p, empty


def normpath(path):
    """The name without parts that say nothing."""
    path = os.fspath(path)
    _, back, slash, _, empty = _marks(path)
    here, up = (b".", b"..") if isinstance(path, bytes) else (".", "..")
    drive, root, rest = splitroot(path.replace(slash, back))
    kept = []
    for part in rest.split(back):
        if not part or part == here:
            continue
        if part == up and kept and kept[-1] != up:
            kept.pop()
        elif part != up or not root:
            kept.append(part)
    return drive + root + back.join(kept) or here


def abspath(path):
    """The name from the root on."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


realpath = abspath


def expanduser(path):
    """The name with ~ replaced by the user's folder."""
    return posixpath.expanduser(path)


def expandvars(path):
    """The name with $NAME and ${NAME} replaced by what the environment says."""
    return posixpath.expandvars(path)


def _parts(path):
    drive, root, rest = splitroot(abspath(path))
    back = _marks(path)[1]
    return normcase(drive + root), drive + root, [part for part in rest.split(back) if part]


def relpath(path, start=None):
    """The name as seen from a folder."""
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    back = _marks(path)[1]
    here, up = (b".", b"..") if isinstance(path, bytes) else (".", "..")
    home, shown_home, base = _parts(here if start is None else os.fspath(start))
    drive, shown, names = _parts(path)
    if home != drive:
        raise ValueError("path is on mount %r, start on mount %r" % (shown, shown_home))
    same = 0
    for a, b in zip(base, names):
        if normcase(a) != normcase(b):
            break
        same += 1
    return back.join([up] * (len(base) - same) + names[same:]) or here


def commonpath(paths):
    """The longest name that all of them begin with."""
    paths = list(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _, back, slash, _, _ = _marks(paths[0])
    split_up = [splitroot(p.replace(slash, back)) for p in paths]
    if len({drive.lower() for drive, _, _ in split_up}) != 1:
        raise ValueError("Paths don't have the same drive")
    if len({root for _, root, _ in split_up}) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    rows = [[c for c in rest.split(back) if c and c not in (".", b".")] for _, _, rest in split_up]
    common = []
    for column in zip(*rows):
        if len({part.lower() for part in column}) != 1:
            break
        common.append(column[0])
    return split_up[0][0] + split_up[0][1] + back.join(common)

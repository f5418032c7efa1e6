"""Where the data of time zones lies."""

import os

TZPATH = ()


class ZoneInfoNotFoundError(KeyError):
    """There is no time zone of that name."""


class InvalidTZPathWarning(RuntimeWarning):
    """PYTHONTZPATH has a path that is not absolute."""


def reset_tzpath(to=None):
    """Look for zones in the folders to, or in those of the environment."""
    global TZPATH
    if to is not None:
        if isinstance(to, (str, bytes)):
            raise TypeError(f"tzpath must be a list or tuple, not {type(to)}, got {to!r}")
        relative = [path for path in to if not os.path.isabs(path)]
        if relative:
            raise ValueError(_relative_message(relative))
        TZPATH = tuple(to)
        return
    paths = os.environ.get("PYTHONTZPATH", None)
    if paths is None:
        TZPATH = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")
        return
    paths = paths.split(os.pathsep)
    relative = [path for path in paths if not os.path.isabs(path)]
    if relative:
        import warnings
        warnings.warn("Invalid paths specified in PYTHONTZPATH environment variable. " + _relative_message(relative),
                      InvalidTZPathWarning, stacklevel=5)
    TZPATH = tuple(path for path in paths if path and os.path.isabs(path))


def _relative_message(paths):
    return "Paths should be absolute but found the following relative paths:\n    " + "\n    ".join(paths)


def find_tzfile(key):
    """The file of a zone, or None."""
    _check_key(key)
    for folder in TZPATH:
        path = os.path.join(folder, key)
        if os.path.isfile(path):
            return path
    return None


def _check_key(key):
    if os.path.isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    plain = os.path.normpath(key)
    if len(plain) != len(key):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    base = os.path.normpath(os.path.join("_", "_"))[:-1]
    if not os.path.normpath(os.path.join(base, plain)).startswith(base):
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")


def load_tzdata(key):
    """The data of a zone that no folder has: that of a package tzdata."""
    from importlib import import_module
    components = key.split("/")
    package = ".".join(["tzdata.zoneinfo"] + components[:-1])
    try:
        where = import_module(package).__path__
        for folder in where:
            path = os.path.join(folder, components[-1])
            if os.path.isfile(path):
                return open(path, "rb")
    except (ImportError, FileNotFoundError, UnicodeEncodeError, NotADirectoryError):
        pass
    raise ZoneInfoNotFoundError(f"No time zone found with key {key}")


def available_timezones():
    """The names of all zones."""
    names = set()
    try:
        from importlib import import_module
        package = import_module("tzdata")
        with open(os.path.join(list(package.__path__)[0], "zones")) as f:
            names.update(line.strip() for line in f if line.strip())
    except (ImportError, FileNotFoundError):
        pass

    def is_zone(path):
        try:
            with open(path, "rb") as f:
                return f.read(4) == b"TZif"
        except Exception:
            return False

    for root in TZPATH:
        if not os.path.exists(root):
            continue
        for folder, folders, files in os.walk(root):
            if folder == root:
                # copies of all zones with other rules
                folders[:] = [name for name in folders if name not in ("right", "posix")]
            for file in files:
                path = os.path.join(folder, file)
                key = os.path.relpath(path, start=root).replace("\\", "/")
                if key and key not in names and is_zone(path):
                    names.add(key)
    names.discard("posixrules")
    return names


reset_tzpath()

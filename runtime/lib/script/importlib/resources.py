"""Read resources contained within a package."""

import contextlib
import importlib
import os
import pathlib
import sys
import types
import warnings

__all__ = ["Package", "Anchor", "as_file", "files", "contents", "is_resource", "open_binary", "open_text", "path",
           "read_binary", "read_text"]

Package = types.ModuleType | str
Anchor = Package


def _module(anchor):
    if isinstance(anchor, types.ModuleType):
        return anchor
    if isinstance(anchor, str):
        return importlib.import_module(anchor)
    raise TypeError(f"{type(anchor).__name__!r} is no package and no name of one")


def _caller():
    """The module that asks this one."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_globals.get("__name__") == __name__:
        frame = frame.f_back
    names = frame.f_globals
    return names.get("__package__") or names["__name__"]


def files(anchor=None):
    """Get a Traversable resource for an anchor."""
    module = _module(_caller() if anchor is None else anchor)
    folders = list(getattr(module, "__path__", ()))
    if folders:
        return pathlib.Path(folders[0])
    file = getattr(module, "__file__", None)
    if file is None:
        raise TypeError(f"{module.__name__!r} has no files")
    return pathlib.Path(file).parent


@contextlib.contextmanager
def as_file(path):
    """Given a Traversable object, return that object as a path on the local file system in a context manager."""
    if not isinstance(path, pathlib.Path):
        raise TypeError(f"{path!r} is no path of this module's")
    yield path


def _resource(anchor, names):
    where = files(anchor)
    for name in names:
        name = os.fspath(name)
        if os.path.isabs(name):
            raise ValueError(f"{name!r} is absolute")
        where = where.joinpath(name)
    return where


def _one_encoding(names, encoding):
    """The encoding that must be named where there are several names."""
    if encoding is None and len(names) != 1:
        raise TypeError("'encoding' argument required with multiple path names")
    return encoding or "utf-8"


def open_binary(anchor, *path_names):
    """Open for binary reading the resource within the package."""
    return _resource(anchor, path_names).open("rb")


def open_text(anchor, *path_names, encoding=None, errors="strict"):
    """Open for text reading the resource within the package."""
    return _resource(anchor, path_names).open("r", encoding=_one_encoding(path_names, encoding), errors=errors)


def read_binary(anchor, *path_names):
    """Read and return the contents of the resource as bytes."""
    return _resource(anchor, path_names).read_bytes()


def read_text(anchor, *path_names, encoding=None, errors="strict"):
    """Read and return the contents of the resource as text."""
    with open_text(anchor, *path_names, encoding=encoding, errors=errors) as file:
        return file.read()


def path(anchor, *path_names):
    """A context manager with the path of the resource."""
    return as_file(_resource(anchor, path_names))


def is_resource(anchor, *path_names):
    """Whether the package has a file of the name."""
    return _resource(anchor, path_names).is_file()


def contents(anchor, *path_names):
    """The names of what the package has."""
    warnings.warn("contents is deprecated. Use files(anchor).iterdir() instead.", DeprecationWarning, stacklevel=1)
    return (entry.name for entry in _resource(anchor, path_names).iterdir())

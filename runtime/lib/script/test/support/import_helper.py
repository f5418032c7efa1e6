"""Importing modules in ways that tests want."""

import contextlib
import importlib
import os
import sys
import unittest

from test.support.os_helper import unlink


@contextlib.contextmanager
def _ignore_deprecated_imports(ignore=True):
    if not ignore:
        yield
        return
    import warnings
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".+ (module|package)", DeprecationWarning)
        yield


def unload(name):
    sys.modules.pop(name, None)


def forget(modname):
    """Forget that a module was ever imported."""
    unload(modname)


def make_legacy_pyc(source):
    raise unittest.SkipTest("there is no bytecode")


def import_module(name, deprecated=False, *, required_on=()):
    """Import a module; SkipTest if there is none."""
    if name == '_testinternalcapi':
        raise unittest.SkipTest("the insides are not CPython's")
    with _ignore_deprecated_imports(deprecated):
        try:
            return importlib.import_module(name)
        except ImportError as msg:
            if sys.platform.startswith(tuple(required_on)):
                raise
            raise unittest.SkipTest(str(msg))


def _family(names):
    """The modules of the names, and those inside them."""
    return [m for m in list(sys.modules) if any(m == n or m.startswith(n + '.') for n in names)]


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False, usefrozen=False):
    """A new copy of a module, with the fresh ones new too and without the blocked ones; None if that fails.

    Here there is one implementation of each module: a faster or a plain one
    (_name, _pyname) that is not there is neither missed nor in the way.
    """
    with _ignore_deprecated_imports(deprecated):
        names = {name, *fresh, *blocked}
        saved = {m: sys.modules.pop(m) for m in _family(names)}
        for m in blocked:
            sys.modules[m] = None
        try:
            try:
                for m in fresh:
                    try:
                        __import__(m)
                    except ModuleNotFoundError as e:
                        if e.name != m or not m.startswith('_'):
                            return None
                return importlib.import_module(name)
            except ModuleNotFoundError as e:
                if e.name not in blocked:
                    return None
                # Part of the one implementation.
                del sys.modules[e.name]
                return importlib.import_module(name)
        finally:
            for m in _family(names):
                del sys.modules[m]
            sys.modules.update(saved)


@contextlib.contextmanager
def frozen_modules(enabled=True):
    yield


@contextlib.contextmanager
def multi_interp_extensions_check(enabled=True):
    yield


class CleanImport:
    """A with block in which the named modules are imported anew."""

    def __init__(self, *module_names, usefrozen=False):
        self.original_modules = sys.modules.copy()
        for name in module_names:
            sys.modules.pop(name, None)

    def __enter__(self):
        return self

    def __exit__(self, *ignore_exc):
        sys.modules.update(self.original_modules)


class DirsOnSysPath:
    """A with block in which folders are added to sys.path."""

    def __init__(self, *paths):
        self.original = sys.path, sys.path[:]
        sys.path.extend(paths)

    def __enter__(self):
        return self

    def __exit__(self, *ignore_exc):
        sys.path, sys.path[:] = self.original[0], self.original[1]


def modules_setup():
    return sys.modules.copy(),


def modules_cleanup(oldmodules):
    kept = {name: m for name, m in sys.modules.items() if name.startswith('encodings.')}
    sys.modules.clear()
    sys.modules.update(kept)
    sys.modules.update(oldmodules)


@contextlib.contextmanager
def isolated_modules():
    saved, = modules_setup()
    try:
        yield
    finally:
        modules_cleanup(saved)


def mock_register_at_fork(func):
    return func


@contextlib.contextmanager
def ready_to_import(name=None, source=""):
    """A folder on sys.path with a module in it: gives (name, path)."""
    from test.support.os_helper import temp_dir
    from test.support.script_helper import make_script
    name = name or "spam"
    with temp_dir() as folder:
        path = make_script(folder, name, source)
        before = sys.modules.pop(name, None)
        try:
            sys.path.insert(0, folder)
            yield name, path
            sys.path.remove(folder)
        finally:
            if before is not None:
                sys.modules[name] = before
            else:
                sys.modules.pop(name, None)

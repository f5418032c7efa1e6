"""Import modules by name."""

import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

from builtins import __import__


def _resolve_name(name, package, level):
    bits = package.rsplit(".", level - 1)
    if len(bits) < level:
        raise ImportError("attempted relative import beyond top-level package")
    base = bits[0]
    return f"{base}.{name}" if name else base


def import_module(name, package=None):
    """Import a module.

    The 'package' argument is required when performing a relative import.
    """
    level = 0
    if name.startswith("."):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for {!r}".format(name))
        for character in name:
            if character != ".":
                break
            level += 1
        name = _resolve_name(name[level:], package, level)
    if not name:
        raise ValueError("Empty module name")
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    """Forget what finders remember of folders: nothing here."""


def reload(module):
    """Reload the module and return it.

    The module must have been successfully imported before.
    """
    if not isinstance(module, type(sys)):
        raise TypeError("reload() argument must be a module")
    name = module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    from importlib.util import find_spec_on_path
    parent = name.rpartition(".")[0]
    path = None
    if parent:
        try:
            path = sys.modules[parent].__path__
        except KeyError:
            raise ImportError(f"parent {parent!r} not in sys.modules", name=parent) from None
    spec = find_spec_on_path(name, path)
    if spec is None:
        raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
    if spec.origin not in ("built-in", "frozen") and spec.loader is not None:
        module.__spec__ = spec
        spec.loader.exec_module(module)
    return sys.modules[name]


def __getattr__(name):
    if name in ("util", "machinery", "abc", "metadata"):
        return import_module("importlib." + name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""Utility code for finding and loading modules."""

import os.path
import sys
from importlib import _resolve_name
from importlib.machinery import BuiltinImporter, ModuleSpec, NamespaceLoader, SourceFileLoader

__all__ = ["LazyLoader", "cache_from_source", "decode_source", "find_spec", "module_from_spec", "resolve_name",
           "source_from_cache", "source_hash", "spec_from_file_location", "spec_from_loader"]

_POPULATE = object()


def resolve_name(name, package):
    """Resolve a relative module name to an absolute one."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {repr(name)} (required for relative module names)")
    level = 0
    for character in name:
        if character != ".":
            break
        level += 1
    return _resolve_name(name[level:], package, level)


def find_in_folders(fullname, folders):
    """The spec of a module in one of the folders, or None."""
    last = fullname.rpartition(".")[2]
    spaces = []
    for folder in folders:
        base = os.path.join(folder or os.getcwd(), last)
        init = os.path.join(base, "__init__.py")
        if os.path.isfile(init):
            return spec_from_file_location(fullname, init, submodule_search_locations=[base])
        if os.path.isfile(base + ".py"):
            return spec_from_file_location(fullname, base + ".py")
        if os.path.isdir(base):
            spaces.append(base)
    if spaces:
        spec = ModuleSpec(fullname, NamespaceLoader(fullname, spaces), is_package=True)
        spec.submodule_search_locations = spaces
        return spec
    return None


def find_spec_on_path(fullname, path):
    for finder in sys.meta_path:
        find = getattr(finder, "find_spec", None)
        spec = find(fullname, path, None) if find else None
        if spec is not None:
            return spec
    return BuiltinImporter.find_spec(fullname) or find_in_folders(fullname, sys.path if path is None else path)


def _spec_of(module):
    """The spec of a module that an import statement has loaded: its __spec__."""
    name, file = module.__name__, getattr(module, "__file__", None)
    path = getattr(module, "__path__", None)
    if file and not file.startswith("<inloop>/"):
        return spec_from_file_location(name, file, submodule_search_locations=path)
    if path and not file:
        spec = ModuleSpec(name, NamespaceLoader(name, path), is_package=True)
        spec.submodule_search_locations = path
        return spec
    return BuiltinImporter.find_spec(name)


def find_spec(name, package=None):
    """Return the spec for the specified module."""
    fullname = resolve_name(name, package) if name.startswith(".") else name
    if fullname not in sys.modules:
        parent_name = fullname.rpartition(".")[0]
        if parent_name:
            parent = __import__(parent_name, fromlist=["__path__"])
            try:
                parent_path = parent.__path__
            except AttributeError as e:
                raise ModuleNotFoundError(f"__path__ attribute not found on {parent_name!r} "
                                          f"while trying to find {fullname!r}", name=fullname) from e
        else:
            parent_path = None
        return find_spec_on_path(fullname, parent_path)
    module = sys.modules[fullname]
    if module is None:
        return None
    spec = getattr(module, "__spec__", None)
    if spec is not None:
        return spec
    if fullname == "__main__":
        raise ValueError(f"{name}.__spec__ is None")
    file = getattr(module, "__file__", None)
    if file:
        return spec_from_file_location(fullname, file, submodule_search_locations=getattr(module, "__path__", None))
    return BuiltinImporter.find_spec(fullname)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return a module spec based on various loader methods."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if is_package is None:
        try:
            is_package = loader.is_package(name)
        except (AttributeError, ImportError):
            is_package = False
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_POPULATE):
    """Return a module spec based on a file location."""
    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            location = loader.get_filename(name)
    else:
        location = os.path.abspath(os.fspath(location))
    if loader is None:
        if not location.endswith(".py"):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if submodule_search_locations is _POPULATE:
        try:
            package = loader.is_package(name)
        except (AttributeError, ImportError):
            package = False
        if package:
            spec.submodule_search_locations = [os.path.dirname(location)]
    else:
        spec.submodule_search_locations = submodule_search_locations
    return spec


def module_from_spec(spec):
    """Create a module based on the provided spec."""
    module = None
    if hasattr(spec.loader, "create_module"):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        if spec.loader is BuiltinImporter and spec.name in sys.modules:
            return sys.modules[spec.name]
        if spec.loader is BuiltinImporter:
            return __import__(spec.name, fromlist=["*"])
        module = type(sys)(spec.name)
    module.__name__ = spec.name
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module


def decode_source(source_bytes):
    """Decode bytes representing source code and return the string."""
    import io
    text = source_bytes.decode("utf-8-sig")
    return io.IncrementalNewlineDecoder(None, True).decode(text)


def _cache_tag():
    tag = sys.implementation.cache_tag
    if tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    return tag


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Given the path to a source file, return where its compiled file would be: inloop writes none."""
    if debug_override is not None:
        import warnings
        warnings.warn("the debug_override parameter is deprecated; use 'optimization' instead", DeprecationWarning)
        if optimization is not None:
            raise TypeError("debug_override or optimization must be set to None")
        optimization = "" if debug_override else 1
    head, tail = os.path.split(os.fspath(path))
    base, dot, rest = tail.rpartition(".")
    name = f"{base or rest}{dot}{_cache_tag()}"
    level = str(sys.flags.optimize or "") if optimization is None else str(optimization)
    if level:
        if not level.isalnum():
            raise ValueError(f"{optimization!r} is not alphanumeric")
        name += f".opt-{level}"
    name += ".pyc"
    if sys.pycache_prefix is None:
        return os.path.join(head, "__pycache__", name)
    return os.path.join(sys.pycache_prefix, os.path.abspath(head).lstrip("/"), name)


def source_from_cache(path):
    """Given the path of a compiled file, return where its source file would be."""
    _cache_tag()
    head, name = os.path.split(os.fspath(path))
    prefix, found = sys.pycache_prefix, False
    if prefix is not None:
        prefix = prefix.rstrip("/")
        if head.startswith(prefix + "/"):
            head, found = head[len(prefix):], True
    if not found:
        head, folder = os.path.split(head)
        if folder != "__pycache__":
            raise ValueError(f"__pycache__ not bottom-level directory in {os.fspath(path)!r}")
    dots = name.count(".")
    if dots not in (2, 3):
        raise ValueError(f"expected only 2 or 3 dots in {name!r}")
    if dots == 3:
        level = name.rsplit(".", 2)[-2]
        if not level.startswith("opt-"):
            raise ValueError("optimization portion of filename does not start with 'opt-'")
        if not level[4:].isalnum():
            raise ValueError(f"optimization level {level!r} is not an alphanumeric value")
    return os.path.join(head, name.partition(".")[0] + ".py")


def source_hash(source_bytes):
    """Return a hash of a source."""
    return hash(source_bytes).to_bytes(8, "little", signed=True)


class LazyLoader:
    """A loader that executes the module at once: nothing here is slow to load."""

    def __init__(self, loader):
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        self.loader.exec_module(module)

"""What importing needs that has nothing to do with files: specs, and the modules that come with the program."""

import sys


class ModuleSpec:
    """The specification for a module, used for loading."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self._uninitialized_submodules = []
        self._set_fileattr = False
        self._cached = None

    def __repr__(self):
        args = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            args.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            args.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"{self.__class__.__name__}({', '.join(args)})"

    def __eq__(self, other):
        smsl = self.submodule_search_locations
        try:
            return (self.name == other.name and self.loader == other.loader and self.origin == other.origin
                    and smsl == other.submodule_search_locations and self.cached == other.cached
                    and self.has_location == other.has_location)
        except AttributeError:
            return NotImplemented

    @property
    def cached(self):
        return self._cached

    @cached.setter
    def cached(self, cached):
        self._cached = cached

    @property
    def parent(self):
        """The name of the module's parent."""
        if self.submodule_search_locations is None:
            return self.name.rpartition(".")[0]
        return self.name

    @property
    def has_location(self):
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


class BuiltinImporter:
    """Stands for the modules that come with the program."""

    _ORIGIN = "built-in"

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if fullname in sys.builtin_module_names:
            return ModuleSpec(fullname, cls, origin="built-in")
        return None

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        """Do nothing: the module is complete."""

    @classmethod
    def get_code(cls, fullname):
        return None

    @classmethod
    def get_source(cls, fullname):
        return None

    @classmethod
    def is_package(cls, fullname):
        return False


class FrozenImporter(BuiltinImporter):
    """Stands for modules that are frozen: there are none."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None


def _load(spec):
    """Make the module of a spec and run it; the result is what sys.modules has then."""
    from importlib.util import module_from_spec
    if spec.loader is None and spec.submodule_search_locations is None:
        raise ImportError("missing loader", name=spec.name)
    if spec.loader is not None and not hasattr(spec.loader, "exec_module"):
        return _load_backward_compatible(spec)
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    try:
        if spec.loader is not None:
            spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(spec.name, None)
        raise
    return sys.modules[spec.name]


def _load_backward_compatible(spec):
    """Load by load_module, which loaders had before exec_module."""
    import warnings
    warnings.warn(f"{type(spec.loader).__module__}.{type(spec.loader).__qualname__}.exec_module() not found; "
                  "falling back to load_module()", ImportWarning)
    spec.loader.load_module(spec.name)
    module = sys.modules[spec.name]
    for name, value in (("__loader__", spec.loader), ("__spec__", spec)):
        if getattr(module, name, None) is None:
            setattr(module, name, value)
    return module

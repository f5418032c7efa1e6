"""What finds and loads modules."""

import sys

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = []
DEBUG_BYTECODE_SUFFIXES = []
OPTIMIZED_BYTECODE_SUFFIXES = []
EXTENSION_SUFFIXES = []


def all_suffixes():
    """Returns a list of all recognized module suffixes for this process"""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


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


class SourceFileLoader:
    """Loads a module from a source file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def __repr__(self):
        return f"<_frozen_importlib_external.SourceFileLoader object at {id(self):#x}>"

    def get_filename(self, name=None):
        return self.path

    def get_data(self, path):
        with open(path, "rb") as file:
            return file.read()

    def get_source(self, fullname=None):
        with open(self.path, encoding="utf-8") as file:
            return file.read()

    def get_code(self, fullname=None):
        return compile(self.get_source(), self.path, "exec")

    def source_to_code(self, data, path, *, _optimize=-1):
        return compile(data, path, "exec")

    def is_package(self, fullname=None):
        return self.path.replace("\\", "/").rpartition("/")[2] == "__init__.py"

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(self.get_code(module.__name__), module.__dict__)

    def load_module(self, fullname=None):
        from importlib.util import module_from_spec, spec_from_file_location
        name = fullname or self.name
        module = sys.modules.get(name)
        if module is None:
            module = module_from_spec(spec_from_file_location(name, self.path, loader=self))
            sys.modules[name] = module
        self.exec_module(module)
        return module


class PathFinder:
    """Finds modules in the folders of sys.path."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        from importlib.util import find_in_folders
        return find_in_folders(fullname, sys.path if path is None else path)

    @staticmethod
    def invalidate_caches():
        """Nothing is remembered."""


class FileFinder:
    """Finds modules in a folder."""

    def __init__(self, path, *loader_details):
        self.path = path or "."

    def find_spec(self, fullname, target=None):
        from importlib.util import find_in_folders
        return find_in_folders(fullname, [self.path])

    def invalidate_caches(self):
        """Nothing is remembered."""


class NamespaceLoader:
    """Loads a package that is a folder without __init__.py."""

    def __init__(self, name, path, path_finder=None):
        self._path = path

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        """Do nothing: such a package has no code."""

    def is_package(self, fullname):
        return True

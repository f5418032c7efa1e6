"""Finds modules in folders and loads them."""

import os as _os
import sys

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = []
DEBUG_BYTECODE_SUFFIXES = []
OPTIMIZED_BYTECODE_SUFFIXES = []
EXTENSION_SUFFIXES = []


def _get_sourcefile(bytecode_path):
    """The source file that a compiled file is of, or the path itself where there is none."""
    if not bytecode_path:
        return None
    rest, _, extension = bytecode_path.rpartition(".")
    if not rest or extension.lower()[-3:-1] != "py":
        return bytecode_path
    folder, name = _os.path.split(bytecode_path)
    if _os.path.basename(folder) == "__pycache__":
        source = _os.path.join(_os.path.dirname(folder), name.partition(".")[0] + ".py")
    else:
        source = bytecode_path[:-1]
    return source if _os.path.isfile(source) else bytecode_path


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


class SourcelessFileLoader:
    """Would load a module from CPython's bytecode, which inloop does not read."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def get_filename(self, name=None):
        return self.path

    def get_source(self, fullname):
        return None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        raise ImportError(f"inloop does not load CPython's bytecode: {self.path}", name=self.name, path=self.path)


class ExtensionFileLoader(SourcelessFileLoader):
    """Would load a module from a shared library, which inloop can't."""

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, {self.path!r})"

    def get_code(self, fullname):
        return None

    def is_package(self, fullname):
        stem, _, suffix = _os.path.basename(self.path).partition(".")
        return stem == "__init__"

    def create_module(self, spec):
        raise ImportError(f"inloop does not load compiled modules: {self.path}", name=self.name, path=self.path)


class AppleFrameworkLoader(ExtensionFileLoader):
    """Would load a module from a framework of macOS, which inloop can't."""

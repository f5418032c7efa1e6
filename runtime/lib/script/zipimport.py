"""Modules that lie in zip archives."""

import os
import zipfile
from importlib.machinery import ModuleSpec

__all__ = ["ZipImportError", "zipimporter"]


class ZipImportError(ImportError):
    """There is no such archive, or no such module in it."""


class zipimporter:
    """A finder and loader of the modules in an archive, or in a folder of one.

    archive is the archive's path; prefix is the folder in it, "" or with a
    separator at its end.
    """

    def __init__(self, path):
        archive, prefix = os.fsdecode(path), ""
        if not archive:
            raise ZipImportError("archive path is empty", path=path)
        while not os.path.exists(archive):
            head, tail = os.path.split(archive)
            if head == archive or not tail:
                raise ZipImportError("not a Zip file", path=path)
            archive, prefix = head, os.path.join(tail, prefix)
        if not zipfile.is_zipfile(archive):
            raise ZipImportError("not a Zip file", path=path)
        self.archive = archive
        self.prefix = prefix and os.path.join(prefix, "")
        self.invalidate_caches()

    def invalidate_caches(self):
        """Read the archive's list of files again."""
        with zipfile.ZipFile(self.archive) as z:
            self._files = {name.replace("/", os.sep): name for name in z.namelist()}

    def _place(self, fullname):
        """Give a module's file in the archive, and whether it is a package; None if it is not there."""
        path = self.prefix + fullname.rpartition(".")[2]
        for name, package in ((os.path.join(path, "__init__.py"), True), (path + ".py", False)):
            if name in self._files:
                return name, package
        return None

    def _found(self, fullname):
        place = self._place(fullname)
        if place is None:
            raise ZipImportError(f"can't find module {fullname!r}", name=fullname)
        return place

    def find_spec(self, fullname, target=None):
        """Give the module's spec, or None."""
        place = self._place(fullname)
        if place is None:
            folder = os.path.join(self.prefix + fullname.rpartition(".")[2], "")
            if not any(name.startswith(folder) for name in self._files):
                return None
            spec = ModuleSpec(fullname, None, is_package=True)
            spec.submodule_search_locations.append(os.path.join(self.archive, folder[:-1]))
            return spec
        name, package = place
        spec = ModuleSpec(fullname, self, origin=os.path.join(self.archive, name), is_package=package)
        spec.has_location = True
        if package:
            spec.submodule_search_locations.append(os.path.join(self.archive, os.path.dirname(name)))
        return spec

    def create_module(self, spec):
        """Leave the making of the module to the import system."""

    def exec_module(self, module):
        """Run the module's code in its namespace."""
        exec(self.get_code(module.__name__), module.__dict__)

    def get_code(self, fullname):
        """Give the module's code object."""
        return compile(self.get_source(fullname), self.get_filename(fullname), "exec", dont_inherit=True)

    def get_data(self, pathname):
        """Give the bytes of a file in the archive."""
        key = os.fspath(pathname)
        if key.startswith(os.path.join(self.archive, "")):
            key = key[len(self.archive) + 1:]
        if key not in self._files:
            raise OSError(0, "", key)
        with zipfile.ZipFile(self.archive) as z:
            return z.read(self._files[key])

    def get_filename(self, fullname):
        """Give the path that the module's __file__ is."""
        return os.path.join(self.archive, self._found(fullname)[0])

    def get_source(self, fullname):
        """Give the module's source."""
        return self.get_data(self._found(fullname)[0]).decode()

    def is_package(self, fullname):
        """Tell whether the module is a package."""
        return self._found(fullname)[1]

    def __repr__(self):
        return f'<zipimporter object "{os.path.join(self.archive, self.prefix)}">'

"""Abstract base classes related to import."""

import abc


class Loader(abc.ABC):
    """Abstract base class for import loaders."""

    def create_module(self, spec):
        """Return a module to initialize and into which to load."""
        return None

    def load_module(self, fullname):
        """Return the loaded module."""
        raise ImportError


class MetaPathFinder(abc.ABC):
    """Abstract base class for import finders on sys.meta_path."""

    def invalidate_caches(self):
        """An optional method for clearing the finder's cache, if any."""


class PathEntryFinder(abc.ABC):
    """Abstract base class for path entry finders used by PathFinder."""

    def invalidate_caches(self):
        """An optional method for clearing the finder's cache, if any."""


class ResourceLoader(Loader):
    """Abstract base class for loaders which can return data from their back-end storage."""

    @abc.abstractmethod
    def get_data(self, path):
        """Abstract method which when implemented should return the bytes for the specified path."""
        raise OSError


class InspectLoader(Loader):
    """Abstract base class for loaders which support inspection about the modules they can load."""

    def is_package(self, fullname):
        raise ImportError

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        return compile(data, path, "exec", dont_inherit=True)

    def get_code(self, fullname):
        source = self.get_source(fullname)
        if source is None:
            return None
        return self.source_to_code(source)

    def exec_module(self, module):
        exec(self.get_code(module.__name__), module.__dict__)


class ExecutionLoader(InspectLoader):
    """Abstract base class for loaders that wish to support the execution of modules as scripts."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        raise ImportError


class SourceLoader(ResourceLoader, ExecutionLoader):
    """Abstract base class for loading source code."""

    def get_source(self, fullname):
        return self.get_data(self.get_filename(fullname)).decode("utf-8")

"""Look through packages: their modules, their data, objects by name."""

import importlib
import importlib.machinery
import importlib.util
import os
import os.path
import sys
from collections import namedtuple
from functools import singledispatch as simplegeneric
from types import ModuleType

__all__ = ['get_importer', 'iter_importers', 'get_loader', 'find_loader', 'walk_packages', 'iter_modules', 'get_data',
           'read_code', 'extend_path', 'ModuleInfo']

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')
ModuleInfo.__doc__ = 'A namedtuple with minimal info about a module.'


def read_code(stream):
    """The code in a compiled file; inloop reads none."""
    return None


def walk_packages(path=None, prefix='', onerror=None):
    """A ModuleInfo for each module below path, in packages too, which are imported for it.

    onerror is called with the name of a package whose import fails; without
    it ImportErrors are passed over and others are raised.
    """
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            below = [p for p in getattr(sys.modules[info.name], '__path__', None) or [] if not (p in seen or seen.add(p))]
            yield from walk_packages(below, info.name + '.', onerror)


def iter_modules(path=None, prefix=''):
    """A ModuleInfo for each module right in the folders of path, or of sys.path."""
    if path is None:
        importers = iter_importers()
    elif isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    else:
        importers = map(get_importer, path)
    yielded = set()
    for importer in importers:
        for name, ispkg in iter_importer_modules(importer, prefix):
            if name not in yielded:
                yielded.add(name)
                yield ModuleInfo(importer, name, ispkg)


@simplegeneric
def iter_importer_modules(importer, prefix=''):
    """(name, whether it is a package) of what an importer finds."""
    if hasattr(importer, 'iter_modules'):
        return importer.iter_modules(prefix)
    return []


def _modules_of_folder(importer, prefix=''):
    if importer.path is None or not os.path.isdir(importer.path):
        return
    try:
        entries = sorted(os.listdir(importer.path))
    except OSError:
        return
    yielded = {'__init__'}
    for entry in entries:
        path = os.path.join(importer.path, entry)
        name, ispkg = entry, False
        if entry.endswith('.py'):
            name = entry[:-3]
        elif os.path.isdir(path) and '.' not in entry:
            try:
                ispkg = '__init__.py' in os.listdir(path)
            except OSError:
                pass
            if not ispkg:
                continue
        else:
            continue
        if name not in yielded and '.' not in name:
            yielded.add(name)
            yield prefix + name, ispkg


iter_importer_modules.register(importlib.machinery.FileFinder, _modules_of_folder)


def get_importer(path_item):
    """What finds the modules of a folder, or None."""
    path_item = os.fsdecode(path_item)
    try:
        return sys.path_importer_cache[path_item]
    except KeyError:
        pass
    for hook in sys.path_hooks:
        try:
            importer = hook(path_item)
            break
        except ImportError:
            continue
    else:
        if path_item and not os.path.isdir(path_item):
            return None
        importer = importlib.machinery.FileFinder(path_item or os.getcwd(), (importlib.machinery.SourceFileLoader, ['.py']))
    sys.path_importer_cache.setdefault(path_item, importer)
    return importer


def iter_importers(fullname=""):
    """What finds a module, or all modules at top level."""
    if fullname.startswith('.'):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    if '.' in fullname:
        package = importlib.import_module(fullname.rpartition('.')[0])
        path = getattr(package, '__path__', None)
        if path is None:
            return
    else:
        yield from sys.meta_path
        path = sys.path
    for item in path:
        yield get_importer(item)


def get_loader(module_or_name):
    """What loads a module, or None."""
    import warnings
    warnings._deprecated("pkgutil.get_loader", f"{warnings._DEPRECATED_MSG}; use importlib.util.find_spec() instead",
                         remove=(3, 14))
    if module_or_name in sys.modules:
        module_or_name = sys.modules[module_or_name]
        if module_or_name is None:
            return None
    if isinstance(module_or_name, ModuleType):
        loader = getattr(module_or_name, '__loader__', None)
        if loader is not None:
            return loader
        if getattr(module_or_name, '__spec__', None) is None:
            return None
        name = module_or_name.__name__
    else:
        name = module_or_name
    return _find_loader(name)


def find_loader(fullname):
    """What loads a module of a name, or None."""
    import warnings
    warnings._deprecated("pkgutil.find_loader", f"{warnings._DEPRECATED_MSG}; use importlib.util.find_spec() instead",
                         remove=(3, 14))
    return _find_loader(fullname)


def _find_loader(fullname):
    if fullname.startswith('.'):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    try:
        spec = importlib.util.find_spec(fullname)
    except (ImportError, AttributeError, TypeError, ValueError) as e:
        raise ImportError(f"Error while finding loader for {fullname!r} ({type(e)}: {e})") from e
    return None if spec is None else spec.loader


def extend_path(path, name):
    """A package's path with the folders of that name on sys.path added.

    Files NAME.pkg on sys.path list more folders, one a line.
    """
    if not isinstance(path, list):
        return path
    path = path[:]
    parent, _, last = name.rpartition('.')
    if parent:
        try:
            search = sys.modules[parent].__path__
        except (KeyError, AttributeError):
            return path
    else:
        search = sys.path
    for folder in search:
        if not isinstance(folder, str):
            continue
        importer = get_importer(folder)
        if importer is not None:
            portions = []
            if hasattr(importer, 'find_spec'):
                spec = importer.find_spec(name)
                if spec is not None:
                    portions = spec.submodule_search_locations or []
            path.extend(portion for portion in portions if portion not in path)
        listing = os.path.join(folder, name + ".pkg")
        if os.path.isfile(listing):
            try:
                with open(listing) as file:
                    lines = file.readlines()
            except OSError as msg:
                sys.stderr.write("Can't open %s: %s\n" % (listing, msg))
                continue
            for line in map(str.strip, lines):
                if line and not line.startswith('#'):
                    path.append(line)
    return path


def get_data(package, resource):
    """The bytes of a file in a package's folder; None if its loader can't give them.

    resource is a relative name with '/' between its parts.
    """
    spec = importlib.util.find_spec(package)
    if spec is None or spec.loader is None or not hasattr(spec.loader, 'get_data'):
        return None
    module = sys.modules.get(package) or importlib.import_module(package)
    if getattr(module, '__file__', None) is None:
        return None
    return spec.loader.get_data(os.path.join(os.path.dirname(module.__file__), *resource.split('/')))


def resolve_name(name):
    """The object of a name 'package.module:object.attribute' or 'package.module.object'."""
    module, colon, rest = name.partition(':')
    if not module or not all(part.isidentifier() for part in module.split('.')) or colon and rest and not all(
            part.isidentifier() for part in rest.split('.')):
        raise ValueError(f'invalid format: {name!r}')
    if colon:
        result = importlib.import_module(module)
        parts = rest.split('.') if rest else []
    else:
        parts = name.split('.')
        module = parts.pop(0)
        result = importlib.import_module(module)
        while parts:
            longer = f'{module}.{parts[0]}'
            try:
                result = importlib.import_module(longer)
            except ImportError:
                break
            parts.pop(0)
            module = longer
    for part in parts:
        result = getattr(result, part)
    return result

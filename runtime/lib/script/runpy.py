"""Run modules by name or by path, as -m and a file's name on the command line do."""

import io
import os
import sys
from importlib.util import find_spec

__all__ = ["run_module", "run_path"]

ModuleType = type(sys)


class _TempModule:
    """A module that is in sys.modules for a while."""

    def __init__(self, mod_name):
        self.mod_name = mod_name
        self.module = ModuleType(mod_name)
        self._saved = []

    def __enter__(self):
        try:
            self._saved.append(sys.modules[self.mod_name])
        except KeyError:
            pass
        sys.modules[self.mod_name] = self.module
        return self

    def __exit__(self, *args):
        if self._saved:
            sys.modules[self.mod_name] = self._saved[0]
        else:
            del sys.modules[self.mod_name]
        self._saved = []


class _ModifiedArgv0:
    """Another sys.argv[0] for a while."""

    def __init__(self, value):
        self.value = value
        self._saved = []

    def __enter__(self):
        if self._saved:
            raise RuntimeError("Already preserving saved value")
        self._saved.append(sys.argv[0])
        sys.argv[0] = self.value

    def __exit__(self, *args):
        sys.argv[0] = self._saved.pop()


def _run_code(code, run_globals, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None, script_name=None):
    if init_globals is not None:
        run_globals.update(init_globals)
    if mod_spec is None:
        loader, fname, cached = None, script_name, None
    else:
        loader, fname, cached = mod_spec.loader, mod_spec.origin, mod_spec.cached
        if pkg_name is None:
            pkg_name = mod_spec.parent
    run_globals.update(__name__=mod_name, __file__=fname, __cached__=cached, __doc__=None, __loader__=loader,
                       __package__=pkg_name, __spec__=mod_spec)
    exec(code, run_globals)
    return run_globals


def _run_module_code(code, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None, script_name=None):
    fname = script_name if mod_spec is None else mod_spec.origin
    with _TempModule(mod_name) as temp, _ModifiedArgv0(fname):
        mod_globals = temp.module.__dict__
        _run_code(code, mod_globals, init_globals, mod_name, mod_spec, pkg_name, script_name)
    return mod_globals.copy()


def _get_module_details(mod_name, error=ImportError):
    if mod_name.startswith("."):
        raise error("Relative module names not supported")
    package, _, _ = mod_name.rpartition(".")
    if package:
        try:
            __import__(package)
        except ImportError as e:
            if e.name is None or e.name != package and not package.startswith(e.name + "."):
                raise
        existing = sys.modules.get(mod_name)
        if existing is not None and not hasattr(existing, "__path__"):
            from warnings import warn
            warn("{mod_name!r} found in sys.modules after import of package {pkg_name!r}, but prior to execution of "
                 "{mod_name!r}; this may result in unpredictable behaviour".format(mod_name=mod_name, pkg_name=package),
                 RuntimeWarning)
    try:
        spec = find_spec(mod_name)
    except (ImportError, AttributeError, TypeError, ValueError) as e:
        message = "Error while finding module specification for {!r} ({}: {})"
        if mod_name.endswith(".py"):
            message += f". Try using '{mod_name[:-3]}' instead of '{mod_name}' as the module name."
        raise error(message.format(mod_name, type(e).__name__, e)) from e
    if spec is None:
        raise error("No module named %s" % mod_name)
    if spec.submodule_search_locations is not None:
        if mod_name == "__main__" or mod_name.endswith(".__main__"):
            raise error("Cannot use package as __main__ module")
        try:
            return _get_module_details(mod_name + ".__main__", error)
        except error as e:
            if mod_name not in sys.modules:
                raise
            raise error(("%s; %r is a package and cannot " + "be directly executed") % (e, mod_name)) from None
    loader = spec.loader
    if loader is None:
        raise error("%r is a namespace package and cannot be executed" % mod_name)
    try:
        code = loader.get_code(mod_name)
    except ImportError as e:
        raise error(format(e)) from e
    if code is None:
        raise error("No code object available for %s" % mod_name)
    return mod_name, spec, code


class _Error(Exception):
    """What -m says, without a traceback."""


def _run_module_as_main(mod_name, alter_argv=True):
    try:
        if alter_argv or mod_name != "__main__":
            mod_name, spec, code = _get_module_details(mod_name, _Error)
        else:
            mod_name, spec, code = _get_main_module_details(_Error)
    except _Error as e:
        sys.exit("%s: %s" % (sys.executable, e))
    main_globals = sys.modules["__main__"].__dict__
    if alter_argv:
        sys.argv[0] = spec.origin
    return _run_code(code, main_globals, None, "__main__", spec)


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run a module's code without importing it; the names that it leaves are the result.

    With alter_sys it is in sys.modules meanwhile and sys.argv[0] is its file.
    """
    mod_name, spec, code = _get_module_details(mod_name)
    if run_name is None:
        run_name = mod_name
    if alter_sys:
        return _run_module_code(code, init_globals, run_name, spec)
    return _run_code(code, {}, init_globals, run_name, spec)


def _get_main_module_details(error=ImportError):
    saved = sys.modules["__main__"]
    del sys.modules["__main__"]
    try:
        return _get_module_details("__main__")
    except ImportError as e:
        if "__main__" in str(e):
            raise error("can't find %r module in %r" % ("__main__", sys.path[0])) from e
        raise
    finally:
        sys.modules["__main__"] = saved


def _get_code_from_file(fname):
    path = os.path.abspath(os.fsdecode(fname))
    with io.open_code(path) as file:
        return compile(file.read(), fname, 'exec')


def run_path(path_name, init_globals=None, run_name=None):
    """Run a file, or the __main__ of a folder; the names that it leaves are the result."""
    if run_name is None:
        run_name = "<run_path>"
    package = run_name.rpartition(".")[0]
    if not os.path.isdir(path_name):
        code = _get_code_from_file(path_name)
        return _run_module_code(code, init_globals, run_name, pkg_name=package, script_name=path_name)
    sys.path.insert(0, path_name)
    try:
        mod_name, spec, code = _get_main_module_details()
        with _TempModule(run_name) as temp, _ModifiedArgv0(path_name):
            return _run_code(code, temp.module.__dict__, init_globals, run_name, spec, package).copy()
    finally:
        try:
            sys.path.remove(path_name)
        except ValueError:
            pass


if __name__ == "__main__":
    if len(sys.argv) < 2:
        print("No module specified for execution", file=sys.stderr)
    else:
        del sys.argv[0]
        _run_module_as_main(sys.argv[0])

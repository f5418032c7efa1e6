"""Subsystem for issuing and filtering warnings."""

import sys
import _traceback
from _warnings import warn, warn_explicit

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter",
           "resetwarnings", "catch_warnings", "deprecated"]

# (action, message pattern or None, category, module pattern or None, line)
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
_defaultaction = defaultaction = "default"
_onceregistry = onceregistry = {}
_version = 1


class WarningMessage:
    """One recorded warning."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self._category_name, self.filename, self.lineno, self.line)


def _formatted(message, category, filename, lineno, line):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        line = _traceback.line(filename, lineno)
    line = line.strip() if line else line
    if line:
        text += f"  {line}\n"
    return text


def formatwarning(message, category, filename, lineno, line=None):
    """Function to format a warning the standard way."""
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


_formatwarning_orig = formatwarning


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Hook to write a warning to a file; replace if you like."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


_showwarning_orig = showwarning


def _showwarnmsg_impl(msg):
    """Write a warning to its file, or to sys.stderr."""
    file = sys.stderr if msg.file is None else msg.file
    if file is None:
        return
    text = _formatwarnmsg(msg)
    try:
        file.write(text)
    except OSError:
        pass


def _formatwarnmsg_impl(msg):
    text = _formatted(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    if msg.source is not None:
        text += f"{msg.category.__name__}: Enable tracemalloc to get the object allocation traceback\n"
    return text


def _formatwarnmsg(msg):
    """Format a warning by the function that is formatwarning now."""
    if formatwarning is not _formatwarning_orig:
        return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _formatwarnmsg_impl(msg)


def _showwarnmsg(msg):
    """Show a warning by the function that is showwarning now."""
    show = globals().get("showwarning", _showwarning_orig)  # a program may have deleted it
    if show is _showwarning_orig:
        _showwarnmsg_impl(msg)
        return
    if not callable(show):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


_show = _showwarnmsg


def _changed():
    global _version
    _version += 1


_filters_mutated = _changed


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Insert an entry into the list of warnings filters (at the front)."""
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass, not '{}'".format(
            category.__name__ if isinstance(category, type) else type(category).__name__))
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    import re
    _add((action, re.compile(message, re.I) if message else None, category,
          re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Insert a simple entry into the list of warnings filters (at the front)."""
    _check_action(action)
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _add((action, None, category, None, lineno), append)


def _check_action(action):
    if action not in {"error", "ignore", "always", "default", "module", "once", "all"}:
        raise ValueError(f"invalid action: {action!r}")


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _changed()


def resetwarnings():
    """Clear the list of warning filters, so that no filters are active."""
    filters[:] = []
    _changed()


class _OptionError(Exception):
    """What is wrong with an option -W."""


def _processoptions(args):
    """Make filters of options as -W has them."""
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as e:
            print("Invalid -W option ignored:", e, file=sys.stderr)


def _setoption(arg):
    """Make a filter of action:message:category:module:line, of which any may be empty."""
    parts = [part.strip() for part in arg.split(":")]
    if len(parts) > 5:
        raise _OptionError(f"too many fields (max 5): {arg!r}")
    action, message, category, module, line = parts + [""] * (5 - len(parts))
    action, category = _getaction(action), _getcategory(category)
    if message or module:
        import re
        message = message and re.escape(message)
        module = module and re.escape(module) + r"\Z"
    lineno = 0
    if line:
        try:
            line = lineno = int(line)
        except (ValueError, OverflowError):
            lineno = -1
        if lineno < 0:
            raise _OptionError(f"invalid lineno {line!r}")
    filterwarnings(action, message, category, module, lineno)


def _getaction(action):
    """The action that an abbreviation is of."""
    if not action:
        return "default"
    if action == "all":
        return "always"
    for full in ("default", "always", "ignore", "module", "once", "error"):
        if full.startswith(action):
            return full
    raise _OptionError(f"invalid action: {action!r}")


def _getcategory(category):
    """The class of a category's name, which has its module before it unless it is built in."""
    if not category:
        return Warning
    module, _, name = category.rpartition(".")
    try:
        found = __import__(module or "builtins", None, None, [name])
    except ImportError:
        raise _OptionError(f"invalid module name: {module!r}") from None
    try:
        found = getattr(found, name)
    except AttributeError:
        raise _OptionError(f"unknown warning category: {category!r}") from None
    if not issubclass(found, Warning):
        raise _OptionError(f"invalid warning category: {category!r}")
    return found


def _matches(pattern, text):
    if pattern is None:
        return True
    if isinstance(pattern, str):
        return pattern == text
    return pattern.match(text) is not None


def _warn(message, category, stacklevel, source, skip_file_prefixes):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '{:s}'".format(
            type(category).__name__))
    if skip_file_prefixes:
        stacklevel = max(2, stacklevel)
    frame = sys._getframe(1)
    level = stacklevel
    while level > 1 and frame is not None:
        frame = frame.f_back
        while frame is not None and skip_file_prefixes and frame.f_code.co_filename.startswith(skip_file_prefixes):
            frame = frame.f_back
        level -= 1
    # What is meant for a caller is told of the program, not of the library.
    while stacklevel > 1 and frame is not None and frame.f_code.co_filename.startswith("<inloop>/"):
        frame = frame.f_back
    _warn_at(message, category, frame, source)


def _warn_at(message, category, frame, source=None):
    if frame is None:
        names, filename, lineno = sys.__dict__, "<sys>", 0
    else:
        names, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = names.setdefault("__warningregistry__", {})
    _warn_explicit(message, category, filename, lineno, names.get("__name__", "<string>"), registry, None, source)


def _loader_of(names):
    """The loader that a module's globals tell, or an error or a warning about what they tell."""
    loader = names.get("__loader__")
    spec = names.get("__spec__", names)
    if loader is None:
        if spec is names:
            return None
        if spec is None:
            raise ValueError("Module globals is missing a __spec__.loader")
    told = getattr(spec, "loader", names)
    if told is names or told is None:
        words = "Module globals is missing a __spec__.loader"
        if loader is None:
            raise (AttributeError if told is names else ValueError)(words)
        warn(words, DeprecationWarning)
        return loader
    if loader is not None and loader != told:
        warn("Module globals; __loader__ != __spec__.loader", DeprecationWarning)
        return loader
    return told


def _source_line(names, lineno):
    """The line of a module that its loader gives; None where it gives none."""
    loader, name = _loader_of(names), names.get("__name__")
    get_source = getattr(loader, "get_source", None)
    if get_source is None or name is None:
        return None
    source = get_source(name)
    if not source:
        return None
    lines = str.splitlines(source)
    return lines[lineno - 1] if 0 < lineno <= len(lines) else None


def _action_for(text, category, module, lineno):
    """What the first filter that fits says, and the filter."""
    for item in list(globals().get("filters", ())):
        action, msg, cat, mod, line = item
        if (_matches(msg, text) and issubclass(category, cat) and _matches(mod, module) and
                (line == 0 or lineno == line)):
            if not isinstance(action, str):
                raise TypeError(f"action must be a string, not '{type(action).__name__}'")
            return action, item
    action = globals().get("defaultaction", _defaultaction)
    if not isinstance(action, str):
        raise TypeError(f"warnings.defaultaction must be a string, not '{type(action).__name__}'")
    return action, None


def _shown_before(registry, key, action):
    """Note that a warning is shown, and tell whether one like it has been before."""
    if action == "always" or action == "all":
        return False
    text, category, _ = key
    registry[key] = 1
    if action == "default":
        return False
    if action == "once":
        registry = globals().get("onceregistry", _onceregistry)
        if not isinstance(registry, dict):
            raise TypeError(f"_onceregistry must be a dict, not '{type(registry).__name__}'")
    key = text, category
    if registry.get(key):
        return True
    registry[key] = 1
    return False


def _warn_explicit(message, category, filename, lineno, module, registry, module_globals, source):
    if module_globals is not None and not isinstance(module_globals, dict):
        raise TypeError(f"module_globals must be a dict, not '{type(module_globals).__name__}'")
    line = _source_line(module_globals, lineno) if module_globals else None
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if registry is None:
        registry = {}
    elif not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action, item = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action not in ("once", "always", "all", "module", "default"):
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {item}")
    if not _shown_before(registry, key, action):
        globals().get("_showwarnmsg", _show)(WarningMessage(message, category, filename, lineno, None, line, source))


class catch_warnings:
    """A context manager that copies and restores the warnings filter upon exiting the context."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        if self._module is not sys.modules["warnings"]:
            args.append("module=" + repr(self._module))
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        self._filters = self._module.filters
        self._module.filters = self._filters[:]
        self._module._filters_mutated()
        self._showwarning = self._module.showwarning
        self._showwarnmsg_impl = self._module._showwarnmsg_impl
        log = None
        if self._record:
            log = []
            self._module._showwarnmsg_impl = log.append
            self._module.showwarning = self._module._showwarning_orig
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        self._module.filters = self._filters
        self._module._filters_mutated()
        self._module.showwarning = self._showwarning
        self._module._showwarnmsg_impl = self._showwarnmsg_impl


def _warn_unawaited_coroutine(coro):
    lines = [f"coroutine '{coro.__qualname__}' was never awaited\n"]
    if coro.cr_origin is not None:
        lines.append("Coroutine created at (most recent call last)\n")
        for filename, lineno, name in reversed(coro.cr_origin):
            lines.append(f'  File "{filename}", line {lineno}, in {name}\n')
            line = _traceback.line(filename, lineno).strip()
            if line:
                lines.append(f"    {line}\n")
    running = sys._getframe().f_back is not None
    warn("".join(lines).rstrip("\n"), RuntimeWarning, stacklevel=2, source=coro if running else None)


class deprecated:
    """Indicate that a class, function or overload is deprecated."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        if self.category is not None:
            if isinstance(arg, type):
                return self._class(arg)
            if not callable(arg):
                raise TypeError("@deprecated decorator with non-None category must be applied to "
                                f"a class or callable, not {arg!r}")
            import inspect
            wrapper = self._warning(arg)
            if inspect.iscoroutinefunction(arg):
                wrapper = inspect.markcoroutinefunction(wrapper)
            arg.__deprecated__ = self.message
            return wrapper
        arg.__deprecated__ = self.message
        return arg

    def _warning(self, function):
        """The function, which first warns when it is called."""
        import functools
        message, category, stacklevel = self.message, self.category, self.stacklevel + 1

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel)
            return function(*args, **kwargs)

        wrapper.__deprecated__ = message
        return wrapper

    def _class(self, cls):
        """The class: making an instance of it and deriving from it warn."""
        import functools
        message, category, stacklevel = self.message, self.category, self.stacklevel + 1
        original = cls.__new__

        @functools.wraps(original)
        def __new__(of, /, *args, **kwargs):
            if of is cls:
                warn(message, category=category, stacklevel=stacklevel)
            if original is not object.__new__:
                return original(of, *args, **kwargs)
            if of.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f"{of.__name__}() takes no arguments")
            return original(of)

        cls.__new__ = staticmethod(__new__)
        hook = cls.__init_subclass__
        if isinstance(hook, type(self._class)):  # a class method of a script
            cls.__init_subclass__ = classmethod(self._warning(hook.__func__))
        else:
            cls.__init_subclass__ = self._warning(hook)
        cls.__deprecated__ = __new__.__deprecated__ = message
        return cls


_DEPRECATED_MSG = "{name!r} is deprecated and slated for removal in Python {remove}"


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=sys.version_info):
    """Warn that a name is deprecated; after the version that was to remove it that is an error."""
    words = "%s.%s" % remove
    if _version[:2] > remove or _version[:2] == remove and _version[3] != "alpha":
        raise RuntimeError(f"{name!r} was slated for removal after Python {words} alpha")
    warn(message.format(name=name, remove=words), DeprecationWarning, stacklevel=3)


_processoptions(sys.warnoptions)

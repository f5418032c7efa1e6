"""Changing the interpreter's state for a while: streams, attributes, environment, collector."""

import contextlib
import functools
import os
import sys

_original_stdout = None


def record_original_stdout(stdout):
    global _original_stdout
    _original_stdout = stdout


def get_original_stdout():
    return _original_stdout or sys.stdout


@contextlib.contextmanager
def captured_output(stream_name):
    """Put a StringIO in the place of a standard stream."""
    import io
    before = getattr(sys, stream_name)
    setattr(sys, stream_name, io.StringIO())
    try:
        yield getattr(sys, stream_name)
    finally:
        setattr(sys, stream_name, before)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


def flush_std_streams():
    for stream in sys.stdout, sys.stderr:
        if stream is not None:
            stream.flush()


def print_warning(msg):
    flush_std_streams()
    for line in msg.splitlines():
        print(f"Warning -- {line}", file=sys.__stderr__, flush=True)


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    """Give an attribute another value within a with block."""
    if hasattr(obj, attr):
        before = getattr(obj, attr)
        setattr(obj, attr, new_val)
        try:
            yield before
        finally:
            setattr(obj, attr, before)
    else:
        setattr(obj, attr, new_val)
        try:
            yield
        finally:
            if hasattr(obj, attr):
                delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    """Give an item another value within a with block."""
    if item in obj:
        before = obj[item]
        obj[item] = new_val
        try:
            yield before
        finally:
            obj[item] = before
    else:
        obj[item] = new_val
        try:
            yield
        finally:
            if item in obj:
                del obj[item]


def patch(test_instance, object_to_patch, attr_name, new_value):
    """Set an attribute until the test is over."""
    getattr(object_to_patch, attr_name)
    try:
        old_value, local = object_to_patch.__dict__[attr_name], True
    except (AttributeError, KeyError):
        old_value, local = getattr(object_to_patch, attr_name, None), False

    def cleanup():
        if local:
            setattr(object_to_patch, attr_name, old_value)
        else:
            delattr(object_to_patch, attr_name)
    test_instance.addCleanup(cleanup)
    setattr(object_to_patch, attr_name, new_value)


@contextlib.contextmanager
def patch_list(orig):
    """Restore a list at the end of a with block."""
    saved = orig[:]
    try:
        yield
    finally:
        orig[:] = saved


def gc_collect():
    """Have what nobody refers to collected."""
    import gc
    for _ in range(3):
        gc.collect()


@contextlib.contextmanager
def disable_gc():
    import gc
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextlib.contextmanager
def gc_threshold(*args):
    import gc
    before = gc.get_threshold()
    gc.set_threshold(*args)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextlib.contextmanager
def run_with_locale(catstr, *locales):
    """A with block, or a decorator, under the first locale that there is."""
    import locale
    category = getattr(locale, catstr)
    before = locale.setlocale(category)
    for name in locales:
        try:
            locale.setlocale(category, name)
            break
        except locale.Error:
            pass
    try:
        yield
    finally:
        locale.setlocale(category, before)


def run_with_tz(tz):
    """A decorator: run a function in a time zone."""
    def decorator(func):
        @functools.wraps(func)
        def inner(*args, **kwds):
            import time
            import unittest
            try:
                tzset = time.tzset
            except AttributeError:
                raise unittest.SkipTest("tzset required")
            before = os.environ.get('TZ')
            os.environ['TZ'] = tz
            tzset()
            try:
                return func(*args, **kwds)
            finally:
                if before is None:
                    del os.environ['TZ']
                else:
                    os.environ['TZ'] = before
                tzset()
        return inner
    return decorator


def args_from_interpreter_flags():
    return []


def optim_args_from_interpreter_flags():
    return []


def setswitchinterval(interval):
    return sys.setswitchinterval(interval)


@contextlib.contextmanager
def disable_faulthandler():
    yield


@contextlib.contextmanager
def suppress_msvcrt_asserts(verbose=False):
    yield


class SuppressCrashReport:
    """A with block whose code may crash."""

    def __enter__(self):
        return self

    def __exit__(self, *ignore_exc):
        pass


class SaveSignals:
    """Save and restore the handlers of signals."""

    def __init__(self):
        import signal
        self.signal = signal
        self.signals = signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}
        self.handlers = {}

    def save(self):
        for signum in self.signals:
            handler = self.signal.getsignal(signum)
            if handler is not None:
                self.handlers[signum] = handler

    def restore(self):
        for signum, handler in self.handlers.items():
            self.signal.signal(signum, handler)


class catch_unraisable_exception:
    """Keep what sys.unraisablehook is told within a with block."""

    def __init__(self):
        self.unraisable = None
        self._before = None

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __enter__(self):
        self._before = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def __exit__(self, *exc_info):
        sys.unraisablehook = self._before
        del self.unraisable


def force_not_colorized(func):
    """Run a test without colors."""
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        names = 'PYTHON_COLORS', 'FORCE_COLOR', 'NO_COLOR'
        saved = {name: os.environ.pop(name, None) for name in names}
        os.environ['NO_COLOR'] = '1'
        try:
            return func(*args, **kwargs)
        finally:
            for name in names:
                os.environ.pop(name, None)
                if saved[name] is not None:
                    os.environ[name] = saved[name]
    return wrapper


def maybe_get_event_loop_policy():
    """The event loop policy, if one is set."""
    import asyncio
    return getattr(asyncio.events, '_event_loop_policy', None)


_late = []


def late_deletion(obj):
    """Keep an object until the end of the process."""
    _late.append(obj)


def ignore_deprecations_from(module, *, like):
    """Ignore a module's deprecations; gives a token for clear_ignored_deprecations()."""
    import warnings
    token = object()
    warnings.filterwarnings("ignore", category=DeprecationWarning, message=like)
    return token


def clear_ignored_deprecations(*tokens):
    if not tokens:
        raise ValueError("Provide token or tokens returned by ignore_deprecations_from")

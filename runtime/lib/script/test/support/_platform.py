"""What this interpreter and machine are, and skipping tests that need something else."""

import contextlib
import contextlib
import functools
import sys
import unittest

MS_WINDOWS = False
is_jython = False
is_android = False
is_emscripten = False
is_wasi = False
is_apple_mobile = False
is_apple = sys.platform == 'darwin'
unix_shell = '/bin/sh'

# A process with several threads of its own can't be copied by fork().
has_fork_support = False
has_subprocess_support = True
has_socket_support = True
has_strftime_extensions = True
HAVE_ASAN_FORK_BUG = False
PGO = PGO_EXTENDED = False
Py_DEBUG = False
Py_GIL_DISABLED = False
Py_TRACE_REFS = False
TEST_MODULES_ENABLED = False
use_resources = None

_all_resources = frozenset({'audio', 'gui', 'network', 'urlfetch', 'largefile', 'decimal', 'tzdata', 'walltime', 'cpu'})


class ResourceDenied(unittest.SkipTest):
    """A test wants a resource that isn't given."""


def _id(obj):
    return obj


def is_resource_enabled(resource):
    """Tests may use the processor and the clock, but not the network or a screen."""
    return resource in ('cpu', 'walltime', 'decimal', 'tzdata') if use_resources is None else resource in use_resources


def requires(resource, msg=None):
    if not is_resource_enabled(resource):
        raise ResourceDenied(msg or f"Use of the {resource!r} resource not enabled")


def requires_resource(resource):
    if is_resource_enabled(resource):
        return _id
    return unittest.skip(f"resource {resource!r} is not enabled")


def anticipate_failure(condition):
    """Mark a test as expected to fail if the condition holds."""
    return unittest.expectedFailure if condition else _id


def check_impl_detail(**guards):
    """Whether this implementation is among the guards; without any, whether it is CPython."""
    if not guards:
        guards = {'cpython': True}
    default = not next(iter(guards.values()))
    return guards.get(sys.implementation.name, default)


def impl_detail(msg=None, **guards):
    if check_impl_detail(**guards):
        return _id
    if msg is None:
        names = sorted(guards or {'cpython': True})
        msg = f"implementation detail specific to {' or '.join(names)}"
    return unittest.skip(msg)


def cpython_only(test):
    """A test of something that only CPython promises."""
    return impl_detail(cpython=True)(test)


def no_tracing(func):
    return func


refcount_test = unittest.skip("objects have no reference counts")
requires_specialization = unittest.skip("there is no bytecode")
requires_limited_api = unittest.skip("there is no C API")
skip_if_suppress_immortalization = lambda: _id
requires_IEEE_754 = unittest.skipUnless(float.__getformat__("double").startswith("IEEE"), "test requires IEEE 754 doubles")


def without_optimizer(func):
    return func


@contextlib.contextmanager
def suppress_immortalization(suppress=True):
    yield


def _requires_module(name):
    def decorator(reason=f'requires {name}'):
        try:
            __import__(name)
        except ImportError:
            return unittest.skip(reason)
        return _id
    return decorator


requires_zlib = _requires_module('zlib')
requires_gzip = _requires_module('gzip')
requires_bz2 = _requires_module('bz2')
requires_lzma = _requires_module('lzma')


def has_no_debug_ranges():
    return False


def requires_debug_ranges(reason='requires co_positions / debug_ranges'):
    return _id


def requires_fork():
    return unittest.skipUnless(has_fork_support, "requires working os.fork()")


def requires_subprocess():
    return _id


def requires_working_socket(*, module=False):
    return None if module else _id


def requires_gil_enabled(msg="needs the GIL enabled"):
    return _id


def expected_failure_if_gil_disabled():
    return _id


def _requires_unix_version(sysname, min_version):
    def decorator(func):
        @functools.wraps(func)
        def wrapper(*args, **kw):
            import platform
            if platform.system() == sysname:
                text = platform.release().split('-', 1)[0]
                try:
                    version = tuple(map(int, text.split('.')))
                except ValueError:
                    pass
                else:
                    if version < min_version:
                        wanted = '.'.join(map(str, min_version))
                        raise unittest.SkipTest(f"{sysname} version {wanted} or higher required, not {text}")
            return func(*args, **kw)
        wrapper.min_version = min_version
        return wrapper
    return decorator


def requires_freebsd_version(*min_version):
    return _requires_unix_version('FreeBSD', min_version)


def requires_linux_version(*min_version):
    return _requires_unix_version('Linux', min_version)


def requires_mac_ver(*min_version):
    return _requires_unix_version('Darwin', min_version)


def skip_if_buildbot(reason=None):
    return _id


def check_sanitizer(*, address=False, memory=False, ub=False, thread=False):
    if not (address or memory or ub or thread):
        raise ValueError('At least one of address, memory, ub or thread must be True')
    return False


def skip_if_sanitizer(reason=None, *, address=False, memory=False, ub=False, thread=False):
    return _id


def set_sanitizer_env_var(env, option):
    pass


def system_must_validate_cert(f):
    return f


skip_on_s390x = _id


def skip_if_buggy_ucrt_strfptime(test):
    return test


def skip_if_pgo_task(test):
    return test


def skip_if_broken_multiprocessing_synchronize():
    raise unittest.SkipTest("no multiprocessing")


def python_is_optimized():
    return True


def check_cflags_pgo():
    return False


def check_bolt_optimized():
    return False


def with_pymalloc():
    return False


def with_mimalloc():
    return False


def initialized_with_pyrepl():
    return False


def missing_compiler_executable(cmd_names=()):
    return 'cc'


def run_in_subinterp(code):
    raise unittest.SkipTest("no subinterpreters")


def run_in_subinterp_with_config(code, *, own_gil=None, **config):
    raise unittest.SkipTest("no subinterpreters")


def calcobjsize(fmt):
    raise unittest.SkipTest("sizes of objects are CPython's own")


calcvobjsize = calcobjsize


def check_sizeof(test, o, size):
    raise unittest.SkipTest("sizes of objects are CPython's own")


def check_free_after_iterating(test, iter, cls, args=()):
    """An exhausted iterator lets go of what it went over."""
    raise unittest.SkipTest("objects are freed by a collector")


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    """Assert that a type can't be called."""
    import re
    name = f"{tp.__module__}.{tp.__name__}" if tp.__module__ != 'builtins' else tp.__name__
    testcase.assertRaisesRegex(TypeError, f"cannot create '{re.escape(name)}' instances", tp, *args, **kwds)


def darwin_malloc_err_warning(test_name):
    """Only other systems write such warnings."""

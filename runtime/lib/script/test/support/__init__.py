"""Support for CPython's own tests: the names of its test.support that the tests of portable modules use."""

import os
import sys
import time
import unittest

import test

from ._code import (check_syntax_error, requires_docstrings, run_code, HAVE_DOCSTRINGS, MISSING_C_DOCSTRINGS,
                    check__all__, detect_api_mismatch, iter_builtin_types, iter_slot_wrappers, sortdict)
from ._limits import (adjust_int_max_str_digits, bigaddrspacetest, bigmemtest, exceeds_recursion_limit,
                      get_c_recursion_limit, get_recursion_available, get_recursion_depth, infinite_recursion,
                      set_memlimit, set_recursion_limit, max_memuse, real_max_memuse, MAX_Py_ssize_t,
                      _1M, _1G, _2G, _4G)
from ._objects import ALWAYS_EQ, NEVER_EQ, LARGEST, SMALLEST, BrokenIter, Matcher, collision_stats, NHASHBITS
from ._platform import (MS_WINDOWS, HAVE_ASAN_FORK_BUG, PGO, PGO_EXTENDED, Py_DEBUG, Py_GIL_DISABLED, Py_TRACE_REFS,
                        TEST_MODULES_ENABLED, ResourceDenied, anticipate_failure, check_bolt_optimized,
                        check_cflags_pgo, check_disallow_instantiation, check_free_after_iterating, check_impl_detail,
                        check_sanitizer, check_sizeof, calcobjsize, calcvobjsize, cpython_only,
                        darwin_malloc_err_warning,
                        expected_failure_if_gil_disabled, has_fork_support, has_no_debug_ranges, has_socket_support,
                        has_strftime_extensions, has_subprocess_support, impl_detail, is_android, is_apple,
                        is_apple_mobile, is_emscripten, is_jython, is_resource_enabled, is_wasi, missing_compiler_executable,
                        no_tracing, python_is_optimized, refcount_test, requires, requires_bz2, requires_debug_ranges,
                        requires_fork, requires_freebsd_version, requires_gil_enabled, requires_gzip, requires_IEEE_754,
                        requires_limited_api, requires_linux_version, requires_lzma, requires_mac_ver,
                        requires_resource, requires_specialization, requires_subprocess, requires_working_socket,
                        requires_zlib, run_in_subinterp, run_in_subinterp_with_config, set_sanitizer_env_var,
                        skip_if_broken_multiprocessing_synchronize, skip_if_buggy_ucrt_strfptime, skip_if_buildbot,
                        skip_if_pgo_task, skip_if_sanitizer, skip_if_suppress_immortalization, skip_on_s390x, suppress_immortalization,
                        system_must_validate_cert, unix_shell, use_resources, with_mimalloc, with_pymalloc,
                        without_optimizer, initialized_with_pyrepl)
from ._state import (SaveSignals, SuppressCrashReport, args_from_interpreter_flags, captured_output, captured_stderr,
                     captured_stdin, captured_stdout, catch_unraisable_exception, clear_ignored_deprecations,
                     disable_faulthandler, disable_gc, flush_std_streams, force_not_colorized, gc_collect, gc_threshold,
                     get_original_stdout, ignore_deprecations_from, late_deletion, maybe_get_event_loop_policy,
                     optim_args_from_interpreter_flags, patch, patch_list, print_warning, record_original_stdout,
                     run_with_locale, run_with_tz, setswitchinterval, suppress_msvcrt_asserts, swap_attr, swap_item)
from ._waiting import (CPUStopwatch, INTERNET_TIMEOUT, LONG_TIMEOUT, LOOPBACK_TIMEOUT, SHORT_TIMEOUT, busy_retry,
                       reap_children, sleeping_retry, wait_process)

PIPE_MAX_SIZE = 4 * 1024 * 1024 + 1
SOCK_MAX_SIZE = 16 * 1024 * 1024 + 1
TEST_HTTP_URL = "http://www.pythontest.net"

verbose = False
failfast = False
junit_xml_list = None
environment_altered = False

TEST_HOME_DIR = test.__path__[0]
TEST_SUPPORT_DIR = os.path.join(TEST_HOME_DIR, 'support')
STDLIB_DIR = os.path.dirname(TEST_HOME_DIR)
REPO_ROOT = os.path.dirname(STDLIB_DIR)
TEST_DATA_DIR = os.path.join(TEST_HOME_DIR, "data")

# What isn't here comes from the tree.
__path__ = [TEST_SUPPORT_DIR]


class Error(Exception):
    """Base class for errors of the test machinery."""


class TestFailed(Error):
    """A test failed."""

    def __init__(self, msg, *args, stats=None):
        self.msg = msg
        self.stats = stats
        super().__init__(msg, *args)

    def __str__(self):
        return self.msg


class TestDidNotRun(Error):
    """A test did not run any subtest."""


def load_package_tests(pkg_dir, loader, standard_tests, pattern):
    """load_tests of a package: the tests of all its modules."""
    found = loader.discover(start_dir=pkg_dir, top_level_dir=STDLIB_DIR, pattern=pattern or "test*")
    standard_tests.addTests(found)
    return standard_tests


def get_attribute(obj, name):
    """An attribute, or SkipTest when the object lacks it."""
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f"object {obj!r} has no attribute {name!r}")


def findfile(filename, subdir=None):
    """The path of a test's data file."""
    if os.path.isabs(filename):
        return filename
    if subdir is not None:
        filename = os.path.join(subdir, filename)
    for folder in [TEST_HOME_DIR] + sys.path:
        path = os.path.join(folder, filename)
        if os.path.exists(path):
            return path
    return filename


def open_urlresource(url, *args, **kw):
    raise ResourceDenied(f"{url}: no network in tests")


def get_pagesize():
    return 4096


def copy_python_src_ignore(path, names):
    return {'.git', '__pycache__', 'build'}


class PythonSymlink:
    def __init__(self, link=None):
        raise unittest.SkipTest("one static binary needs no links to its libraries")

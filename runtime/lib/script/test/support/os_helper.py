"""Files, folders and the environment, for tests."""

import collections.abc
import contextlib
import errno
import os
import stat
import sys
import unittest

# One name per process, so that tests can run side by side.
TESTFN_ASCII = f"@test_{os.getpid()}_tmp"
FS_NONASCII = '\xe6'
TESTFN_UNICODE = TESTFN_ASCII + "-\xe0\xf2\u0258\u0141\u011f"
TESTFN_NONASCII = TESTFN_ASCII + FS_NONASCII
TESTFN = TESTFN_NONASCII
# Names that are no text in the file system's encoding.
TESTFN_UNENCODABLE = TESTFN_ASCII + '-\udcff'
TESTFN_UNDECODABLE = os.fsencode(TESTFN_ASCII) + b'\xe7w\xf0'
SAVEDCWD = os.getcwd()


def make_bad_fd():
    """A file descriptor that was just closed."""
    file = open(TESTFN, "wb")
    try:
        return file.fileno()
    finally:
        file.close()
        unlink(TESTFN)


def _once(func):
    known = []

    def ask():
        if not known:
            known.append(func())
        return known[0]
    return ask


@_once
def can_symlink():
    path = TESTFN + "can_symlink"
    try:
        os.symlink(TESTFN, path)
    except (OSError, NotImplementedError, AttributeError):
        return False
    os.remove(path)
    return True


@_once
def can_hardlink():
    return hasattr(os, 'link')


@_once
def can_xattr():
    return hasattr(os, 'setxattr')


@_once
def can_chmod():
    return hasattr(os, "chmod")


@_once
def can_dac_override():
    """Whether permissions mean nothing to this user."""
    return not hasattr(os, 'geteuid') or os.geteuid() == 0


def skip_unless_symlink(test):
    return test if can_symlink() else unittest.skip("Requires functional symlink implementation")(test)


def skip_unless_hardlink(test):
    return test if can_hardlink() else unittest.skip("requires hardlink support")(test)


def skip_unless_xattr(test):
    return test if can_xattr() else unittest.skip("no non-broken extended attribute support")(test)


def skip_unless_working_chmod(test):
    return test if can_chmod() else unittest.skip("requires working os.chmod()")(test)


def skip_if_dac_override(test):
    return unittest.skip("incompatible with CAP_DAC_OVERRIDE")(test) if can_dac_override() else test


def skip_unless_dac_override(test):
    return test if can_dac_override() else unittest.skip("requires CAP_DAC_OVERRIDE")(test)


def unlink(filename):
    try:
        os.unlink(filename)
    except (FileNotFoundError, NotADirectoryError):
        pass


def rmdir(dirname):
    try:
        os.rmdir(dirname)
    except FileNotFoundError:
        pass


def rmtree(path):
    """Remove a folder and what is in it, also what is read-only."""
    try:
        names = os.listdir(path)
    except FileNotFoundError:
        return
    except PermissionError:
        os.chmod(path, stat.S_IRWXU)
        names = os.listdir(path)
    for name in names:
        full = os.path.join(path, name)
        if os.path.isdir(full) and not os.path.islink(full):
            rmtree(full)
        else:
            try:
                os.unlink(full)
            except PermissionError:
                os.chmod(path, stat.S_IRWXU)
                os.unlink(full)
    os.rmdir(path)


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    """A new folder that is removed at the end of the with block."""
    import tempfile
    made = False
    if path is None:
        path = os.path.realpath(tempfile.mkdtemp())
        made = True
        yield_path = path
    else:
        try:
            os.mkdir(path)
            made = True
        except OSError:
            if not quiet:
                raise
        yield_path = path
    pid = os.getpid()
    try:
        yield yield_path
    finally:
        if made and pid == os.getpid():
            rmtree(path)


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    """Another current folder within a with block."""
    before = os.getcwd()
    try:
        os.chdir(os.path.realpath(path))
    except OSError:
        if not quiet:
            raise
    try:
        yield os.getcwd()
    finally:
        os.chdir(before)


@contextlib.contextmanager
def temp_cwd(name='tempcwd', quiet=False):
    """A new current folder that is removed at the end of the with block."""
    with temp_dir(path=name, quiet=quiet) as path:
        with change_cwd(path, quiet=quiet) as folder:
            yield folder


def create_empty_file(filename):
    os.close(os.open(filename, os.O_WRONLY | os.O_CREAT | os.O_TRUNC))


@contextlib.contextmanager
def open_dir_fd(path):
    fd = os.open(path, os.O_RDONLY)
    try:
        yield fd
    finally:
        os.close(fd)


@contextlib.contextmanager
def temp_umask(umask):
    before = os.umask(umask)
    try:
        yield
    finally:
        os.umask(before)


def fs_is_case_insensitive(directory):
    import tempfile
    with tempfile.NamedTemporaryFile(dir=directory) as base:
        path = base.name.upper() if base.name.islower() else base.name.lower()
        try:
            return os.path.samefile(base.name, path)
        except FileNotFoundError:
            return False


def fd_count():
    """How many file descriptors are open."""
    return len(os.listdir("/proc/self/fd")) - 1


class FakePath:
    """A path-like object; a path that is an exception is raised."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f'<FakePath {self.path!r}>'

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path


class EnvironmentVarGuard(collections.abc.MutableMapping):
    """The environment; what is changed in it is restored at the end of a with block."""

    def __init__(self):
        self._environ = os.environ
        self._changed = {}

    def __getitem__(self, envvar):
        return self._environ[envvar]

    def _remember(self, envvar):
        if envvar not in self._changed:
            self._changed[envvar] = self._environ.get(envvar)

    def __setitem__(self, envvar, value):
        self._remember(envvar)
        self._environ[envvar] = value

    def __delitem__(self, envvar):
        self._remember(envvar)
        self._environ.pop(envvar, None)

    def keys(self):
        return self._environ.keys()

    def __iter__(self):
        return iter(self._environ)

    def __len__(self):
        return len(self._environ)

    def set(self, envvar, value):
        self[envvar] = value

    def unset(self, envvar, /, *envvars):
        for name in (envvar, *envvars):
            del self[name]

    def copy(self):
        return dict(self)

    def __enter__(self):
        return self

    def __exit__(self, *ignore_exc):
        for name, value in self._changed.items():
            if value is None:
                self._environ.pop(name, None)
            else:
                self._environ[name] = value
        os.environ = self._environ


def _longpath(path):
    """The long form of a path of Windows; others have only one."""
    return path

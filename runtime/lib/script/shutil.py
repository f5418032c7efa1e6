"""Utility functions for copying and archiving files and directory trees."""

import collections
import os
import stat
import sys

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
           "SpecialFileError", "ExecError", "make_archive", "get_archive_formats", "register_archive_format",
           "unregister_archive_format", "get_unpack_formats", "register_unpack_format", "unregister_unpack_format",
           "unpack_archive", "ignore_patterns", "chown", "which", "get_terminal_size", "SameFileError", "disk_usage"]

COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    pass


class SameFileError(Error):
    """Raised when source and destination are the same file."""


class SpecialFileError(OSError):
    """Raised when trying to do a kind of operation (e.g. copying) which is not supported on a special file."""


class ExecError(OSError):
    """Raised when a command could not be executed."""


class ReadError(OSError):
    """Raised when an archive cannot be read."""


class RegistryError(Exception):
    """Raised when a registry operation with the archiving and unpacking registries fails."""


class _GiveupOnFastCopy(Exception):
    """The system cannot copy between these files by itself."""


_USE_CP_SENDFILE = hasattr(os, "sendfile") and sys.platform.startswith(("linux", "android", "sunos"))
_USE_CP_FCOPYFILE = _WINDOWS = False


def _fastcopy_sendfile(fsrc, fdst):
    """Have the system copy from one file to the other."""
    import errno
    import io
    try:
        infd, outfd = fsrc.fileno(), fdst.fileno()
    except (io.UnsupportedOperation, AttributeError, ValueError) as e:
        raise _GiveupOnFastCopy(e)
    try:
        blocksize = max(os.fstat(infd).st_size, 2 ** 23)
    except OSError:
        blocksize = 2 ** 27
    offset = 0
    while True:
        try:
            sent = os.sendfile(outfd, infd, offset, blocksize)
        except OSError as e:
            e.filename, e.filename2 = fsrc.name, fdst.name
            if e.errno == errno.ENOTSOCK:
                # Only sockets may be written to here.
                global _USE_CP_SENDFILE
                _USE_CP_SENDFILE = False
                raise _GiveupOnFastCopy(e)
            if e.errno == errno.ENOSPC:
                raise e from None
            if offset == 0 and os.lseek(outfd, 0, os.SEEK_CUR) == 0:
                raise _GiveupOnFastCopy(e)
            raise e
        if sent == 0:
            return
        offset += sent


def copyfileobj(fsrc, fdst, length=0):
    """Copy data from file-like object fsrc to file-like object fdst."""
    length = length or COPY_BUFSIZE
    while buf := fsrc.read(length):
        fdst.write(buf)


def _samefile(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy data from src to dst in the most efficient way possible."""
    sys.audit("shutil.copyfile", src, dst)
    if _samefile(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    for path in (src, dst):
        try:
            mode = os.stat(path).st_mode
        except OSError:
            continue
        if stat.S_ISFIFO(mode):
            raise SpecialFileError("`%s` is a named pipe" % (path.path if isinstance(path, os.DirEntry) else path))
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, 'rb') as fsrc:
        try:
            with open(dst, 'wb') as fdst:
                if _USE_CP_SENDFILE:
                    try:
                        _fastcopy_sendfile(fsrc, fdst)
                        return dst
                    except _GiveupOnFastCopy:
                        pass
                copyfileobj(fsrc, fdst)
        except IsADirectoryError as e:
            if not os.path.exists(dst):
                raise FileNotFoundError(f"Directory does not exist: {dst}") from e
            raise
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copy mode bits from src to dst."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy file metadata."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    st = os.stat(src)
    os.utime(dst, ns=(st.st_atime_ns, st.st_mtime_ns))
    os.chmod(dst, stat.S_IMODE(st.st_mode))


def copy(src, dst, *, follow_symlinks=True):
    """Copy data and mode bits ("cp src dst"). Return the file's destination."""
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy data and metadata. Return the file's destination."""
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """Function that can be used as copytree() ignore parameter."""
    import fnmatch

    def _ignore_patterns(path, names):
        ignored = []
        for pattern in patterns:
            ignored.extend(fnmatch.filter(names, pattern))
        return set(ignored)
    return _ignore_patterns


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Recursively copy a directory tree and return the destination directory."""
    names = os.listdir(src)
    ignored = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in ignored:
            continue
        srcname, dstname = os.path.join(src, name), os.path.join(dst, name)
        try:
            if os.path.islink(srcname) and symlinks:
                os.symlink(os.readlink(srcname), dstname)
            elif os.path.islink(srcname) and not os.path.exists(srcname) and ignore_dangling_symlinks:
                continue
            elif os.path.isdir(srcname):
                copytree(srcname, dstname, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(srcname, dstname)
        except Error as err:
            errors.extend(err.args[0])
        except OSError as why:
            errors.append((srcname, dstname, str(why)))
    try:
        copystat(src, dst)
    except OSError as why:
        errors.append((src, dst, str(why)))
    if errors:
        raise Error(errors)
    return dst


_use_fd_functions = ({os.open, os.stat, os.unlink, os.rmdir} <= os.supports_dir_fd and
                     os.scandir in os.supports_fd and os.stat in os.supports_follow_symlinks)


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Recursively delete a directory tree."""
    sys.audit("shutil.rmtree", path, dir_fd)
    def failed(func, path, exc):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(func, path, exc)
        elif onerror is not None:
            onerror(func, path, (type(exc), exc, exc.__traceback__))
        else:
            raise exc
    if isinstance(path, bytes):
        path = os.fsdecode(path)
    _rmtree_safe_fd(path, dir_fd, failed)


def _rmtree_safe_fd(path, dir_fd, failed):
    """Delete a tree. Each folder is opened by its name without following a
    link, and what is in it is deleted through the descriptor."""
    # Of each folder that is being emptied: its descriptor, its name in the
    # folder of another descriptor, its path, and what is still in it.
    stack = []
    try:
        _open_folder(stack, dir_fd, path, path, failed)
        while stack:
            fd, outer, name, path, entries = stack[-1]
            for entry in entries:
                full = os.path.join(path, entry.name)
                try:
                    is_folder = entry.is_dir(follow_symlinks=False)
                except OSError:
                    is_folder = False
                if is_folder:
                    _open_folder(stack, fd, entry.name, full, failed)
                    break
                try:
                    os.unlink(entry.name, dir_fd=fd)
                except FileNotFoundError:
                    continue
                except OSError as e:
                    e.filename = full
                    failed(os.unlink, full, e)
            else:
                stack.pop()
                try:
                    os.close(fd)
                except OSError as e:
                    e.filename = path
                    failed(os.close, path, e)
                try:
                    os.rmdir(name, dir_fd=outer)
                except FileNotFoundError:
                    pass
                except OSError as e:
                    e.filename = path
                    failed(os.rmdir, path, e)
    finally:
        for fd, *_ in stack:
            try:
                os.close(fd)
            except OSError:
                pass


def _open_folder(stack, dir_fd, name, path, failed):
    """Put a folder on the stack: its name in the folder dir_fd, and its path for errors."""
    first = not stack
    func = os.lstat
    try:
        before = os.stat(name, dir_fd=dir_fd, follow_symlinks=False) if dir_fd is not None or not first else os.lstat(name)
        func = os.open
        fd = os.open(name, os.O_RDONLY | os.O_NONBLOCK, dir_fd=dir_fd)
    except OSError as e:
        if first or not isinstance(e, FileNotFoundError):
            e.filename = path
            failed(func, path, e)
        return
    try:
        if stat.S_ISLNK(before.st_mode) or not os.path.samestat(before, os.fstat(fd)):
            # Another folder stands there now, or a link.
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError as e:
        os.close(fd)
        e.filename = path
        failed(os.path.islink, path, e)
        return
    entries = []
    stack.append((fd, dir_fd, name, path, iter(entries)))
    try:
        with os.scandir(fd) as found:
            entries.extend(found)
    except OSError as e:
        e.filename = path
        failed(os.scandir, path, e)


rmtree.avoids_symlink_attacks = _use_fd_functions


def _destinsrc(src, dst):
    """Whether dst is in the tree src."""
    src, dst = (os.path.join(os.path.abspath(p), type(os.fspath(p))()) for p in (src, dst))
    return dst.startswith(src)


def move(src, dst, copy_function=copy2):
    """Recursively move a file or directory to another location."""
    real_dst = dst
    if os.path.isdir(dst):
        if _samefile(src, dst) and not os.path.islink(src):
            os.rename(src, dst)
            return
        real_dst = os.path.join(dst, os.path.basename(os.fspath(src).rstrip(os.sep)))
        if os.path.exists(real_dst):
            raise Error("Destination path '%s' already exists" % real_dst)
    try:
        os.rename(src, real_dst)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), real_dst)
            os.unlink(src)
        elif os.path.isdir(src):
            if _destinsrc(src, real_dst):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
            copytree(src, real_dst, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real_dst)
            os.unlink(src)
    return real_dst


_ntuple_diskusage = collections.namedtuple('usage', 'total used free')


def disk_usage(path):
    """Return disk usage statistics about the given path."""
    st = os.statvfs(path)
    return _ntuple_diskusage(st.f_blocks * st.f_frsize, (st.f_blocks - st.f_bfree) * st.f_frsize, st.f_bavail * st.f_frsize)


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    """Change owner user and group of the given path."""
    if user is None and group is None:
        raise ValueError("user and/or group must be set")

    def number(given, module, find):
        if given is None:
            return -1
        if isinstance(given, int):
            return given
        try:
            return getattr(__import__(module), find)(given)[2]
        except KeyError:
            raise LookupError("no such {}: {!r}".format("user" if module == "pwd" else "group", given)) from None
    sys.audit("shutil.chown", path, user, group)
    os.chown(path, number(user, "pwd", "getpwnam"), number(group, "grp", "getgrnam"), dir_fd=dir_fd, follow_symlinks=follow_symlinks)


def get_terminal_size(fallback=(80, 24)):
    """Get the size of the terminal window."""
    def number(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0
    columns, lines = number('COLUMNS'), number('LINES')
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(1)
        except (AttributeError, ValueError, OSError):
            size = fallback
        columns = columns if columns > 0 else size[0] or fallback[0]
        lines = lines if lines > 0 else size[1] or fallback[1]
    return os.terminal_size((columns, lines))


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """Return the path of the command that a shell would run, or None."""
    def usable(fn):
        return os.path.exists(fn) and os.access(fn, mode) and not os.path.isdir(fn)
    if os.path.dirname(cmd):
        return cmd if usable(cmd) else None
    if path is None:
        path = os.environ.get("PATH", None)
        if path is None:
            try:
                path = os.confstr("CS_PATH")
            except (AttributeError, ValueError):
                path = os.defpath
    if not path:
        return None
    seen = set()
    path = os.fspath(path)
    if isinstance(cmd, bytes):
        dirs = os.fsencode(path).split(os.fsencode(os.pathsep))
    else:
        dirs = os.fsdecode(path).split(os.pathsep)
    for dir in dirs:
        if dir not in seen:
            seen.add(dir)
            name = os.path.join(dir, cmd)
            if usable(name):
                return name
    return None


# Archives: a tree of folders into a file, and back.

def _owner_ids(owner, group):
    """A filter for tarfile that gives members to an account and a group."""
    import grp
    import pwd

    def number(find, name):
        try:
            return find(name)[2] if name is not None else None
        except KeyError:
            return None
    uid, gid = number(pwd.getpwnam, owner), number(grp.getgrnam, group)

    def set_owner(member):
        if gid is not None:
            member.gid, member.gname = gid, group
        if uid is not None:
            member.uid, member.uname = uid, owner
        return member
    return set_owner


def _make_folder_of(name, dry_run, logger):
    folder = os.path.dirname(name)
    if folder and not os.path.exists(folder):
        if logger is not None:
            logger.info("creating %s", folder)
        if not dry_run:
            os.makedirs(folder)


def _make_tarball(base_name, base_dir, compress="gzip", verbose=0, dry_run=0, owner=None, group=None, logger=None, root_dir=None):
    """Make a tar file, compressed or not, of all that is in base_dir; gives its name."""
    kinds = {None: "", "gzip": "gz", "bzip2": "bz2", "xz": "xz"}
    if compress not in kinds:
        raise ValueError("bad value for 'compress', or compression format not supported : {0}".format(compress))
    import tarfile
    kind = kinds[compress]
    archive_name = base_name + ".tar" + (kind and "." + kind)
    _make_folder_of(archive_name, dry_run, logger)
    if logger is not None:
        logger.info("Creating tar archive")
    set_owner = _owner_ids(owner, group)
    if not dry_run:
        with tarfile.open(archive_name, "w|%s" % kind) as tar:
            tar.add(base_dir if root_dir is None else os.path.join(root_dir, base_dir), arcname=base_dir, filter=set_owner)
    if root_dir is not None:
        archive_name = os.path.abspath(archive_name)
    return archive_name


def _make_zipfile(base_name, base_dir, verbose=0, dry_run=0, logger=None, owner=None, group=None, root_dir=None):
    """Make a zip file of all that is in base_dir; gives its name."""
    import zipfile
    zip_filename = base_name + ".zip"
    _make_folder_of(base_name, dry_run, logger)
    if logger is not None:
        logger.info("creating '%s' and adding '%s' to it", zip_filename, base_dir)
    if not dry_run:
        with zipfile.ZipFile(zip_filename, "w", compression=zipfile.ZIP_DEFLATED) as zf:
            top = os.path.normpath(base_dir)
            if root_dir is not None:
                top = os.path.normpath(os.path.join(root_dir, base_dir))

            def add(path):
                name = os.path.normpath(path if root_dir is None else os.path.join(base_dir, os.path.relpath(path, top)))
                zf.write(path, name)
                if logger is not None:
                    logger.info("adding '%s'", path)
            if os.path.normpath(base_dir) != os.curdir:
                add(top)
            for folder, names, files in os.walk(top):
                for name in sorted(names):
                    add(os.path.normpath(os.path.join(folder, name)))
                for name in files:
                    path = os.path.normpath(os.path.join(folder, name))
                    if os.path.isfile(path):
                        add(path)
    if root_dir is not None:
        zip_filename = os.path.abspath(zip_filename)
    return zip_filename


_make_tarball.supports_root_dir = _make_zipfile.supports_root_dir = True

# (function, its arguments, description)
_ARCHIVE_FORMATS = {
    "tar": (_make_tarball, [("compress", None)], "uncompressed tar file"),
    "gztar": (_make_tarball, [("compress", "gzip")], "gzip'ed tar-file"),
    "zip": (_make_zipfile, [], "ZIP file"),
    "bztar": (_make_tarball, [("compress", "bzip2")], "bzip2'ed tar-file"),
    "xztar": (_make_tarball, [("compress", "xz")], "xz'ed tar-file"),
}


def get_archive_formats():
    """Returns a list of supported formats for archiving and unarchiving."""
    return sorted((name, entry[2]) for name, entry in _ARCHIVE_FORMATS.items())


def register_archive_format(name, function, extra_args=None, description=""):
    """Registers an archive format."""
    extra_args = [] if extra_args is None else extra_args
    if not callable(function):
        raise TypeError("The %s object is not callable" % function)
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError("extra_args needs to be a sequence")
    for element in extra_args:
        if not isinstance(element, (tuple, list)) or len(element) != 2:
            raise TypeError("extra_args elements are : (arg_name, value)")
    _ARCHIVE_FORMATS[name] = function, extra_args, description


def unregister_archive_format(name):
    del _ARCHIVE_FORMATS[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None):
    """Create an archive file (eg. zip or tar)."""
    sys.audit("shutil.make_archive", base_name, format, root_dir, base_dir)
    try:
        function, extra, _ = _ARCHIVE_FORMATS[format]
    except KeyError:
        raise ValueError("unknown archive format '%s'" % format) from None
    kwargs = {"dry_run": dry_run, "logger": logger, "owner": owner, "group": group, **dict(extra)}
    base_dir = os.curdir if base_dir is None else base_dir
    back = None
    if root_dir is not None:
        if not stat.S_ISDIR(os.stat(root_dir).st_mode):
            import errno
            raise NotADirectoryError(errno.ENOTDIR, "Not a directory", root_dir)
        if getattr(function, "supports_root_dir", False):
            base_name = os.fspath(base_name)
            kwargs["root_dir"] = root_dir
        else:
            back = os.getcwd()
            if logger is not None:
                logger.debug("changing into '%s'", root_dir)
            base_name = os.path.abspath(base_name)
            if not dry_run:
                os.chdir(root_dir)
    try:
        return function(base_name, base_dir, **kwargs)
    finally:
        if back is not None:
            if logger is not None:
                logger.debug("changing back to '%s'", back)
            os.chdir(back)


def _unpack_zipfile(filename, extract_dir):
    """Unpack a zip file; what is named absolutely or goes upwards is left."""
    import zipfile
    if not zipfile.is_zipfile(filename):
        raise ReadError("%s is not a zip file" % filename)
    with zipfile.ZipFile(filename) as zf:
        for info in zf.infolist():
            name = info.filename
            if name.startswith("/") or ".." in name:
                continue
            target = os.path.join(extract_dir, *name.split("/"))
            folder = target if name.endswith("/") else os.path.dirname(target)
            if folder and not os.path.isdir(folder):
                os.makedirs(folder)
            if not name.endswith("/"):
                with zf.open(name, "r") as source, open(target, "wb") as file:
                    copyfileobj(source, file)


def _unpack_tarfile(filename, extract_dir, *, filter=None):
    """Unpack a tar file, compressed or not."""
    import tarfile
    try:
        tar = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError("%s is not a compressed or uncompressed tar file" % filename) from None
    with tar:
        tar.extractall(extract_dir, filter=filter)


# (endings, function, its arguments, description)
_UNPACK_FORMATS = {
    "tar": ([".tar"], _unpack_tarfile, [], "uncompressed tar file"),
    "zip": ([".zip"], _unpack_zipfile, [], "ZIP file"),
    "gztar": ([".tar.gz", ".tgz"], _unpack_tarfile, [], "gzip'ed tar-file"),
    "bztar": ([".tar.bz2", ".tbz2"], _unpack_tarfile, [], "bzip2'ed tar-file"),
    "xztar": ([".tar.xz", ".txz"], _unpack_tarfile, [], "xz'ed tar-file"),
}


def get_unpack_formats():
    """Returns a list of supported formats for unpacking."""
    return sorted((name, entry[0], entry[3]) for name, entry in _UNPACK_FORMATS.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    """Registers an unpack format."""
    taken = {extension: other for other, entry in _UNPACK_FORMATS.items() for extension in entry[0]}
    for extension in extensions:
        if extension in taken:
            raise RegistryError('%s is already registered for "%s"' % (extension, taken[extension]))
    if not callable(function):
        raise TypeError("The registered function must be a callable")
    _UNPACK_FORMATS[name] = extensions, function, [] if extra_args is None else extra_args, description


def unregister_unpack_format(name):
    """Removes the pack format from the registry."""
    del _UNPACK_FORMATS[name]


def _find_unpack_format(filename):
    for name, entry in _UNPACK_FORMATS.items():
        if any(filename.endswith(extension) for extension in entry[0]):
            return name
    return None


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpack an archive."""
    sys.audit("shutil.unpack_archive", filename, extract_dir, format)
    extract_dir = os.fspath(os.getcwd() if extract_dir is None else extract_dir)
    filename = os.fspath(filename)
    if format is None:
        format = _find_unpack_format(filename)
        if format is None:
            raise ReadError("Unknown archive format '{0}'".format(filename))
    elif format not in _UNPACK_FORMATS:
        raise ValueError("Unknown unpack format '{0}'".format(format))
    entry = _UNPACK_FORMATS[format]
    kwargs = dict(entry[2])
    if filter is not None:
        kwargs["filter"] = filter
    entry[1](filename, extract_dir, **kwargs)

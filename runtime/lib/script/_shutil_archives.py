"""Archives for the module shutil: making them, unpacking them, registering formats."""

import errno
import os
import stat

__all__ = ["make_archive", "get_archive_formats", "register_archive_format", "unregister_archive_format",
           "unpack_archive", "get_unpack_formats", "register_unpack_format", "unregister_unpack_format",
           "ReadError", "RegistryError"]


class ReadError(OSError):
    """Raised when an archive cannot be read."""


class RegistryError(Exception):
    """Raised when a registry operation with the archiving and unpacking registries fails."""


def _make_folder_of(path, dry_run):
    folder = os.path.dirname(path)
    if folder and not os.path.exists(folder) and not dry_run:
        os.makedirs(folder)


def _make_tarball(base_name, base_dir, compress="gzip", verbose=0, dry_run=0, owner=None, group=None, logger=None,
                  root_dir=None):
    import tarfile
    kinds = {None: ("", ""), "gzip": ("gz", ".gz"), "bzip2": ("bz2", ".bz2"), "xz": ("xz", ".xz")}
    if compress not in kinds:
        raise ValueError(f"bad value for 'compress', or compression format not supported : {compress}")
    mode, ext = kinds[compress]
    name = base_name + ".tar" + ext
    _make_folder_of(name, dry_run)
    if not dry_run:
        with tarfile.open(name, "w|" + mode) as tar:
            tar.add(base_dir if root_dir is None else os.path.join(root_dir, base_dir), base_dir)
    return name if root_dir is None else os.path.abspath(name)


def _make_zipfile(base_name, base_dir, verbose=0, dry_run=0, logger=None, owner=None, group=None, root_dir=None):
    import zipfile
    name = base_name + ".zip"
    _make_folder_of(name, dry_run)
    if not dry_run:
        top = os.path.normpath(base_dir)
        folder = top if root_dir is None else os.path.normpath(os.path.join(root_dir, base_dir))
        with zipfile.ZipFile(name, "w", compression=zipfile.ZIP_DEFLATED) as zf:
            if top != os.curdir:
                zf.write(folder, top)
            for path, dirs, files in os.walk(folder):
                inside = os.path.normpath(path if root_dir is None else os.path.relpath(path, root_dir))
                for n in sorted(dirs):
                    zf.write(os.path.join(path, n), os.path.normpath(os.path.join(inside, n)))
                for n in files:
                    file = os.path.normpath(os.path.join(path, n))
                    if os.path.isfile(file):
                        zf.write(file, os.path.normpath(os.path.join(inside, n)))
    return name if root_dir is None else os.path.abspath(name)


_make_zipfile.supports_root_dir = _make_tarball.supports_root_dir = True

_formats = {
    "tar": (_make_tarball, [("compress", None)], "uncompressed tar file"),
    "gztar": (_make_tarball, [("compress", "gzip")], "gzip'ed tar-file"),
    "zip": (_make_zipfile, [], "ZIP file"),
}


def get_archive_formats():
    """The supported formats for archiving: (name, description)."""
    return sorted((name, entry[2]) for name, entry in _formats.items())


def register_archive_format(name, function, extra_args=None, description=""):
    """Register an archive format; function is called with the archive's name and extra_args."""
    extra_args = [] if extra_args is None else extra_args
    if not callable(function):
        raise TypeError('The %s object is not callable' % function)
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError('extra_args needs to be a sequence')
    for element in extra_args:
        if not isinstance(element, (tuple, list)) or len(element) != 2:
            raise TypeError('extra_args elements are : (arg_name, value)')
    _formats[name] = (function, extra_args, description)


def unregister_archive_format(name):
    del _formats[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None,
                 logger=None):
    """Create an archive file (zip or tar) and give its name."""
    try:
        function, extra, _ = _formats[format]
    except KeyError:
        raise ValueError("unknown archive format '%s'" % format) from None
    options = {"dry_run": dry_run, "logger": logger, "owner": owner, "group": group, **dict(extra)}
    if base_dir is None:
        base_dir = os.curdir
    base_name = os.fspath(base_name)
    if root_dir is None:
        return function(base_name, base_dir, **options)
    root_dir = os.fspath(root_dir)
    if not stat.S_ISDIR(os.stat(root_dir).st_mode):
        raise NotADirectoryError(errno.ENOTDIR, 'Not a directory', root_dir)
    if getattr(function, "supports_root_dir", False):
        return function(base_name, base_dir, root_dir=root_dir, **options)
    before = os.getcwd()
    base_name = os.path.abspath(base_name)
    if not dry_run:
        os.chdir(root_dir)
    try:
        return function(base_name, base_dir, **options)
    finally:
        os.chdir(before)


def _unpack_zipfile(filename, extract_dir):
    import zipfile
    if not zipfile.is_zipfile(filename):
        raise ReadError("%s is not a zip file" % filename)
    with zipfile.ZipFile(filename) as zf:
        for info in zf.infolist():
            name = info.filename
            if name.startswith('/') or '..' in name:
                continue
            target = os.path.join(extract_dir, *name.split('/'))
            os.makedirs(os.path.dirname(target), exist_ok=True)
            if not name.endswith('/'):
                with open(target, "wb") as out:
                    out.write(zf.read(name))


def _unpack_tarfile(filename, extract_dir, *, filter=None):
    import tarfile
    try:
        tar = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError("%s is not a compressed or uncompressed tar file" % filename) from None
    with tar:
        tar.extractall(extract_dir, filter=filter)


_unpackers = {
    "tar": ([".tar"], _unpack_tarfile, [], "uncompressed tar file"),
    "zip": ([".zip"], _unpack_zipfile, [], "ZIP file"),
    "gztar": ([".tar.gz", ".tgz"], _unpack_tarfile, [], "gzip'ed tar-file"),
}


def get_unpack_formats():
    """The supported formats for unpacking: (name, extensions, description)."""
    return sorted((name, entry[0], entry[3]) for name, entry in _unpackers.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=''):
    """Register an unpack format; function is called with the archive and the folder to extract to."""
    taken = {ext: other for other, entry in _unpackers.items() for ext in entry[0]}
    for ext in extensions:
        if ext in taken:
            raise RegistryError('%s is already registered for "%s"' % (ext, taken[ext]))
    if not callable(function):
        raise TypeError('The registered function must be a callable')
    _unpackers[name] = (extensions, function, [] if extra_args is None else extra_args, description)


def unregister_unpack_format(name):
    """Remove the unpack format from the registry."""
    del _unpackers[name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpack an archive, of the given format or of that which its name tells."""
    extract_dir = os.fspath(os.getcwd() if extract_dir is None else extract_dir)
    filename = os.fspath(filename)
    if format is None:
        for name, entry in _unpackers.items():
            if any(filename.endswith(ext) for ext in entry[0]):
                format = name
                break
        else:
            raise ReadError("Unknown archive format '{0}'".format(filename))
    elif format not in _unpackers:
        raise ValueError("Unknown unpack format '{0}'".format(format))
    _, function, extra, _ = _unpackers[format]
    options = dict(extra)
    if filter is not None:
        options["filter"] = filter
    function(filename, extract_dir, **options)

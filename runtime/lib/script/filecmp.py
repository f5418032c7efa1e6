"""Compare files and folders."""

import os
import stat
from types import GenericAlias

__all__ = ['clear_cache', 'cmp', 'dircmp', 'cmpfiles', 'DEFAULT_IGNORES']

DEFAULT_IGNORES = ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs', '__pycache__']

_cache = {}
_BLOCK = 8 << 10


def clear_cache():
    """Forget the results of earlier comparisons."""
    _cache.clear()


def cmp(f1, f2, shallow=True):
    """Whether two files seem to be the same.

    If shallow, files of the same kind, size and time of change are.
    """
    one, other = _signature(os.stat(f1)), _signature(os.stat(f2))
    if one[0] != stat.S_IFREG or other[0] != stat.S_IFREG:
        return False
    if shallow and one == other:
        return True
    if one[1] != other[1]:
        return False
    key = f1, f2, one, other
    result = _cache.get(key)
    if result is None:
        result = _same_content(f1, f2)
        if len(_cache) > 100:
            clear_cache()
        _cache[key] = result
    return result


def _signature(st):
    return stat.S_IFMT(st.st_mode), st.st_size, st.st_mtime


def _same_content(f1, f2):
    with open(f1, 'rb') as one, open(f2, 'rb') as other:
        while True:
            a, b = one.read(_BLOCK), other.read(_BLOCK)
            if a != b:
                return False
            if not a:
                return True


def cmpfiles(a, b, common, shallow=True):
    """Compare the files named common in two folders: (same, different, those that can't be compared)."""
    result = [], [], []
    for name in common:
        result[_compare(os.path.join(a, name), os.path.join(b, name), shallow)].append(name)
    return result


def _compare(a, b, shallow):
    try:
        return int(not cmp(a, b, shallow))
    except (OSError, ValueError):
        return 2


class dircmp:
    """Compare two folders; the results are worked out when they are asked for.

    left_list, right_list: what is in the folders, ignore and hide aside;
    common: what is in both, of which common_dirs, common_files and common_funny;
    left_only, right_only; same_files, diff_files, funny_files of common_files;
    subdirs: a dircmp for each name in common_dirs.
    """

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.shallow = shallow

    def phase0(self):
        """List both folders."""
        self.left_list = sorted(self._shown(os.listdir(self.left)))
        self.right_list = sorted(self._shown(os.listdir(self.right)))

    def _shown(self, names):
        skip = self.hide + self.ignore
        return [name for name in names if name not in skip]

    def phase1(self):
        """Find the names in both."""
        left = {os.path.normcase(name): name for name in self.left_list}
        right = {os.path.normcase(name): name for name in self.right_list}
        self.common = [left[name] for name in left if name in right]
        self.left_only = [left[name] for name in left if name not in right]
        self.right_only = [right[name] for name in right if name not in left]

    def phase2(self):
        """Tell folders, files and the rest apart."""
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            kinds = []
            for folder in self.left, self.right:
                try:
                    kinds.append(stat.S_IFMT(os.stat(os.path.join(folder, name)).st_mode))
                except (OSError, ValueError):
                    kinds.append(None)
            if kinds == [stat.S_IFDIR] * 2:
                self.common_dirs.append(name)
            elif kinds == [stat.S_IFREG] * 2:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)

    def phase3(self):
        """Compare the files."""
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files,
                                                                      self.shallow)

    def phase4(self):
        """Compare the folders in both."""
        self.subdirs = {}
        for name in self.common_dirs:
            self.subdirs[name] = self.__class__(os.path.join(self.left, name), os.path.join(self.right, name),
                                                self.ignore, self.hide, shallow=self.shallow)

    def phase4_closure(self):
        """Compare all folders below."""
        self.phase4()
        for sub in self.subdirs.values():
            sub.phase4_closure()

    def report(self):
        """Print what was found, of these folders alone."""
        print('diff', self.left, self.right)
        for title, names in (('Only in ' + self.left, self.left_only), ('Only in ' + self.right, self.right_only)):
            if names:
                names.sort()
                print(title, ':', names)
        for title, names in (('Identical files', self.same_files), ('Differing files', self.diff_files),
                             ('Trouble with common files', self.funny_files),
                             ('Common subdirectories', self.common_dirs), ('Common funny cases', self.common_funny)):
            if names:
                names.sort()
                print(title, ':', names)

    def report_partial_closure(self):
        """report() of these folders and of those right below them."""
        self.report()
        for sub in self.subdirs.values():
            print()
            sub.report()

    def report_full_closure(self):
        """report() of these folders and all below."""
        self.report()
        for sub in self.subdirs.values():
            print()
            sub.report_full_closure()

    methodmap = dict(subdirs=phase4, same_files=phase3, diff_files=phase3, funny_files=phase3, common_dirs=phase2,
                     common_files=phase2, common_funny=phase2, common=phase1, left_only=phase1, right_only=phase1,
                     left_list=phase0, right_list=phase0)

    def __getattr__(self, attr):
        if attr not in self.methodmap:
            raise AttributeError(attr)
        self.methodmap[attr](self)
        return getattr(self, attr)

    __class_getitem__ = classmethod(GenericAlias)

"""What paths of all systems have in common; os.path has it too."""

import os
import stat
from os.path import (commonprefix, exists, getatime, getctime, getmtime, getsize, isdevdrive, isdir, isfile,
                     isjunction, islink, lexists, samefile, sameopenfile, samestat)

__all__ = ['commonprefix', 'exists', 'getatime', 'getctime', 'getmtime', 'getsize', 'isdevdrive', 'isdir', 'isfile',
           'isjunction', 'islink', 'lexists', 'samefile', 'sameopenfile', 'samestat']


def _splitext(p, sep, altsep, extsep):
    """Split off the last extension; dots that a name begins with belong to its stem."""
    name = max(p.rfind(sep), p.rfind(altsep) if altsep else -1) + 1
    dot = p.rfind(extsep)
    if dot > name and p[name:dot].strip(extsep):
        return p[:dot], p[dot:]
    return p, p[:0]

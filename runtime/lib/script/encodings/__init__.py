"""The encodings: each is a module of this package.

A module has getregentry(), which gives the CodecInfo of its encoding. Modules
of other packages can be added to those here by codecs.register.
"""

import codecs
from . import aliases

_cache = codecs._cache
_aliases = aliases.aliases


class CodecRegistryError(LookupError, SystemError):
    pass


def normalize_encoding(encoding):
    """The encoding's name as that of a module: only ASCII letters, digits,
    points, and underscores for runs of everything else."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    chars = []
    punct = False
    for c in encoding:
        if c.isalnum() or c == ".":
            if punct and chars:
                chars.append("_")
            if c.isascii():
                chars.append(c)
            punct = False
        else:
            punct = True
    return "".join(chars)


def search_function(encoding):
    name = normalize_encoding(encoding)
    aliased = _aliases.get(name) or _aliases.get(name.replace(".", "_"))
    for modname in (aliased, name) if aliased else (name,):
        if not modname or "." in modname:
            continue
        try:
            mod = __import__("encodings." + modname, fromlist=["getregentry"], level=0)
        except ImportError:
            continue
        getregentry = getattr(mod, "getregentry", None)
        if getregentry is not None:
            break
    else:
        return None
    entry = getregentry()
    if not isinstance(entry, codecs.CodecInfo):
        if not 4 <= len(entry) <= 7:
            raise CodecRegistryError('module "%s" (%s) failed to register' % (mod.__name__, mod.__file__))
        entry = codecs.CodecInfo(*entry)
    for alias in getattr(mod, "getaliases", tuple)():
        _aliases.setdefault(alias, modname)
    return entry

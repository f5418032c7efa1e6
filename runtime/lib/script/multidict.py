"""Dicts with several values of a key, in the shape of multidict."""

__all__ = ["MultiMapping", "MutableMultiMapping", "MultiDictProxy", "CIMultiDictProxy", "MultiDict",
           "CIMultiDict", "istr", "upstr", "getversion"]

_MISSING = object()


class istr(str):
    """A str that is compared without its case where it is a key."""

    __is_istr__ = True


upstr = istr


def _pairs(args, kwargs):
    if len(args) > 1:
        raise TypeError(f"MultiDict takes from 1 to 2 positional arguments but {len(args) + 1} were given")
    found = []
    if args and args[0] is not None:
        source = args[0]
        if isinstance(source, MultiMapping):
            found.extend(source._items)
        elif hasattr(source, "items"):
            found.extend(source.items())
        else:
            for pair in source:
                if len(pair) != 2:
                    raise ValueError(f"multidict update sequence element #{len(found)} has length {len(pair)}; 2 is required")
                found.append(tuple(pair))
    found.extend(kwargs.items())
    return found


class MultiMapping:
    """What all of them can be asked."""

    _items = ()

    @staticmethod
    def _key(key):
        return key

    def getall(self, key, default=_MISSING):
        wanted = self._key(key)
        found = [value for name, value in self._items if self._key(name) == wanted]
        if found:
            return found
        if default is not _MISSING:
            return default
        raise KeyError(f"Key not found: {key!r}")

    def getone(self, key, default=_MISSING):
        wanted = self._key(key)
        for name, value in self._items:
            if self._key(name) == wanted:
                return value
        if default is not _MISSING:
            return default
        raise KeyError(f"Key not found: {key!r}")

    def __getitem__(self, key):
        return self.getone(key)

    def get(self, key, default=None):
        return self.getone(key, default)

    def keys(self):
        return _View([name for name, _ in self._items], "keys")

    def values(self):
        return _View([value for _, value in self._items], "values")

    def items(self):
        return _View(list(self._items), "items")

    def copy(self):
        return _MUTABLE[self._key is _lower](self)

    def __contains__(self, key):
        if not isinstance(key, str):
            return False
        wanted = self._key(key)
        return any(self._key(name) == wanted for name, _ in self._items)

    def __iter__(self):
        return iter([name for name, _ in self._items])

    def __len__(self):
        return len(self._items)

    def __eq__(self, other):
        if isinstance(other, MultiMapping):
            return ([(self._key(n), v) for n, v in self._items]
                    == [(self._key(n), v) for n, v in other._items])
        if not hasattr(other, "keys"):
            return NotImplemented
        return len(other) == len(self) and all(name in other and other[name] == value for name, value in self._items)

    def __repr__(self):
        body = ", ".join(f"'{name}': {value!r}" for name, value in self._items)
        return f"<{type(self).__name__}({body})>"


class _View(list):
    """keys(), values() or items()."""

    def __init__(self, items, kind):
        super().__init__(items)
        self._kind = kind

    def __repr__(self):
        body = ", ".join(f"{item[0]!r}: {item[1]!r}" if self._kind == "items" else repr(item) for item in self)
        return f"<_{self._kind.title()}View({body})>"

    def __eq__(self, other):
        return list(self) == list(other)


def _lower(key):
    return key.lower() if isinstance(key, str) else key


class MutableMultiMapping(MultiMapping):
    """What can be changed."""

    def __init__(self, *args, **kwargs):
        self._items = []
        self.extend(*args, **kwargs)

    def add(self, key, value):
        if not isinstance(key, str):
            raise TypeError("MultiDict keys should be either str or subclasses of str")
        self._items.append((key, value))

    def extend(self, *args, **kwargs):
        for name, value in _pairs(args, kwargs):
            self.add(name, value)

    def update(self, *args, **kwargs):
        pairs = _pairs(args, kwargs)
        fresh = {self._key(name) for name, _ in pairs}
        self._items = [p for p in self._items if self._key(p[0]) not in fresh]
        for name, value in pairs:
            self.add(name, value)

    def clear(self):
        self._items.clear()

    def setdefault(self, key, default=None):
        if key not in self:
            self.add(key, default)
        return self[key]

    def __setitem__(self, key, value):
        wanted = self._key(key)
        for i, (name, _) in enumerate(self._items):
            if self._key(name) == wanted:
                self._items[i] = (key, value)
                self._items[i + 1:] = [p for p in self._items[i + 1:] if self._key(p[0]) != wanted]
                return
        self.add(key, value)

    def __delitem__(self, key):
        if key not in self:
            raise KeyError(key)
        wanted = self._key(key)
        self._items = [p for p in self._items if self._key(p[0]) != wanted]

    def popone(self, key, default=_MISSING):
        wanted = self._key(key)
        for i, (name, value) in enumerate(self._items):
            if self._key(name) == wanted:
                del self._items[i]
                return value
        if default is not _MISSING:
            return default
        raise KeyError(key)

    pop = popone

    def popall(self, key, default=_MISSING):
        values = self.getall(key, default)
        if key in self:
            del self[key]
        return values

    def popitem(self):
        if not self._items:
            raise KeyError("empty multidict")
        return self._items.pop()


class MultiDict(MutableMultiMapping):
    """A dict with several values of a key."""


class CIMultiDict(MutableMultiMapping):
    """A MultiDict whose keys have no case."""

    _key = staticmethod(_lower)


class MultiDictProxy(MultiMapping):
    """A MultiDict to look at."""

    def __init__(self, arg):
        if not isinstance(arg, MultiMapping):
            raise TypeError(f"ctor requires MultiDict or MultiDictProxy instance, not {type(arg)}")
        self._items = arg._items


class CIMultiDictProxy(MultiDictProxy):
    """A CIMultiDict to look at."""

    _key = staticmethod(_lower)


_MUTABLE = {False: MultiDict, True: CIMultiDict}


def getversion(md):
    """A number that is another after each change of size."""
    return len(md)

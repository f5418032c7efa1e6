"""The class ZoneInfo."""

import bisect
import collections
import functools
import struct
import sys
import weakref
from datetime import datetime, timedelta, tzinfo

from _spoken import spoken
from . import _tzpath
from ._rule import parse_rule

_epoch = datetime(1970, 1, 1)
_epoch_day = _epoch.toordinal()


@functools.lru_cache(maxsize=512)
def _delta(seconds):
    return timedelta(seconds=seconds)


class _Kind:
    """What holds between two changes: offset, how much of it is summer time, and name."""

    __slots__ = ("utcoff", "dstoff", "tzname")

    def __init__(self, utcoff, dstoff, tzname):
        self.utcoff = utcoff
        self.dstoff = dstoff
        self.tzname = tzname

    def __eq__(self, other):
        return self.utcoff == other.utcoff and self.dstoff == other.dstoff and self.tzname == other.tzname

    def __repr__(self):
        return f"{self.__class__.__name__}({self.utcoff}, {self.dstoff}, {self.tzname})"


_nothing = _Kind(None, None, None)


@spoken
class ZoneInfo(tzinfo):
    """A time zone of IANA's data base; one of a name is always the same object."""

    _strong_cache_size = 8
    _strong_cache = collections.OrderedDict()
    _weak_cache = weakref.WeakValueDictionary()
    __module__ = "zoneinfo"

    def __init_subclass__(cls):
        cls._strong_cache = collections.OrderedDict()
        cls._weak_cache = weakref.WeakValueDictionary()

    def __new__(cls, key):
        instance = cls._weak_cache.get(key, None)
        if instance is None:
            instance = cls._weak_cache.setdefault(key, cls._new_instance(key))
            instance._from_cache = True
        cls._strong_cache[key] = cls._strong_cache.pop(key, instance)
        if len(cls._strong_cache) > cls._strong_cache_size:
            cls._strong_cache.popitem(last=False)
        return instance

    @classmethod
    def no_cache(cls, key):
        """A new object for the zone."""
        obj = cls._new_instance(key)
        obj._from_cache = False
        return obj

    @classmethod
    def _new_instance(cls, key):
        obj = super().__new__(cls)
        obj._key = key
        path = _tzpath.find_tzfile(key)
        changes = None
        if path is not None:
            file = open(path, "rb")
        else:
            try:
                file = _tzpath.load_tzdata(key)
            except _tzpath.ZoneInfoNotFoundError:
                # The binary has the data, unless a program wants none of it.
                if sys.modules.get("tzdata", 0) is not None:
                    import _zoneinfo
                    changes = _zoneinfo.changes(key)
                if changes is None:
                    raise
        if changes is not None:
            obj._use_changes(changes)
        else:
            with file as f:
                obj._load_file(f)
        obj._file_repr = None
        return obj

    @classmethod
    def from_file(cls, fobj, /, key=None):
        """The zone that a file describes."""
        obj = super().__new__(cls)
        obj._key = key
        obj._from_cache = False
        obj._load_file(fobj)
        obj._file_repr = repr(fobj)
        # It can't be pickled, for nobody would find the file.
        obj.__reduce__ = obj._file_reduce
        return obj

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forget the zones, or those of the names given."""
        if only_keys is not None:
            for key in only_keys:
                cls._weak_cache.pop(key, None)
                cls._strong_cache.pop(key, None)
        else:
            cls._weak_cache.clear()
            cls._strong_cache.clear()

    @property
    def key(self):
        return self._key

    def utcoffset(self, dt, /):
        return self._find(dt).utcoff

    def dst(self, dt, /):
        return self._find(dt).dstoff

    def tzname(self, dt, /):
        return self._find(dt).tzname

    def _find(self, dt):
        """What holds at a local time."""
        if dt is None:
            return self._after if self._fixed else _nothing
        stamp = self._timestamp(dt)
        local = self._local[dt.fold]
        if local and stamp < local[0]:
            return self._before
        if not local or stamp > local[-1]:
            if isinstance(self._after, _Kind):
                return self._after
            return self._after.at_local(stamp, dt.year, dt.fold)
        return self._kinds[bisect.bisect_right(local, stamp) - 1]

    @staticmethod
    def _timestamp(dt):
        return (dt.toordinal() - _epoch_day) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second

    def fromutc(self, dt, /):
        """The local time of a time in UTC."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        stamp = self._timestamp(dt)
        moments = self._moments
        fold = 0
        if moments and stamp < moments[0]:
            kind = self._before
        elif (not moments or stamp > moments[-1]) and not isinstance(self._after, _Kind):
            kind, fold = self._after.at_utc(stamp, dt.year)
        elif not moments:
            kind = self._after
        else:
            i = bisect.bisect_right(moments, stamp)
            previous = self._kinds[i - 2] if i > 1 else self._before
            kind = self._kinds[i - 1]
            # What the clock has just been set back by is told twice.
            shift = previous.utcoff - kind.utcoff
            fold = int(shift.total_seconds() > stamp - moments[i - 1])
        dt += kind.utcoff
        return dt.replace(fold=1) if fold else dt

    def __str__(self):
        return f"{self._key}" if self._key is not None else repr(self)

    def __repr__(self):
        name = f"{self.__class__.__module__}.{self.__class__.__qualname__}"
        if self._key is not None:
            return f"{name}(key={self._key!r})"
        return f"{name}.from_file({self._file_repr})"

    def __reduce__(self):
        if self._file_repr is not None:
            return self._file_reduce()
        return self.__class__._unpickle, (self._key, self._from_cache)

    def _file_reduce(self):
        import pickle
        raise pickle.PicklingError("Cannot pickle a ZoneInfo file created from a file stream.")

    @classmethod
    def _unpickle(cls, key, from_cache, /):
        return cls(key) if from_cache else cls.no_cache(key)

    def _use_changes(self, changes):
        """Take the changes that the binary has."""
        first, rest = changes[0], changes[1:]
        offsets, dsts, names = zip(*(change[1:] for change in changes))
        differences = _summer_parts(list(range(len(rest) + 1)), offsets, dsts)
        kinds = [_Kind(_delta(o), _delta(d), n) for o, d, n in zip(offsets, differences, names)]
        self._before = next((k for k, dst in zip(kinds, dsts) if not dst), kinds[0])
        if first[0] is None:
            self._before = kinds[0]
        self._moments = [change[0] for change in rest]
        self._kinds = kinds[1:]
        self._local = _local_times(self._moments, [k.utcoff.total_seconds() for k in kinds])
        self._after = kinds[-1]
        self._fixed = not rest

    def _load_file(self, f):
        indexes, moments, offsets, dsts, names, rule = _read(f)
        differences = _summer_parts(indexes, offsets, dsts)
        table = [_Kind(_delta(o), _delta(d), n) for o, d, n in zip(offsets, differences, names)]
        self._moments = moments
        self._kinds = [table[i] for i in indexes]
        self._before = next((k for k, dst in zip(table, dsts) if not dst), table[0] if table else None)
        first = offsets[table.index(self._before)] if table else 0
        self._local = _local_times(moments, [first] + [offsets[i] for i in indexes])
        if rule:
            self._after = parse_rule(rule.decode(), _Kind, _delta)
        else:
            if not self._kinds and not table:
                raise ValueError("No time zone information found.")
            self._after = self._kinds[-1] if self._kinds else table[-1]
        if len(table) > 1 or not isinstance(self._after, _Kind):
            self._fixed = False
        elif not table:
            raise ValueError(f"Invalid data: no time zone information for {self._key}")
        else:
            self._fixed = True


def _local_times(moments, offsets):
    """When the changes are by local clocks, for fold 0 and 1; offsets has one more."""
    early, late = [], []
    for i, moment in enumerate(moments):
        a, b = sorted((int(offsets[i]), int(offsets[i + 1])))
        early.append(moment + b)
        late.append(moment + a)
    return [early, late]


def _summer_parts(indexes, offsets, dsts):
    """How much of each offset is summer time. The data does not say; it is the
    difference to the time before or after, or else an hour."""
    parts = [0] * len(dsts)
    for i in range(1, len(indexes)):
        kind, before = indexes[i], indexes[i - 1]
        if not dsts[kind] or parts[kind]:
            continue
        part = 0
        if not dsts[before]:
            part = offsets[kind] - offsets[before]
        if not part and i < len(indexes) - 1:
            after = indexes[i + 1]
            if dsts[after]:
                continue
            part = offsets[kind] - offsets[after]
        parts[kind] = part
    return [3600 if dst and not part else part for part, dst in zip(parts, dsts)]


def _read(f):
    """Read a file in the format of RFC 8536."""
    def header():
        data = f.read(44)
        if data[:4] != b"TZif":
            raise ValueError("Invalid TZif file: magic not found")
        version = 1 if data[4:5] == b"\x00" else int(data[4:5])
        return version, struct.unpack(">6l", data[20:44])

    version, counts = header()
    size, code = 4, "l"
    if version >= 2:
        utc, std, leaps, times, types, chars = counts
        f.seek(times * 5 + types * 6 + chars + leaps * 8 + std + utc, 1)
        version, counts = header()
        size, code = 8, "q"
    utc, std, leaps, times, types, chars = counts
    moments = list(struct.unpack(f">{times}{code}", f.read(times * size)))
    indexes = list(struct.unpack(f">{times}B", f.read(times)))
    offsets, dsts, starts = [], [], []
    for _ in range(types):
        offset, dst, start = struct.unpack(">lbb", f.read(6))
        offsets.append(offset)
        dsts.append(dst)
        starts.append(start)
    text = f.read(chars)
    names = [text[i:text.index(b"\x00", i)].decode() for i in starts]
    rule = None
    if version >= 2:
        f.seek(leaps * (size + 4) + std + utc, 1)
        if f.read(1) != b"\n":
            raise ValueError("Invalid TZif file: no footer")
        rule = b""
        while (c := f.read(1)) != b"\n":
            if not c:
                break
            rule += c
    return indexes, moments, offsets, dsts, names, rule

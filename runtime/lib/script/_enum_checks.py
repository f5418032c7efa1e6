"""Parts of enum that few programs use: verify, global_enum and their helpers."""

import sys
import enum
from builtins import bin as _bin
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, Flag

__name__ = "enum"


def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_dunder(name):
    return (len(name) > 4 and name[:2] == name[-2:] == "__"
            and name[2] != "_" and name[-3] != "_")


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    pattern = f"_{cls_name}__"
    return (len(name) > len(pattern) and name.startswith(pattern)
            and (name[-1] != "_" or name[-2] != "_"))


def _is_single_bit(num):
    return num != 0 and num & (num - 1) == 0


def _iter_bits_lsb(num):
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError("%r is not a positive integer" % num)
    while num:
        b = num & (~num + 1)
        yield b
        num ^= b


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def bin(num, max_bits=None):
    """Like the built-in bin(), except negative values are represented in two's
    complement, and the leading bit always indicates sign (0=positive, 1=negative)."""
    ceiling = 2 ** num.bit_length()
    if num >= 0:
        s = _bin(num + ceiling).replace("1", "0", 1)
    else:
        s = _bin(~num ^ (ceiling - 1) + ceiling)
    sign, digits = s[:3], s[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return "%s %s" % (sign, digits)


class verify:
    """Check an enumeration for various constraints."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._unique(enumeration)
            elif check is CONTINUOUS:
                self._continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._named_flags(enumeration)
        return enumeration

    def _unique(self, enumeration):
        duplicates = [(name, member.name) for name, member in enumeration.__members__.items()
                      if name != member.name]
        if duplicates:
            details = ", ".join(f"{alias} -> {name}" for alias, name in duplicates)
            raise ValueError("aliases found in %r: %s" % (enumeration, details))

    def _continuous(self, enumeration):
        values = set(e.value for e in enumeration)
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            bits = range(low.bit_length() - 1, high.bit_length())
            missing = [2 ** i for i in bits if 2 ** i not in values]
            what = "flag"
        else:
            missing = [i for i in range(low + 1, high) if i not in values]
            what = "enum"
        if missing:
            raise ValueError(("invalid %s %r: missing values %s" % (
                what, enumeration.__name__, ", ".join(str(m) for m in missing)))[:256])

    def _named_flags(self, enumeration):
        member_names = enumeration._member_names_
        member_values = [m.value for m in enumeration]
        missing_names = []
        missing_value = 0
        for name, alias in enumeration._member_map_.items():
            if name in member_names or alias.value < 0:
                continue
            values = list(_iter_bits_lsb(alias.value))
            missed = [v for v in values if v not in member_values]
            if missed:
                missing_names.append(name)
                for val in missed:
                    missing_value |= val
        if missing_names:
            if len(missing_names) == 1:
                alias = "alias %s is missing" % missing_names[0]
            else:
                alias = "aliases %s and %s are missing" % (", ".join(missing_names[:-1]), missing_names[-1])
            if _is_single_bit(missing_value):
                value = "value 0x%x" % missing_value
            else:
                value = "combined values of 0x%x" % missing_value
            raise ValueError("invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]"
                             % (enumeration.__name__, alias, value))


def global_enum_repr(self):
    """Use module.enum_name instead of class.enum_name."""
    module = self.__class__.__module__.split(".")[-1]
    return "%s.%s" % (module, self._name_)


def global_flag_repr(self):
    """Use module.flag_name instead of class.flag_name."""
    module = self.__class__.__module__.split(".")[-1]
    cls_name = self.__class__.__name__
    if self._name_ is None:
        return "%s.%s(%r)" % (module, cls_name, self._value_)
    if _is_single_bit(self._value_):
        return "%s.%s" % (module, self._name_)
    if self._boundary_ is not enum.FlagBoundary.KEEP:
        return "|".join(["%s.%s" % (module, name) for name in self.name.split("|")])
    name = []
    for n in self._name_.split("|"):
        if n[0].isdigit():
            name.append(n)
        else:
            name.append("%s.%s" % (module, n))
    return "|".join(name)


def global_str(self):
    """Use enum_name instead of class.enum_name."""
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Put the members into the module and let them print as names of it."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, enum.ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Make an enumeration of a plain class."""
    def convert_class(cls):
        name = cls.__name__
        body = type(etype).__prepare__(name, (etype,))
        for key, value in cls.__dict__.items():
            if key not in ("__dict__", "__weakref__"):
                body[key] = value
        body["__qualname__"] = cls.__qualname__
        return type(etype)(name, (etype,), body, boundary=boundary)
    return convert_class


def _test_simple_enum(checked_enum, simple_enum):
    """Compare an enumeration made by _simple_enum with one made by a class statement."""
    failed = []
    if checked_enum.__dict__ != simple_enum.__dict__:
        for name, member in checked_enum.__members__.items():
            other = simple_enum.__members__.get(name)
            if other is None or other.value != member.value:
                failed.append(f"{name}: {member!r} and {other!r}")
    if failed:
        raise TypeError("enum mismatch:\n   %s" % "\n   ".join(failed))


def pickle_by_global_name(self, proto):
    """Pickle a member by its name in the module."""
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


def pickle_by_enum_name(self, proto):
    """Pickle a member by its name in the class."""
    return getattr, (self.__class__, self._name_)


def _make_class_unpicklable(obj):
    """Let pickling of an object, or of a class's members, fail."""
    def refuse(self, proto):
        raise TypeError("%r cannot be pickled" % self)
    if isinstance(obj, dict):
        obj["__reduce_ex__"] = refuse
        obj["__module__"] = "<unknown>"
    else:
        setattr(obj, "__reduce_ex__", refuse)
        setattr(obj, "__module__", "<unknown>")


def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
    """Make an enumeration of the constants of a module, which become its members."""
    names = vars(sys.modules[module])
    members = [(key, value) for key, value in (vars(source) if source else names).items() if filter(key)]
    try:
        members.sort(key=lambda pair: (pair[1], pair[0]))
    except TypeError:
        members.sort(key=lambda pair: pair[0])
    made = cls(name, members, module=module, boundary=boundary or enum.KEEP)
    if as_global:
        global_enum(made)
    else:
        sys.modules[made.__module__].__dict__.update(made.__members__)
    names[name] = made
    return made

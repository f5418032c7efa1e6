"""Names of typing that are not public, and that libraries import nevertheless."""

import collections.abc
import functools
from typing import ForwardRef, Generic, ParamSpec, TypeVar, _ConcatenateGenericAlias, _LiteralGenericAlias

__name__ = "typing"

_TYPING_INTERNALS = frozenset({
    "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol", "__protocol_attrs__",
    "__non_callable_proto_members__", "__type_params__"})
_SPECIAL_NAMES = frozenset({
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
    "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__", "__static_attributes__", "__firstlineno__"})
EXCLUDED_ATTRIBUTES = _TYPING_INTERNALS | _SPECIAL_NAMES | {"_MutableMapping__marker"}


class _Final:
    """A mixin of classes that are no bases, but for those that say _root."""

    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


class _NotIterable:
    """A mixin of what has items that cannot be gone through."""

    __slots__ = ()
    __iter__ = None


class _TypingEllipsis:
    """Stands for ... where an argument must be a class."""


_cleanups = []
_caches = {}


def _tp_cache(func=None, /, *, typed=False):
    """Remember what func gives for arguments that can be hashed."""

    def decorator(func):
        cached = functools.lru_cache(typed=typed)(func)
        _caches[func] = cached
        _cleanups.append(cached.cache_clear)

        @functools.wraps(func)
        def inner(*args, **kwds):
            try:
                return cached(*args, **kwds)
            except TypeError:
                pass  # not hashable, or func's own error, which comes again
            return func(*args, **kwds)

        return inner

    return decorator if func is None else decorator(func)


def _type_convert(arg, module=None, *, allow_special_forms=False):
    """None is its type, and a string a forward reference."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _is_dunder(attr):
    return attr.startswith("__") and attr.endswith("__")


def _is_unpacked_typevartuple(x):
    return not isinstance(x, type) and getattr(x, "__typing_is_unpacked_typevartuple__", False)


def _is_typevar_like(x):
    return isinstance(x, (TypeVar, ParamSpec)) or _is_unpacked_typevartuple(x)


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list)) or isinstance(arg, (ParamSpec, _ConcatenateGenericAlias))


def _should_unflatten_callable_args(typ, args):
    """Whether the arguments before the last are Callable's parameters, one by one."""
    return typ.__origin__ is collections.abc.Callable and not (len(args) == 2 and _is_param_expr(args[0]))


def _deduplicate(params, *, unhashable_fallback=False):
    """The parameters in their order, each once."""
    try:
        return dict.fromkeys(params)
    except TypeError:
        if not unhashable_fallback:
            raise
    out = []
    for p in params:
        if p not in out:
            out.append(p)
    return out


def _value_and_type_iter(parameters):
    return ((p, type(p)) for p in parameters)


def _flatten_literal_params(parameters):
    """The values of a Literal, those of a Literal among them in its place."""
    out = []
    for p in parameters:
        out.extend(p.__args__ if isinstance(p, _LiteralGenericAlias) else (p,))
    return tuple(out)


def _unpack_args(*args):
    """The arguments, unpacked tuples of known length in pieces."""
    out = []
    for arg in args:
        items = getattr(arg, "__typing_unpacked_tuple_args__", None)
        if items is not None and not (items and items[-1] is ...):
            out.extend(items)
        else:
            out.append(arg)
    return out


def _generic_class_getitem(cls, args):
    """What C[args] is for a generic class."""
    return Generic.__dict__["__class_getitem__"].__get__(None, cls)(args)


def _generic_init_subclass(cls, *args, **kwargs):
    """Find the parameters of a class that derives from Generic."""
    Generic.__dict__["__init_subclass__"].__get__(None, cls)(*args, **kwargs)

"""Protocol: classes that others belong to by what they have."""

import abc
import functools
import sys
import typing
from abc import ABCMeta, abstractmethod
from typing import Generic, TypeVar

__name__ = "typing"

_special = frozenset({
    "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__protocol_attrs__", "__non_callable_proto_members__", "__type_params__",
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__",
    "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__",
    "__static_attributes__", "__firstlineno__", "_MutableMapping__marker", "_abc_impl"})

_allowed = {
    "collections.abc": ["Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator",
                        "Hashable", "Sized", "Container", "Collection", "Reversible", "Buffer"],
    "contextlib": ["AbstractContextManager", "AbstractAsyncContextManager"],
    "typing": ["Protocol", "Generic"],
}


def _get_protocol_attrs(cls):
    """Collect protocol members from a protocol class."""
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in {"Protocol", "Generic"}:
            continue
        annotations = base.__dict__.get("__annotations__", {})
        for attr in (*base.__dict__, *annotations):
            if not attr.startswith("_abc_") and attr not in _special:
                attrs.add(attr)
    return attrs


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init_or_replace_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


def _lookup_static(obj, attr):
    """Find an attribute without running anything."""
    d = getattr(obj, "__dict__", None)
    if isinstance(d, dict) and attr in d:
        return d[attr]
    for base in type(obj).__mro__:
        if attr in base.__dict__:
            return base.__dict__[attr]
    raise AttributeError(attr)


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name == "Protocol" and bases == (Generic,):
            pass
        elif {Protocol, Generic} & set(bases):
            for base in bases:
                if not (base in {object, Generic}
                        or base.__name__ in _allowed.get(base.__module__, [])
                        or (issubclass(base, Generic) and getattr(base, "_is_protocol", False))):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and not _allow_reckless_class_checks():
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if cls.__non_callable_proto_members__ and cls.__dict__.get("__subclasshook__") is _proto_hook_method:
                attrs = sorted(cls.__non_callable_proto_members__)
                raise TypeError("Protocols with non-method members don't support issubclass(). "
                                f"Non-method members: {str(attrs)[1:-1]}.")
        return ABCMeta.__subclasscheck__(cls, other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return ABCMeta.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_runtime_protocol", False) and not _allow_reckless_class_checks():
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        global _checking
        before, _checking = _checking, True
        try:
            if ABCMeta.__instancecheck__(cls, instance):
                return True
        finally:
            _checking = before
        for attr in cls.__protocol_attrs__:
            try:
                val = _lookup_static(instance, attr)
            except AttributeError:
                break
            if val is None and attr not in cls.__non_callable_proto_members__:
                break
        else:
            return True
        return False


_checking = False


def _allow_reckless_class_checks():
    """Whether the check is made on behalf of a class check of the library."""
    if _checking or abc._checking():
        return True
    frame = sys._getframe()
    for _ in range(3):
        frame = frame.f_back
        if frame is None:
            return False
    return frame.f_globals.get("__name__") in ("abc", "functools", None)


def _proto_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for attr in cls.__protocol_attrs__:
        for base in other.__mro__:
            if attr in base.__dict__:
                if base.__dict__[attr] is None:
                    return NotImplemented
                break
            annotations = base.__dict__.get("__annotations__", {})
            if isinstance(annotations, dict) and attr in annotations and issubclass(other, Generic) and getattr(other, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


_proto_hook_method = classmethod(_proto_hook)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = _proto_hook_method
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol."""
    if not issubclass(cls, Generic) or not getattr(cls, "_is_protocol", False):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = set()
    for attr in cls.__protocol_attrs__:
        try:
            is_callable = callable(getattr(cls, attr, None))
        except Exception as e:
            raise TypeError(f"Failed to determine whether protocol member {attr!r} is a method member") from e
        if not is_callable:
            cls.__non_callable_proto_members__.add(attr)
    return cls


def is_protocol(tp, /):
    """Return True if the given type is a Protocol."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol and tp != Protocol


def _is_protocol(cls):
    return getattr(cls, "_is_protocol", False)


def get_protocol_members(tp, /):
    """Return the set of members defined in a Protocol."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


T_co = TypeVar("T_co", covariant=True)


def _supports(name, method, doc, generic=False):
    def f(self):
        pass
    f.__name__, f.__qualname__ = method, f"{name}.{method}"
    ns = {"__module__": "typing", "__doc__": doc, "__slots__": (), method: abstractmethod(f)}
    bases = (Protocol,)
    if generic:
        ns["__orig_bases__"] = (Protocol[T_co],)
        bases = (Protocol,)
    return runtime_checkable(_ProtocolMeta(name, bases, ns))


SupportsInt = _supports("SupportsInt", "__int__", "An ABC with one abstract method __int__.")
SupportsFloat = _supports("SupportsFloat", "__float__", "An ABC with one abstract method __float__.")
SupportsComplex = _supports("SupportsComplex", "__complex__", "An ABC with one abstract method __complex__.")
SupportsBytes = _supports("SupportsBytes", "__bytes__", "An ABC with one abstract method __bytes__.")
SupportsIndex = _supports("SupportsIndex", "__index__", "An ABC with one abstract method __index__.")
SupportsAbs = _supports("SupportsAbs", "__abs__", "An ABC with one abstract method __abs__ that is covariant in its return type.", True)
SupportsRound = _supports("SupportsRound", "__round__", "An ABC with one abstract method __round__ that is covariant in its return type.", True)

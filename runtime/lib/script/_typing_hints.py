"""What typing knows of annotations: hints, overloads and marks."""

import sys
import types
import typing
from collections import defaultdict
from functools import partial
from typing import Annotated, ForwardRef, Optional, Union, get_args, get_origin

__name__ = "typing"

_GenericAlias = typing._GenericAlias
_forms = {"ClassVar", "Final", "Required", "NotRequired", "ReadOnly"}


def _evaluate(ref, globalns, localns, type_params=(), recursive_guard=frozenset()):
    """What a forward reference stands for; itself, when it is being evaluated already."""
    if ref.__forward_arg__ in recursive_guard:
        return ref
    if ref.__forward_evaluated__ and localns is globalns:
        return ref.__forward_value__
    if globalns is None and localns is None:
        globalns = localns = {}
    elif globalns is None:
        globalns = localns
    elif localns is None:
        localns = globalns
    if ref.__forward_module__ is not None:
        module = ref.__forward_module__
        if isinstance(module, str):
            module = sys.modules.get(module)
        globalns = getattr(module, "__dict__", globalns)
    if type_params:
        # Below the names of a class, which are the globals here, and above the module's.
        globalns, localns = dict(globalns), dict(localns)
        for param in type_params:
            name = param.__name__
            if not ref.__forward_is_class__ or name not in globalns:
                globalns[name] = param
                localns.pop(name, None)
    arg = ref.__forward_arg__
    value = eval(f"({arg},)[0]" if arg.startswith("*") else arg, globalns, localns)
    ref.__forward_value__ = _eval_type(_checked(ref, value), globalns, localns, type_params, recursive_guard | {arg})
    ref.__forward_evaluated__ = True
    return ref.__forward_value__


def _checked(ref, value):
    """The value of a forward reference, if it can be a type there."""
    value, within_class = _as_type(value), ref.__forward_is_class__
    invalid = [typing.Generic, typing.Protocol]
    if not within_class:
        invalid.append(typing.ClassVar)
        if ref.__forward_is_argument__:
            invalid.append(typing.Final)
    if isinstance(value, _GenericAlias) and value.__origin__ in invalid:
        raise TypeError(f"{value} is not valid as type argument")
    if within_class and value in (typing.ClassVar, typing.Final):
        return value
    if value in (typing.Generic, typing.Protocol) or isinstance(value, typing._SpecialForm) and value not in (
            typing.Any, typing.LiteralString, typing.NoReturn, typing.Never, typing.Self, typing.TypeAlias):
        raise TypeError(f"Plain {value} is not valid as type argument")
    if type(value) is tuple:
        raise TypeError(f"Forward references must evaluate to types. Got {value!r:.100}.")
    return value


def _as_type(value):
    if value is None:
        return type(None)
    if isinstance(value, str):
        return ForwardRef(value)
    return value


def _eval_type(t, globalns, localns, type_params=(), recursive_guard=frozenset()):
    """Evaluate all forward references in the given type t."""
    if isinstance(t, ForwardRef):
        return _evaluate(t, globalns, localns, type_params, recursive_guard)
    if isinstance(t, (_GenericAlias, types.GenericAlias, types.UnionType)):
        if isinstance(t, types.GenericAlias):
            args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg for arg in t.__args__)
            if args != t.__args__:
                t = types.GenericAlias(t.__origin__, args) if not _is_callable(t) else t
        if isinstance(t, typing._LiteralGenericAlias):
            return t
        old = t.__args__
        new = tuple(_eval_type(a, globalns, localns, type_params, recursive_guard) for a in old)
        if new == old:
            return t
        if isinstance(t, types.GenericAlias):
            return types.GenericAlias(t.__origin__, new)
        if isinstance(t, types.UnionType):
            result = new[0]
            for arg in new[1:]:
                result = result | arg
            return result
        return t.copy_with(new)
    return t


def _is_callable(t):
    from collections.abc import Callable
    return t.__origin__ is Callable


def _strip_annotations(t):
    """Strip the annotations from a given type."""
    if isinstance(t, typing._AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if get_origin(t) in (typing.Required, typing.NotRequired, typing.ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, _GenericAlias) and not isinstance(t, typing._LiteralGenericAlias):
        stripped = tuple(_strip_annotations(a) for a in t.__args__)
        if stripped == t.__args__:
            return t
        return t.copy_with(stripped)
    if isinstance(t, types.GenericAlias):
        stripped = tuple(_strip_annotations(a) for a in t.__args__)
        if stripped == t.__args__:
            return t
        return types.GenericAlias(t.__origin__, stripped)
    if isinstance(t, types.UnionType):
        stripped = tuple(_strip_annotations(a) for a in t.__args__)
        if stripped == t.__args__:
            return t
        result = stripped[0]
        for arg in stripped[1:]:
            result = result | arg
        return result
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return type hints for an object."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            if globalns is None:
                base_globals = getattr(sys.modules.get(base.__module__, None), "__dict__", {})
            else:
                base_globals = globalns
            ann = base.__dict__.get("__annotations__", {})
            if isinstance(ann, types.GetSetDescriptorType):
                ann = {}
            base_locals = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                base_globals, base_locals = base_locals, base_globals
            type_params = base.__type_params__
            for name, value in ann.items():
                if value is None:
                    value = type(None)
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _eval_type(value, base_globals, base_locals, type_params)
        return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}
    if globalns is None:
        if isinstance(obj, types.ModuleType):
            globalns = obj.__dict__
        else:
            nsobj = obj
            while hasattr(nsobj, "__wrapped__"):
                nsobj = nsobj.__wrapped__
            globalns = getattr(nsobj, "__globals__", {})
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    hints = getattr(obj, "__annotations__", None)
    if hints is None:
        if isinstance(obj, (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType,
                            types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType)):
            return {}
        raise TypeError("{!r} is not a module, class, method, or function.".format(obj))
    hints = dict(hints)
    type_params = getattr(obj, "__type_params__", ())
    for name, value in hints.items():
        if value is None:
            value = type(None)
        if isinstance(value, str):
            value = ForwardRef(value, is_argument=not isinstance(obj, types.ModuleType), is_class=False)
        hints[name] = _eval_type(value, globalns, localns, type_params)
    return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}


_overload_registry = defaultdict(partial(defaultdict, dict))


def _overload_dummy(*args, **kwds):
    """Helper for @overload to raise when called."""
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions "
        "outside a stub module should always be followed "
        "by an implementation that is not @overload-ed.")


def overload(func):
    """Decorator for overloaded functions/methods."""
    f = getattr(func, "__func__", func)
    try:
        _overload_registry[f.__module__][f.__qualname__][f.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """Return all defined overloads for *func* as a sequence."""
    f = getattr(func, "__func__", func)
    if f.__module__ not in _overload_registry or f.__qualname__ not in _overload_registry[f.__module__]:
        return []
    return list(_overload_registry[f.__module__][f.__qualname__].values())


def clear_overloads():
    """Clear all overloads in the registry."""
    _overload_registry.clear()


def final(f):
    """Decorator to indicate final methods and final classes."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Indicate that a method is intended to override a method in a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Decorator to indicate that annotations are not type hints."""
    if isinstance(arg, type):
        for key in dir(arg):
            obj = getattr(arg, key)
            if (not hasattr(obj, "__qualname__") or obj.__qualname__ != f"{arg.__qualname__}.{obj.__name__}"
                    or getattr(obj, "__module__", None) != arg.__module__):
                continue
            if isinstance(obj, types.FunctionType):
                obj.__no_type_check__ = True
            if isinstance(obj, types.MethodType):
                obj.__func__.__no_type_check__ = True
            if isinstance(obj, type):
                no_type_check(obj)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Decorator to give another decorator the @no_type_check effect."""
    from functools import wraps

    @wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        func = decorator(*args, **kwds)
        func = no_type_check(func)
        return func
    return wrapped_decorator


_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def _idfunc(_, x):
    return x


def assert_never(arg, /):
    """Statically assert that a line of code is unreachable."""
    value = repr(arg)
    if len(value) > _ASSERT_NEVER_REPR_MAX_LENGTH:
        value = value[:_ASSERT_NEVER_REPR_MAX_LENGTH] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def assert_type(val, typ, /):
    """Ask a static type checker to confirm that the value is of the given type."""
    return val


def reveal_type(obj, /):
    """Ask a static type checker to reveal the inferred type of an expression."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        frozen_default=False, field_specifiers=(), **kwargs):
    """Decorator to mark an object as providing dataclass-like behaviour."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "frozen_default": frozen_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn
    return decorator

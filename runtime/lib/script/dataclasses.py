"""Classes that are mostly a row of fields."""

import _dataclasses
import abc
import sys
from types import GenericAlias, MappingProxyType

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY",
           "MISSING", "fields", "asdict", "astuple", "make_dataclass", "replace",
           "is_dataclass"]

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class FrozenInstanceError(AttributeError):
    pass


def _recursive_repr(function):
    """Let a repr print "..." for an object inside itself."""
    def wrapper(self):
        if not _dataclasses.enter_repr(self):
            return "..."
        try:
            return function(self)
        finally:
            _dataclasses.leave_repr(self)
    wrapper.__name__, wrapper.__qualname__ = function.__name__, function.__qualname__
    return wrapper


class _Mark:
    """A value that stands for something by being itself."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()

_FIELD = _Mark("_FIELD")
_FIELD_CLASSVAR = _Mark("_FIELD_CLASSVAR")
_FIELD_INITVAR = _Mark("_FIELD_INITVAR")
_HAS_DEFAULT_FACTORY = _Mark("<factory>")


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type):
            type_name = self.type.__name__
        else:
            type_name = repr(self.type)
        return f"dataclasses.InitVar[{type_name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init",
                 "compare", "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    @_recursive_repr
    def __repr__(self):
        return ("Field("
                f"name={self.name!r},"
                f"type={self.type!r},"
                f"default={self.default!r},"
                f"default_factory={self.default_factory!r},"
                f"init={self.init!r},"
                f"repr={self.repr!r},"
                f"hash={self.hash!r},"
                f"compare={self.compare!r},"
                f"metadata={self.metadata!r},"
                f"kw_only={self.kw_only!r},"
                f"_field_type={self._field_type}"
                ")")

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen",
                 "match_args", "kw_only", "slots", "weakref_slot")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        for name, value in zip(self.__slots__, (init, repr, eq, order, unsafe_hash, frozen,
                                                match_args, kw_only, slots, weakref_slot)):
            setattr(self, name, value)

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{n}={getattr(self, n)!r}' for n in self.__slots__)})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True,
          hash=None, compare=True, metadata=None, kw_only=MISSING):
    """Return an object to identify dataclass fields."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _word(text, i):
    """Where the identifier that stands at i, behind white space, begins and ends."""
    while i < len(text) and text[i].isspace():
        i += 1
    end = i
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return i, end


def _is_type(annotation, cls, home, is_it):
    """Whether an annotation that is a str names one of the special types of module home."""
    start, end = _word(annotation, 0)
    if start == end:
        return False
    name = annotation[start:end]
    ns = getattr(sys.modules.get(cls.__module__), "__dict__", {})
    dot, _ = _word(annotation, end)
    if dot < len(annotation) and annotation[dot] == ".":
        start, end = _word(annotation, dot + 1)
        if start < end:
            if home not in sys.modules or ns.get(name) is not sys.modules[home]:
                return False
            ns = sys.modules[home].__dict__
            name = annotation[start:end]
    module = sys.modules.get(home)
    value = ns.get(name)
    if value is None and module is not None and ns is module.__dict__:
        value = getattr(module, name, None)
    return is_it(value)


def _is_classvar(a_type):
    typing = sys.modules.get("typing")
    return typing is not None and (a_type is typing.ClassVar or typing.get_origin(a_type) is typing.ClassVar)


def _is_initvar(a_type):
    return a_type is InitVar or type(a_type) is InitVar


def _get_field(cls, a_name, a_type, default_kw_only):
    default = getattr(cls, a_name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if _dataclasses.is_member(default):
            # A name of __slots__ is no default.
            default = MISSING
        f = field(default=default)
    f.name = a_name
    f.type = a_type
    f._field_type = _FIELD
    if _is_classvar(a_type) or isinstance(a_type, str) and _is_type(a_type, cls, "typing", _is_classvar):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(a_type) or isinstance(a_type, str) and _is_type(a_type, cls, "dataclasses", _is_initvar):
        f._field_type = _FIELD_INITVAR
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR):
        if f.default_factory is not MISSING:
            raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


def _init_param(f):
    if f.default is MISSING and f.default_factory is MISSING:
        default = ""
    elif f.default is not MISSING:
        default = f"=__dataclass_dflt_{f.name}__"
    else:
        default = "=__dataclass_HAS_DEFAULT_FACTORY__"
    return f"{f.name}{default}"


def _init_source(std_fields, kw_only_fields, frozen, has_post_init, self_name, slots):
    """The text of __init__ and the values that it mentions."""
    fields = std_fields + kw_only_fields
    seen_default = None
    for f in std_fields:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen_default = f
            elif seen_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument {seen_default.name!r}")
    values = {"__dataclass_HAS_DEFAULT_FACTORY__": _HAS_DEFAULT_FACTORY,
              "__dataclass_builtins_object__": object}
    lines = []
    for f in fields:
        if f.default is not MISSING:
            values[f"__dataclass_dflt_{f.name}__"] = f.default
        factory = f"__dataclass_dflt_{f.name}__"
        if f.default_factory is not MISSING:
            values[factory] = f.default_factory
            if f.init:
                value = f"{factory}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}"
            else:
                value = f"{factory}()"
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            value = factory
        else:
            continue
        if f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            lines.append(f"__dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})")
        else:
            lines.append(f"{self_name}.{f.name}={value}")
    if has_post_init:
        params = ",".join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        lines.append(f"{self_name}.__post_init__({params})")
    params = [_init_param(f) for f in std_fields if f.init]
    kw = [_init_param(f) for f in kw_only_fields if f.init]
    if kw:
        params += ["*"] + kw
    annotations = {f.name: f.type for f in fields if f.init}
    return [self_name] + params, lines, values, {**annotations, "return": None}


def _tuple_str(obj_name, fields):
    if not fields:
        return "()"
    return f"({','.join([f'{obj_name}.{f.name}' for f in fields])},)"


class _Functions:
    """The functions of a class, compiled all at once."""

    def __init__(self):
        self.names, self.texts, self.values, self.extras = [], [], {}, {}

    def add(self, name, params, body, values=None, annotations=None, overwrite_error=None):
        self.names.append(name)
        lines = "".join(f"\n  {line}" for line in body or ["pass"])
        self.texts.append(f" def {name}({','.join(params)}):{lines}")
        if values:
            self.values.update(values)
        self.extras[name] = annotations, overwrite_error

    def put_into(self, cls, module_globals):
        if not self.names:
            return
        # The functions are made inside one that has the values as parameters,
        # so that they are free variables and the module's names stay its own.
        text = "\n".join([f"def __create_fn__({','.join(self.values)}):", *self.texts,
                          f" return ({','.join(self.names)},)"])
        made = _dataclasses.define(text, module_globals)(**self.values)
        for name, fn in zip(self.names, made):
            annotations, error = self.extras[name]
            fn.__qualname__ = f"{cls.__qualname__}.{fn.__name__}"
            if annotations:
                fn.__annotations__ = annotations
            if _set_new_attribute(cls, name, fn) and error:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}" + (error if isinstance(error, str) else ""))


def _set_new_attribute(cls, name, value):
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _hash_set_none(cls, fields, functions):
    cls.__hash__ = None


def _hash_add(cls, fields, functions):
    chosen = [f for f in fields if (f.compare if f.hash is None else f.hash)]
    functions.add("__hash__", ["self"], [f"return hash({_tuple_str('self', chosen)})"])


def _hash_exception(cls, fields, functions):
    raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")


# What is done about __hash__: by unsafe_hash, eq, frozen, and whether the class
# has one of its own.
_hash_action = {
    (False, True, False, False): _hash_set_none,
    (False, True, True, False): _hash_add,
    (True, False, False, False): _hash_add,
    (True, False, True, False): _hash_add,
    (True, True, False, False): _hash_add,
    (True, True, True, False): _hash_add,
    (True, False, False, True): _hash_exception,
    (True, False, True, True): _hash_exception,
    (True, True, False, True): _hash_exception,
    (True, True, True, True): _hash_exception,
}


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    module = sys.modules.get(cls.__module__)
    module_globals = module.__dict__ if module is not None else {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen,
                                           match_args, kw_only, slots, weakref_slot))
    any_frozen_base = False
    all_frozen_bases = None
    has_dataclass_bases = False
    for b in cls.__mro__[-1:0:-1]:
        base_fields = getattr(b, _FIELDS, None)
        if base_fields is not None:
            has_dataclass_bases = True
            fields.update(base_fields)
            if all_frozen_bases is None:
                all_frozen_bases = True
            current_frozen = getattr(b, _PARAMS).frozen
            all_frozen_bases = all_frozen_bases and current_frozen
            any_frozen_base = any_frozen_base or current_frozen
    cls_annotations = cls.__dict__.get("__annotations__", {})
    cls_fields = []
    kw_only_seen = False
    for name, type in cls_annotations.items():
        if type is KW_ONLY or (isinstance(type, str) and _is_type(type, cls, "dataclasses", lambda t: t is KW_ONLY)):
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only_seen = True
            kw_only = True
        else:
            cls_fields.append(_get_field(cls, name, type, kw_only))
    for f in cls_fields:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls_annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen_bases is False and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, fields)
    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    all_init_fields = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_init_fields = [f for f in all_init_fields if f.init and not f.kw_only]
    kw_only_init_fields = [f for f in all_init_fields if f.init and f.kw_only]
    functions = _Functions()
    if init:
        has_post_init = hasattr(cls, "__post_init__")
        std = [f for f in all_init_fields if not f.kw_only]
        kw = [f for f in all_init_fields if f.kw_only]
        self_name = "__dataclass_self__" if "self" in fields else "self"
        params, body, values, annotations = _init_source(std, kw, frozen, has_post_init, self_name, slots)
        functions.add("__init__", params, body, values, annotations)
    setattr(cls, "__replace__", _replace_method)
    field_list = [f for f in fields.values() if f._field_type is _FIELD]
    if repr:
        flds = [f for f in field_list if f.repr]
        text = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in flds)
        functions.add("__repr__", ["self"],
                      ['if not __dataclass_enter_repr__(self): return "..."',
                       "try:", f' return f"{{self.__class__.__qualname__}}({text})"',
                       "finally: __dataclass_leave_repr__(self)"],
                      {"__dataclass_enter_repr__": _dataclasses.enter_repr,
                       "__dataclass_leave_repr__": _dataclasses.leave_repr})
    if eq:
        flds = [f for f in field_list if f.compare]
        terms = [f"self.{f.name}==other.{f.name}" for f in flds]
        functions.add("__eq__", ["self", "other"],
                      ["if self is other:", " return True",
                       "if other.__class__ is self.__class__:",
                       f" return {' and '.join(terms) or 'True'}",
                       "return NotImplemented"])
    if order:
        flds = [f for f in field_list if f.compare]
        self_tuple, other_tuple = _tuple_str("self", flds), _tuple_str("other", flds)
        for name, op in [("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")]:
            functions.add(name, ["self", "other"],
                          ["if other.__class__ is self.__class__:",
                           f" return {self_tuple}{op}{other_tuple}",
                           "return NotImplemented"],
                          overwrite_error=" Consider using functools.total_ordering")
    if frozen:
        names = f"({','.join([repr_(f.name) for f in field_list])},)" if field_list else "()"
        values = {"cls": cls, "FrozenInstanceError": FrozenInstanceError}
        for name, params, verb in [("__setattr__", ["self", "name", "value"], "assign to"),
                                   ("__delattr__", ["self", "name"], "delete")]:
            functions.add(name, params,
                          [f"if type(self) is cls or name in {names}:",
                           f' raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                           f"super(cls, self).{name}({','.join(params[1:])})"],
                          values, overwrite_error=True)
    action = _hash_action.get((bool(unsafe_hash), bool(eq), bool(frozen), has_explicit_hash))
    if action is not None:
        action(cls, field_list, functions)
        if action is _hash_add and "__hash__" in cls.__dict__:
            delattr(cls, "__hash__")
    functions.put_into(cls, module_globals)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _doc_signature(cls, init, std_init_fields, kw_only_init_fields)
    if match_args:
        _set_new_attribute(cls, "__match_args__", tuple(f.name for f in std_init_fields))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    abc.update_abstractmethods(cls)
    return cls


repr_ = repr


def _format_annotation(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr_(annotation)


def _doc_signature(cls, init, std_fields, kw_only_fields):
    if not init or "__init__" not in cls.__dict__ or hasattr(cls.__init__, "__wrapped__"):
        try:
            import inspect
            return str(inspect.signature(cls)).replace(" -> None", "")
        except (TypeError, ValueError):
            return ""

    def param(f):
        text = f"{f.name}: {_format_annotation(f.type)}"
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        return text
    params = [param(f) for f in std_fields]
    if kw_only_fields:
        params += ["*", *map(param, kw_only_fields)]
    return f"({', '.join(params)})"


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for field, value in zip(fields(self), state):
        object.__setattr__(self, field.name, value)


def _get_slots(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        if cls.__module__ != "builtins":
            return ["__dict__", "__weakref__"]
        return []
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, "__next__"):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return list(slots)


def _add_slots(cls, is_frozen, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    cls_dict = dict(cls.__dict__)
    field_names = tuple(f.name for f in fields(cls))
    inherited = set()
    for b in cls.__mro__[1:-1]:
        inherited.update(_get_slots(b))
    slots = [n for n in field_names + (("__weakref__",) if weakref_slot else ()) if n not in inherited]
    docs = {f.name: getattr(f, "doc", None) for f in fields(cls)}
    cls_dict["__slots__"] = tuple(slots)
    for field_name in field_names:
        cls_dict.pop(field_name, None)
    cls_dict.pop("__dict__", None)
    cls_dict.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    newcls = type(cls)(cls.__name__, cls.__bases__, cls_dict)
    if qualname is not None:
        newcls.__qualname__ = qualname
    if is_frozen:
        if "__getstate__" not in cls_dict:
            newcls.__getstate__ = _dataclass_getstate
        if "__setstate__" not in cls_dict:
            newcls.__setstate__ = _dataclass_setstate
    _dataclasses.rebind_class(newcls, cls)
    return newcls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add dunder methods based on the fields defined in the class."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args,
                              kw_only, slots, weakref_slot)
    if cls is None:
        return wrap
    return wrap(cls)


def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass."""
    try:
        fields = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in fields.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a dataclass."""
    cls = obj if isinstance(obj, type) and not isinstance(obj, GenericAlias) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary mapping field names to field values."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda o: dict_factory([(f.name, _convert(getattr(o, f.name), None, dict_factory))
                                                 for f in fields(o)]), dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _tuple_inner(obj, tuple_factory)


def _convert(obj, whole, dict_factory):
    if type(obj) in _ATOMIC:
        return obj
    if _is_dataclass_instance(obj):
        return dict_factory([(f.name, _convert(getattr(obj, f.name), None, dict_factory)) for f in fields(obj)])
    return _inner(obj, lambda v: _convert(v, None, dict_factory))


def _tuple_inner(obj, tuple_factory):
    if type(obj) in _ATOMIC:
        return obj
    if _is_dataclass_instance(obj):
        return tuple_factory([_tuple_inner(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    return _inner(obj, lambda v: _tuple_inner(v, tuple_factory))


_ATOMIC = frozenset({type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented),
                     type(len), type(_convert), type, range, property})


def _inner(obj, convert):
    """Rebuild a container with its parts converted; copy anything else."""
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[convert(v) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(convert(v) for v in obj)
    if isinstance(obj, dict):
        if hasattr(type(obj), "default_factory"):
            result = type(obj)(getattr(obj, "default_factory"))
            for k, v in obj.items():
                result[convert(k)] = convert(v)
            return result
        return type(obj)((convert(k), convert(v)) for k, v in obj.items())
    import copy
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False, module=None):
    """Return a new dynamically created dataclass."""
    import keyword
    import types
    if namespace is None:
        namespace = {}
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            tp = "typing.Any"
        elif len(item) == 2:
            name, tp = item
        elif len(item) == 3:
            name, tp, spec = item
            defaults[name] = spec
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = tp

    def exec_body_callback(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns["__annotations__"] = annotations

    cls = types.new_class(cls_name, bases, {}, exec_body_callback)
    if module is None:
        module = _dataclasses.caller_module()
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


_replace_method = _replace

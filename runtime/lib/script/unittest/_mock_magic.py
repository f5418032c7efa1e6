"""Special methods of mocks: MagicMock."""

__name__ = 'unittest.mock'

from ._mock_base import Base, Mock, NonCallableMock, _is_magic, _kinds, _safe_super
from ._mock_call import DEFAULT

magic_methods = ("lt gt le ge eq ne getitem setitem delitem len contains iter hash str sizeof enter exit "
                 "divmod rdivmod neg pos abs invert complex int float index round trunc floor ceil bool next "
                 "fspath aiter ")
numerics = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow"
inplace = ' '.join('i' + n for n in numerics.split())
right = ' '.join('r' + n for n in numerics.split())

# Supported, but only when they are set.
_non_defaults = {
    '__get__', '__set__', '__delete__', '__reversed__', '__missing__', '__reduce__', '__reduce_ex__',
    '__getinitargs__', '__getnewargs__', '__getstate__', '__setstate__', '__getformat__', '__repr__', '__dir__',
    '__subclasses__', '__format__', '__getnewargs_ex__',
}
_magics = {f'__{name}__' for name in ' '.join([magic_methods, numerics, inplace, right]).split()}
_async_method_magics = {"__aenter__", "__aexit__", "__anext__"}
_sync_async_magics = {"__aiter__"}
_async_magics = _sync_async_magics | _async_method_magics
_all_sync_magics = _magics | _non_defaults
_all_magics = _all_sync_magics | _async_magics
_unsupported_magics = {'__getattr__', '__setattr__', '__init__', '__new__', '__prepare__', '__instancecheck__',
                       '__subclasscheck__', '__del__'}

_kinds['all magics'] = _all_magics
_kinds['all sync magics'] = _all_sync_magics
_kinds['async method magics'] = _async_method_magics
_kinds['unsupported magics'] = _unsupported_magics

_calculate_return_value = {
    '__hash__': lambda self: object.__hash__(self),
    '__str__': lambda self: object.__str__(self),
    '__sizeof__': lambda self: object.__sizeof__(self),
    '__fspath__': lambda self: f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}",
}
_return_values = {
    '__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented,
    '__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0,
    '__bool__': True, '__index__': 1, '__aexit__': False,
}


def _get_eq(self):
    def __eq__(other):
        value = self.__eq__._mock_return_value
        if value is not DEFAULT:
            return value
        return True if self is other else NotImplemented
    return __eq__


def _get_ne(self):
    def __ne__(other):
        if self.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if self is other else NotImplemented
    return __ne__


def _get_iter(self):
    def __iter__():
        value = self.__iter__._mock_return_value
        # An iterator is given again as it is, so that it is used up once.
        return iter([]) if value is DEFAULT else iter(value)
    return __iter__


class _AsyncIterator:
    """Wraps an iterator in an asynchronous iterator."""

    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        for value in self.iterator:
            return value
        raise StopAsyncIteration


def _get_async_iter(self):
    def __aiter__():
        value = self.__aiter__._mock_return_value
        return _AsyncIterator(iter([]) if value is DEFAULT else iter(value))
    return __aiter__


_side_effect_methods = {'__eq__': _get_eq, '__ne__': _get_ne, '__iter__': _get_iter, '__aiter__': _get_async_iter}


def _set_return_value(mock, method, name):
    """Configure a special method's mock as mocks behave by default."""
    fixed = _return_values.get(name, DEFAULT)
    if fixed is not DEFAULT:
        method.return_value = fixed
    elif name in _calculate_return_value:
        method.return_value = _calculate_return_value[name](mock)
    elif name in _side_effect_methods:
        method.side_effect = _side_effect_methods[name](mock)


class MagicProxy(Base):
    """Stands for a special method in a mock's class; the first use makes a mock of it."""

    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent

    def create_mock(self, parent=None):
        parent = self.parent if parent is None else parent
        m = parent._get_child_mock(name=self.name, _new_name=self.name, _new_parent=parent)
        setattr(parent, self.name, m)
        _set_return_value(parent, m, self.name)
        return m

    def __get__(self, obj, _type=None):
        if obj is None:
            obj = _type.__dict__.get('_mock_only')
        return self if obj is None else self.create_mock(obj)


# One proxy of a name serves all mocks.
_proxies = {name: MagicProxy(name) for name in sorted(_magics | _async_method_magics)}


class MagicMixin(Base):

    @classmethod
    def _mock_namespace(cls):
        return {**_proxies, '__doc__': cls.__doc__, '__module__': cls.__module__}

    def __init__(self, /, *args, **kw):
        _safe_super(MagicMixin, self).__init__(*args, **kw)
        self._mock_set_magics()

    def _mock_set_magics(self):
        """Leave only the special methods that the spec has."""
        methods = self._mock_methods
        if methods is None:
            return
        wanted = (_magics | _async_method_magics).intersection(methods)
        cls = type(self)
        for name in _proxies:
            if name in wanted:
                if name not in cls.__dict__:
                    setattr(cls, name, _proxies[name])
            elif name in cls.__dict__:
                delattr(cls, name)


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A version of `MagicMock` that isn't callable."""

    def mock_add_spec(self, spec, spec_set=False):
        """Add a spec to a mock: an object or a list of names; with spec_set no other attributes can be set."""
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class MagicMock(MagicMixin, Mock):
    """Mock with default implementations of most special methods.

    With spec or spec_set, only of those that the spec has.
    """

    def mock_add_spec(self, spec, spec_set=False):
        """Add a spec to a mock: an object or a list of names; with spec_set no other attributes can be set."""
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        # A special method keeps its return value: __str__ must not begin to give mocks.
        if return_value and self._mock_name and _is_magic(self._mock_name):
            return_value = False
        _safe_super(MagicMock, self).reset_mock(*args, return_value=return_value, **kwargs)


class PropertyMock(Mock):
    """A mock intended to be used as a property, or other descriptor, on a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


_kinds['MagicMock'] = MagicMock
_kinds['NonCallableMagicMock'] = NonCallableMagicMock
_kinds['PropertyMock'] = PropertyMock

"""Mock and NonCallableMock: attributes, calls, and what is asserted about them."""

__name__ = 'unittest.mock'

import sys

from ._mock_call import (_AnyComparer, _Call, _CallList, _deleted, _format_call_signature, _missing, call, DEFAULT)
from .util import safe_repr

_safe_super = super
_function = type(lambda: None)
_method = type(_function.__get__(lambda: None, object()))


class InvalidSpecError(Exception):
    """Indicates that an invalid value was used as a mock spec."""


# Filled by the modules that define them: the classes that children may have.
_kinds = {}


def _is_instance_mock(obj):
    # type(), because a mock's __class__ may be anything.
    return issubclass(type(obj), NonCallableMock)


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _is_list(obj):
    return type(obj) in (list, tuple)


def _is_magic(name):
    return name[:2] == '__' == name[-2:]


def _callable(obj):
    if isinstance(obj, type):
        return True
    if isinstance(obj, (staticmethod, classmethod, _method)):
        return _callable(obj.__func__)
    return getattr(obj, '__call__', None) is not None


def _instance_callable(obj):
    """Whether a class's instances, or an object, can be called."""
    if not isinstance(obj, type):
        return getattr(obj, '__call__', None) is not None
    return any(base.__dict__.get('__call__') is not None for base in obj.__mro__)


def _is_async_obj(obj):
    if _is_instance_mock(obj) and not isinstance(obj, _kinds['AsyncMock']):
        return False
    import inspect
    obj = getattr(obj, '__func__', obj)
    return inspect.iscoroutinefunction(obj) or inspect.isawaitable(obj)


def _try_iter(obj):
    """An iterator of an iterable side effect; exceptions and functions stay as they are."""
    if obj is None or _is_exception(obj) or _callable(obj):
        return obj
    try:
        return iter(obj)
    except TypeError:
        # A wrong side effect shows when the mock is called.
        return obj


def _extract_mock(obj):
    # A function made by create_autospec() has its mock as an attribute.
    return getattr(obj, 'mock', obj) if isinstance(obj, _function) else obj


def _check_and_set_parent(parent, value, name, new_name):
    """Make a mock that becomes an attribute or return value the child of its owner, unless it has a name or one already."""
    value = _extract_mock(value)
    if not _is_instance_mock(value):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    above = parent
    while above is not None:
        if above is value:
            return False  # it would be its own ancestor
        above = above._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


class _MockIter:
    def __init__(self, obj):
        self.obj = iter(obj)

    def __next__(self):
        return next(self.obj)


class Base:
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


# Attributes that belong to mocks whatever their spec says.
_delegated = set()


def _delegating_property(name):
    """An attribute that an autospecced function keeps for its mock."""
    _delegated.add(name)
    private = '_mock_' + name

    def get(self):
        delegate = self._mock_delegate
        return getattr(self, private) if delegate is None else getattr(delegate, name)

    def put(self, value):
        delegate = self._mock_delegate
        if delegate is None:
            self.__dict__[private] = value
        else:
            setattr(delegate, name, value)
    return property(get, put)


def _cause(expected):
    """What an error is raised from: the error that stands for a call that the signature refuses."""
    return expected if isinstance(expected, Exception) else None


def _check_last(mock, made, action, args, kwargs):
    """Raise unless the last call, or await, had the arguments."""
    expected = mock._call_matcher(_Call((args, kwargs), two=True))
    if mock._call_matcher(made) != expected:
        raise AssertionError(mock._format_mock_failure_message(args, kwargs, action=action)) from _cause(expected)


def _check_any(mock, made, action, args, kwargs):
    """Raise unless one of the calls, or awaits, had the arguments."""
    expected = mock._call_matcher(_Call((args, kwargs), two=True))
    cause = _cause(expected)
    if cause or expected not in _AnyComparer(mock._call_matcher(c) for c in made):
        raise AssertionError(f'{mock._format_mock_call_signature(args, kwargs)} {action} not found') from cause


def _check_all(mock, calls, all_made, any_order, action, actual, some_missing):
    """Raise unless the calls, or awaits, were made: one after the other, or in any order.

    actual is what the message ends with, and some_missing makes one of those
    that were not found and of those made that were not asked for.
    """
    expected = [mock._call_matcher(c) for c in calls]
    cause = next((e for e in expected if isinstance(e, Exception)), None)
    made = _CallList(mock._call_matcher(c) for c in all_made)
    if not any_order:
        if expected not in made:
            problem = f'{action.capitalize()}s not found.'
            if cause is not None:
                problem = f'Error processing expected {action}s.\nErrors: {[_cause(e) for e in expected]}'
            raise AssertionError(f'{problem}\nExpected: {_CallList(calls)}\n{actual}') from cause
        return
    made = list(made)
    missing = []
    for c in expected:
        try:
            made.remove(c)
        except ValueError:
            missing.append(c)
    if missing:
        raise AssertionError(some_missing(tuple(missing), made)) from cause


class NonCallableMock(Base):
    """A non-callable version of `Mock`"""

    # A class's attribute and not an instance's: instances are made before it could be set.
    _lock = None

    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='',
                _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        # A class for each mock, so that special methods can be set on it.
        bases = (cls,)
        if not issubclass(cls, _kinds['AsyncMockMixin']):
            spec = spec_set or spec
            if spec is not None and _is_async_obj(spec):
                bases = (_kinds['AsyncMockMixin'], cls)
        made = type(cls.__name__, bases, cls._mock_namespace())
        made._mock_only = mock = _safe_super(NonCallableMock, cls).__new__(made)
        return mock

    @classmethod
    def _mock_namespace(cls):
        """What the class made for one mock begins with."""
        return {'__doc__': cls.__doc__, '__module__': cls.__module__}

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='',
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        if _new_parent is None:
            _new_parent = parent
        own = self.__dict__
        own['_mock_parent'] = parent
        own['_mock_name'] = name
        own['_mock_new_name'] = _new_name
        own['_mock_new_parent'] = _new_parent
        own['_mock_sealed'] = False
        if spec_set is not None:
            spec = spec_set
            spec_set = True
        if _eat_self is None:
            _eat_self = parent is not None
        self._mock_add_spec(spec, spec_set, _spec_as_instance, _eat_self)
        own['_mock_children'] = {}
        own['_mock_wraps'] = wraps
        own['_mock_delegate'] = None
        own['_mock_called'] = False
        own['_mock_call_args'] = None
        own['_mock_call_count'] = 0
        own['_mock_call_args_list'] = _CallList()
        own['_mock_mock_calls'] = _CallList()
        own['method_calls'] = _CallList()
        own['_mock_unsafe'] = unsafe
        if kwargs:
            self.configure_mock(**kwargs)
        _safe_super(NonCallableMock, self).__init__(spec, wraps, name, spec_set, parent, _spec_state)

    def attach_mock(self, mock, attribute):
        """Attach a mock as an attribute of this one: its name and parent change, and its calls are recorded here too."""
        inner = _extract_mock(mock)
        inner._mock_parent = None
        inner._mock_new_parent = None
        inner._mock_name = ''
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        """Add a spec to a mock: an object or a list of names; with spec_set no other attributes can be set."""
        self._mock_add_spec(spec, spec_set)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if _is_instance_mock(spec):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        spec_class = None
        signature = None
        asyncs = []
        if spec is not None and not _is_list(spec):
            import inspect
            from ._mock_signature import _get_signature_object
            spec_class = spec if isinstance(spec, type) else type(spec)
            found = _get_signature_object(spec, _spec_as_instance, _eat_self)
            signature = found and found[1]
            names = dir(spec)
            for attr in names:
                static = inspect.getattr_static(spec, attr, None)
                try:
                    static = inspect.unwrap(static)
                except ValueError:
                    pass
                if inspect.iscoroutinefunction(static):
                    asyncs.append(attr)
            spec = names
        own = self.__dict__
        own['_spec_class'] = spec_class
        own['_spec_set'] = spec_set
        own['_spec_signature'] = signature
        own['_mock_methods'] = spec
        own['_spec_asyncs'] = asyncs

    def _mock_get_return(self):
        value = self._mock_return_value
        if self._mock_delegate is not None:
            value = self._mock_delegate.return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = value
        return value

    def _mock_set_return(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _check_and_set_parent(self, value, None, '()')

    return_value = property(_mock_get_return, _mock_set_return, None, "The value to be returned when the mock is called.")

    @property
    def __class__(self):
        if self._spec_class is None:
            return type(self)
        return self._spec_class

    called = _delegating_property('called')
    call_count = _delegating_property('call_count')
    call_args = _delegating_property('call_args')
    call_args_list = _delegating_property('call_args_list')
    mock_calls = _delegating_property('mock_calls')

    def _mock_get_side_effect(self):
        delegate = self._mock_delegate
        if delegate is None:
            return self._mock_side_effect
        effect = delegate.side_effect
        if effect is not None and not callable(effect) and not isinstance(effect, _MockIter) and not _is_exception(effect):
            effect = _MockIter(effect)
            delegate.side_effect = effect
        return effect

    def _mock_set_side_effect(self, value):
        value = _try_iter(value)
        delegate = self._mock_delegate
        if delegate is None:
            self._mock_side_effect = value
        else:
            delegate.side_effect = value

    side_effect = property(_mock_get_side_effect, _mock_set_side_effect)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        "Restore the mock object to its initial state."
        if visited is None:
            visited = []
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        from ._mock_autospec import _SpecState
        for child in self._mock_children.values():
            if isinstance(child, _SpecState) or child is _deleted:
                continue
            child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = self._mock_return_value
        if _is_instance_mock(value) and value is not self:
            value.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes; names may be dotted: mock.configure_mock(**{'method.return_value': 3})."""
        # A parent's attributes before its children's.
        for arg, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            *parents, last = arg.split('.')
            obj = self
            for name in parents:
                obj = getattr(obj, name)
            setattr(obj, last, value)

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_unsafe'):
            raise AttributeError(name)
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or name in _kinds['all magics']:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not methods or name not in methods):
            if name.startswith(('assert', 'assret', 'asert', 'aseert', 'assrt')) or name in _ATTRIB_DENY_LIST:
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec "
                                     f"for the mock if {name!r} is meant to be an attribute.")
        children = self._mock_children
        result = children.get(name)
        if result is _deleted:
            raise AttributeError(name)
        if result is None:
            wraps = None
            if self._mock_wraps is not None:
                wraps = getattr(self._mock_wraps, name)
            result = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            children[name] = result
        elif type(result) is _kinds['_SpecState']:
            result = children[name] = result.make()
        return result

    def _extract_mock_name(self):
        """The name with its parents': mock.method().attribute"""
        names = [self._mock_new_name]
        parent = self._mock_new_parent
        last = self
        dot = '' if names == ['()'] else '.'
        while parent is not None:
            last = parent
            names.append(parent._mock_new_name + dot)
            dot = '' if parent._mock_new_name == '()' else '.'
            parent = parent._mock_new_parent
        names.reverse()
        first = last._mock_name or 'mock'
        if len(names) > 1 and names[1] not in ('()', '().'):
            first += '.'
        names[0] = first
        return ''.join(names)

    def __repr__(self):
        name = self._extract_mock_name()
        text = '' if name in ('mock', 'mock.') else f' name={name!r}'
        if self._spec_class is not None:
            text += f" {'spec_set' if self._spec_set else 'spec'}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{text} id='{id(self)}'>"

    def __dir__(self):
        """The useful names only, as FILTER_DIR asks."""
        mock = sys.modules.get('unittest.mock')
        if not getattr(mock, 'FILTER_DIR', True):
            return object.__dir__(self)
        extras = self._mock_methods or []
        from_type = [e for e in dir(type(self)) if not e.startswith('_')]
        from_dict = [e for e in self.__dict__ if not e.startswith('_') or _is_magic(e)]
        from_children = [name for name, value in self._mock_children.items() if value is not _deleted]
        return sorted({*extras, *from_type, *from_dict, *from_children})

    def __setattr__(self, name, value):
        methods = self.__dict__.get('_mock_methods')
        if name in _setattr_direct:
            return object.__setattr__(self, name, value)
        if self._spec_set and methods is not None and name not in methods and name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _kinds['unsupported magics']:
            raise AttributeError(f'Attempting to set unsupported magic method {name!r}.')
        if name in _kinds['all magics']:
            if methods is not None and name not in methods:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if not _is_instance_mock(value):
                setattr(type(self), name, _get_method(name, value))
                original = value
                value = lambda *args, **kw: original(self, *args, **kw)
            else:
                # Only set _new_name and not _mock_name, so that the call isn't among method_calls.
                _check_and_set_parent(self, value, None, name)
                setattr(type(self), name, value)
                self._mock_children[name] = value
        elif name == '__class__':
            self.__dict__['_spec_class'] = value
            return
        elif _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        if isinstance(value, _kinds['PropertyMock']):
            self.__dict__[name] = value
            return
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _kinds['all magics'] and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            _safe_super(NonCallableMock, self).__delattr__(name)
        elif child is _deleted:
            raise AttributeError(name)
        if child is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def _get_child_mock(self, /, **kw):
        """Make the mock for an attribute or a return value; override it to have them of another class."""
        if self._mock_sealed:
            attribute = f".{kw['name']}" if "name" in kw else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        new_name = kw.get("_new_name")
        if new_name in self.__dict__['_spec_asyncs']:
            return _kinds['AsyncMock'](**kw)
        cls = type(self)
        MagicMock = _kinds['MagicMock']
        if issubclass(cls, MagicMock) and new_name in _kinds['async method magics']:
            kind = _kinds['AsyncMock']
        elif issubclass(cls, _kinds['AsyncMockMixin']):
            sync = new_name in _kinds['all sync magics'] or self._mock_methods and new_name in self._mock_methods
            kind = MagicMock if sync else _kinds['AsyncMock']
        elif not issubclass(cls, CallableMixin):
            if issubclass(cls, _kinds['NonCallableMagicMock']):
                kind = MagicMock
            elif issubclass(cls, NonCallableMock):
                kind = Mock
        else:
            kind = cls.__mro__[1]
        return kind(**kw)

    # What is asserted about calls.

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call_signature(self._mock_name or 'mock', args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action='call'):
        expected = self._format_mock_call_signature(args, kwargs)
        actual = self._format_mock_call_signature(*self.call_args)
        return f'expected {action} not found.\nExpected: {expected}\n  Actual: {actual}'

    def _calls_repr(self):
        return f"\nCalls: {safe_repr(self.mock_calls)}." if self.mock_calls else ""

    def _get_call_signature_from_name(self, name):
        """The signature of a call with a dotted name, from the children's specs."""
        if not name:
            return self._spec_signature
        signature = None
        children = self._mock_children
        for part in name.replace('()', '').split('.'):
            child = children.get(part)
            if child is None or isinstance(child, _kinds['_SpecState']):
                break
            # An autospecced function is a function; its mock has the children.
            child = _extract_mock(child)
            children = child._mock_children
            signature = child._spec_signature
        return signature

    def _call_matcher(self, _call):
        """A call with its arguments bound to the spec's signature, so that f(1) equals f(a=1); or the TypeError."""
        if isinstance(_call, tuple) and len(_call) > 2:
            signature = self._get_call_signature_from_name(_call[0])
        else:
            signature = self._spec_signature
        if signature is None:
            return _call
        if len(_call) == 2:
            name, (args, kwargs) = '', _call
        else:
            name, args, kwargs = _call
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as e:
            return e.with_traceback(None)
        # Packed, so that it never equals a call that could not be bound.
        return call(name, bound.args, bound.kwargs)

    def assert_not_called(self):
        """assert that the mock was never called."""
        if self.call_count != 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been called. "
                                 f"Called {self.call_count} times.{self._calls_repr()}")

    def assert_called(self):
        """assert that the mock was called at least once"""
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        """assert that the mock was called only once."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called once. "
                                 f"Called {self.call_count} times.{self._calls_repr()}")

    def assert_called_with(self, /, *args, **kwargs):
        """assert that the last call was made with the specified arguments."""
        if self.call_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f'expected call not found.\nExpected: {expected}\n  Actual: not called.')
        _check_last(self, self.call_args, 'call', args, kwargs)

    def assert_called_once_with(self, /, *args, **kwargs):
        """assert that the mock was called exactly once and that that call was with the specified arguments."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. "
                                 f"Called {self.call_count} times.{self._calls_repr()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """assert the mock has been called with the specified calls, one after the other unless any_order is true."""
        _check_all(self, calls, self.mock_calls, any_order, 'call', f'  Actual: {safe_repr(self.mock_calls)}',
                   lambda missing, made: f"{self._mock_name or 'mock'!r} does not contain all of {missing!r} "
                                         f"in its call list, found {made!r} instead")

    def assert_any_call(self, /, *args, **kwargs):
        """assert the mock has been called with the specified arguments."""
        _check_any(self, self.call_args_list, 'call', args, kwargs)


_setattr_direct = _delegated
_setattr_direct.update({'return_value', '_mock_return_value', 'side_effect', '_mock_side_effect', '_mock_parent',
                             '_mock_new_parent', '_mock_name', '_mock_new_name'})

# assert_called without its prefix and the like are typing errors, not attributes.
_ATTRIB_DENY_LIST = frozenset(name.removeprefix("assert_") for name in vars(NonCallableMock) if name.startswith("assert_"))


def _get_method(name, func):
    "Turns a callable object (like a mock) into a real function"
    def method(self, /, *args, **kw):
        return func(self, *args, **kw)
    method.__name__ = name
    return method


class CallableMixin(Base):

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        self.__dict__['_mock_return_value'] = return_value
        _safe_super(CallableMixin, self).__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name,
                                                  _new_parent, **kwargs)
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        # An autospecced mock has one that checks.
        pass

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        """Record a call here and with the parents."""
        self.called = True
        self.call_count += 1
        this = _Call((args, kwargs), two=True)
        self.call_args = this
        self.call_args_list.append(this)
        of_method = self._mock_parent is not None
        method_name = self._mock_name
        name = self._mock_new_name
        is_call = name == '()'
        self.mock_calls.append(_Call(('', args, kwargs)))
        above = self._mock_new_parent
        while above is not None:
            if of_method:
                above.method_calls.append(_Call((method_name, args, kwargs)))
                of_method = above._mock_parent is not None
                if of_method:
                    method_name = above._mock_name + '.' + method_name
            above.mock_calls.append(_Call((name, args, kwargs)))
            if above._mock_new_name:
                dot = '' if is_call else '.'
                is_call = above._mock_new_name == '()'
                name = above._mock_new_name + dot + name
            above = above._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not _callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_delegate and self._mock_delegate.return_value is not DEFAULT:
            return self._mock_delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A stand-in for any object: attributes and calls give other mocks, and it records how it is used.

    spec: an object or a list of names; other attributes raise AttributeError.
    spec_set: the same, and others can't be set either.
    side_effect: a function called with the mock's arguments, an exception to
    raise, or an iterable of results. return_value: what a call gives. wraps:
    an object that calls and attributes are passed on to. name: for the repr.
    Other keywords set attributes.
    """

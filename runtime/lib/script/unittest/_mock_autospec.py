"""create_autospec: mocks that have exactly what another object has."""

__name__ = 'unittest.mock'

from ._mock_async import AsyncMock
from ._mock_base import (InvalidSpecError, _callable, _extract_mock, _instance_callable, _is_instance_mock, _is_list, _is_magic, _kinds)
from ._mock_magic import MagicMock, NonCallableMagicMock
from ._mock_signature import FunctionTypes, _check_sig, _set_signature, _setup_async_mock


class _SpecState:
    """A child that is made when it is asked for."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, ids=None, instance=False):
        self.spec = spec
        self.spec_set = spec_set
        self.parent = parent
        self.name = name
        self.ids = ids
        self.instance = instance

    def make(self):
        try:
            return create_autospec(self.spec, self.spec_set, self.instance, self.parent, self.name)
        except InvalidSpecError:
            name = self.parent.__dict__['_mock_name'] or self.parent
            raise InvalidSpecError(f'Cannot autospec attr {self.name!r} from target {name!r} as it has already been '
                                   f'mocked out. [target={self.parent!r}, attr={self.spec!r}]')


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with a spec whose attributes have specs too, and whose calls must fit the signature.

    With instance, it stands for an instance of the class that is the spec.
    """
    import inspect
    if _is_list(spec):
        # Names tell no signature: use the type of the list.
        spec = type(spec)
    is_class = isinstance(spec, type)
    if _is_instance_mock(spec):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    is_async_func = isinstance(spec, FunctionTypes) and inspect.iscoroutinefunction(spec)
    options = {'spec': spec}
    if spec_set:
        options = {'spec_set': spec}
    elif spec is None:
        options = {}  # there is nothing to look like
    if options and instance:
        options['_spec_as_instance'] = True
    if not unsafe:
        _check_spec_arg_typos(kwargs)
    name = kwargs.pop('name', _name)
    # What is configured inside the mock is set when it is there.
    inside = {key: value for key, value in kwargs.items() if '.' in key}
    options.update((key, value) for key, value in kwargs.items() if key not in inside)

    kind = MagicMock
    if inspect.isdatadescriptor(spec):
        options = {}  # what it gives is not known
    elif is_class and instance and not _instance_callable(spec):
        kind = NonCallableMagicMock
    elif not _callable(spec):
        kind = NonCallableMagicMock
    elif is_async_func:
        if instance:
            raise RuntimeError("Instance can not be True when create_autospec is mocking an async function")
        kind = AsyncMock
    new_name = name
    if _parent is None:
        new_name = ''
    mock = kind(parent=_parent, _new_parent=_parent, _new_name=new_name, name=name, **options)

    if isinstance(spec, FunctionTypes):
        # Only a function looks like a function.
        mock = _set_signature(mock, spec)
        if is_async_func:
            _setup_async_mock(mock)
    else:
        _check_sig(spec, mock, is_class, is_class and instance)
    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock
    wrapped = kwargs.get('wraps')
    if is_class and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=mock, wraps=wrapped)
    _add_children(spec, spec_set, mock, is_class, wrapped)
    if inside:
        _extract_mock(mock).configure_mock(**inside)
    return mock


def _add_children(spec, spec_set, mock, is_class, wrapped):
    import inspect
    inner = _extract_mock(mock)
    for entry in dir(spec):
        if _is_magic(entry):
            continue  # MagicMock does these
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        options = {'spec': original}
        # What is wrapped has the attribute too, unless only a None is.
        if wrapped and hasattr(wrapped, entry):
            options['wraps'] = getattr(wrapped, entry)
        if spec_set:
            options = {'spec_set': original}
        if not isinstance(original, FunctionTypes):
            inner._mock_children[entry] = _SpecState(original, spec_set, inner, entry)
            continue
        skipfirst = _must_skip(spec, entry, is_class)
        child = AsyncMock if inspect.iscoroutinefunction(original) else MagicMock
        new = child(parent=inner, name=entry, _new_name=entry, _new_parent=inner, _eat_self=skipfirst, **options)
        inner._mock_children[entry] = new
        new.return_value = child()
        _check_sig(original, new, skipfirst)
        if inner is not mock:
            setattr(mock, entry, new)


def _must_skip(spec, entry, is_class):
    """Whether a function that is an attribute is called with a self that the caller doesn't give."""
    if not isinstance(spec, type):
        if entry in getattr(spec, '__dict__', {}):
            return False  # an instance's own attribute is not a method
        spec = spec.__class__
    for klass in spec.__mro__:
        if entry in klass.__dict__:
            # Static and class methods and other callables get no self here.
            return isinstance(klass.__dict__[entry], FunctionTypes) and is_class
    return is_class


def _check_spec_arg_typos(kwargs):
    for name in 'autospect', 'auto_spec', 'set_spec':
        if name in kwargs:
            raise RuntimeError(f"{name!r} might be a typo; use unsafe=True if this is intended")


_kinds['_SpecState'] = _SpecState
